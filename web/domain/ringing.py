"""When the reminders of a to-do ring, as keys that a database can put in order."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from web.domain.keys import INSTANT, WALL, instant_of, now_key, when_key
from web.domain.phrases.moment import Moment
from web.domain.todo import Todo
from web.domain.when import When

LASTS = dt.timedelta(days=7)
"""How long one that nobody answers is on every page."""


class Span(NamedTuple):
    """What rang between two moments, as walls and as instants; each ends with its last key."""

    wall_since: str
    wall_until: str
    since: str
    until: str

    @property
    def first(self) -> str:
        return min(self.wall_since, self.since)

    @property
    def last(self) -> str:
        return max(self.wall_until, self.until)


def ring_keys(todo: Todo) -> frozenset[str]:
    """None of what is done, or in Trash."""
    if todo.is_completed or todo.is_deleted:
        return frozenset()
    rings = (reminder.rings(todo.due) for reminder in todo.reminders)
    return frozenset(when_key(ring) for ring in rings if ring)


def rung(moment: Moment, length: dt.timedelta = LASTS) -> Span:
    """By the clock of whoever hears it, up to the minute that has begun."""
    before = replace(moment, now=moment.now - length)
    return Span(*(now_key(each, kind) for kind in (WALL, INSTANT) for each in (before, moment)))


def when_of(key: str) -> When:
    """An instant is told by the clock of UTC."""
    if len(key) == INSTANT:
        at = instant_of(key)
        return When(at.date(), at.time(), "UTC")
    return When.from_iso(key)
