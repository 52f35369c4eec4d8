"""Texts that sort as the calendar does, of three lengths: a day, a wall clock, an instant in UTC."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from web.domain.phrases.moment import Moment
from web.domain.when import When

NO_KEY = "none"
"""After every date."""
DAY, WALL, INSTANT = len("2026-12-04"), len("2026-12-04T09:00"), len("2026-12-04T08:00Z")


def when_key(when: When | None) -> str:
    if when is None:
        return NO_KEY
    return instant_key(when.moment(ZoneInfo(when.zone))) if when.zone else when.iso


def instant_key(instant: dt.datetime) -> str:
    return f"{wall_key(instant.astimezone(dt.UTC))}Z"


def wall_key(wall: dt.datetime) -> str:
    return wall.replace(tzinfo=None).isoformat(timespec="minutes")


def bound_key(wall: dt.datetime) -> str:
    """The first key at or after this wall clock: at midnight that is the day itself."""
    return wall_key(wall).removesuffix("T00:00")


def bound_instant(wall: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The instant a wall clock first shows; where the clock skips it, none after it is missed."""
    return min(wall.replace(tzinfo=zone, fold=fold).astimezone(dt.UTC) for fold in (0, 1))


def home_key(key: str, zone: ZoneInfo) -> str:
    """The same key by the wall clock of `zone`."""
    return wall_key(instant_of(key).astimezone(zone)) if len(key) == INSTANT else key


def instant_of(key: str) -> dt.datetime:
    return dt.datetime.fromisoformat(key)


def day_of(key: str, zone: ZoneInfo) -> dt.date | None:
    return None if key == NO_KEY else dt.date.fromisoformat(home_key(key, zone)[:DAY])


def now_key(moment: Moment, length: int) -> str:
    """The moment as a key of that length, to the minute."""
    return instant_key(moment.now) if length == INSTANT else wall_key(moment.local)[:length]


def has_passed(key: str, moment: Moment) -> bool:
    """A day passes when it ends, a time when its minute ends."""
    return key != NO_KEY and key < now_key(moment, len(key))


def is_ahead(key: str, moment: Moment) -> bool:
    return key != NO_KEY and key > now_key(moment, len(key))
