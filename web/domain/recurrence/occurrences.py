"""The dates of a recurrence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile
from zoneinfo import ZoneInfo

from web.domain.recurrence.clock import END_OF_DAY, before_gap, existing, wall
from web.domain.recurrence.expansion import walls
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.remaining import left
from web.domain.when import When


def occurrences(recurrence: Recurrence, after: When | None = None) -> Iterator[When]:
    """In order: all of them, or those after a moment or a whole day.

    Each is what the anchor is: a day, a floating time, or a time that exists in the anchor's zone.
    """
    anchor = recurrence.anchor
    found = _after(recurrence, wall(after, anchor.zone, END_OF_DAY)) if after else _since(recurrence, None)
    if recurrence.until:
        last = wall(recurrence.until, anchor.zone, END_OF_DAY)
        found = takewhile(lambda local: local <= last, found)
    return (When(local.date(), local.time() if anchor.time else None, anchor.zone) for local in found)


def _after(recurrence: Recurrence, end: dt.datetime) -> Iterator[dt.datetime]:
    zone = recurrence.anchor.zone
    since = before_gap(end, ZoneInfo(zone)) if zone else end
    return dropwhile(lambda local: local <= end, _since(recurrence, since))


def _since(recurrence: Recurrence, since: dt.datetime | None) -> Iterator[dt.datetime]:
    rule, anchor, exceptions = recurrence.rule, recurrence.anchor, recurrence.exceptions
    start = wall(anchor, anchor.zone, dt.time())
    found = walls(rule, start, since or start, exceptions)
    if recurrence.count is not None:
        found = islice(found, left(recurrence, since) if since else recurrence.count)
    return existing(found, ZoneInfo(anchor.zone)) if anchor.zone else found
