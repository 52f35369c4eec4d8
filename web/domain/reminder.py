"""When to say that something is due."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.when import When


@dataclass(frozen=True, slots=True)
class Reminder:
    """Either at a time, or some minutes before it is due."""

    at: When | None = None
    minutes_before: int | None = None
