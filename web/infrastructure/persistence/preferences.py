"""How a person likes their pages, as columns of their account."""

from __future__ import annotations

from web.domain.account import Preferences, Theme

COLUMNS = ("time_zone", "week_start", "day_first", "theme", "single_keys", "work_week")


def make_preferences(
    time_zone: str, week_start: int, day_first: bool, theme: str, single_keys: bool, work_week: str
) -> Preferences:
    return Preferences(
        time_zone=time_zone,
        week_start=week_start,
        day_first=bool(day_first),
        theme=Theme(theme),
        single_keys=bool(single_keys),
        work_week=tuple(map(int, work_week)),
    )


def columns_of(preferences: Preferences) -> tuple[object, ...]:
    """The work week is a digit for each of its days."""
    others = (getattr(preferences, column) for column in COLUMNS[:-1])
    return *others, "".join(map(str, preferences.work_week))
