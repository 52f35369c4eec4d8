"""The wall clock in the zone of a recurrence, and the hours that it leaps over in spring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from web.domain.when import When

END_OF_DAY = dt.time(23, 59, 59)
DAY = dt.timedelta(1)


def wall(when: When, zone: str | None, time: dt.time) -> dt.datetime:
    """What a clock in `zone` shows then, and if it is a day, at that `time` of it.

    At the ends of the calendar, where it has no more days for that, it shows what it shows elsewhere.
    """
    local = dt.datetime.combine(when.date, when.time or time)
    if when.zone is None or zone is None or when.zone == zone:
        return local
    try:
        return local.replace(tzinfo=ZoneInfo(when.zone)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    except OverflowError:
        return local


def existing(walls: Iterable[dt.datetime], zone: ZoneInfo) -> Iterator[dt.datetime]:
    """Each moved on by the gap that it falls into, and only if it is later than the one before."""
    last: dt.datetime | None = None
    for each in walls:
        moved = exact(each, zone).replace(tzinfo=None)
        if last is None or moved > last:
            yield moved
            last = moved


def exact(local: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The instant: the first of two, and where the clock leaps over it, as much later as it leaps."""
    aware = local.replace(tzinfo=zone)
    try:
        return aware.astimezone(dt.UTC).astimezone(zone)
    except OverflowError:
        return aware


def before_gap(local: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """So much earlier that what was moved on by a gap shortly before is found too."""
    if local.toordinal() == 1:
        return local
    now, before = local.replace(tzinfo=zone).utcoffset(), (local - DAY).replace(tzinfo=zone).utcoffset()
    return local - max(dt.timedelta(), now - before) if now and before else local
