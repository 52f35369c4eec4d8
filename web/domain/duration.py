"""How long a to-do takes, in minutes."""

from __future__ import annotations

from web.domain.errors import Invalid

HOUR = 60
HOURS_LIMIT = 100


def checked(minutes: int | None) -> int | None:
    if minutes is not None and not 0 < minutes <= HOURS_LIMIT * HOUR:
        raise Invalid({"duration_minutes": f"A to-do takes between a minute and {HOURS_LIMIT} hours."})
    return minutes


def words(minutes: int) -> str:
    """45 min, 2 h, 1 h 30 min"""
    hours, rest = divmod(minutes, HOUR)
    return " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest))
