"""What comes after one occurrence was done or skipped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from web.domain.recurrence import beginning
from web.domain.recurrence.clock import END_OF_DAY, wall
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import CatchUp, Mode, Recurrence
from web.domain.recurrence.rule import Frequency
from web.domain.when import When

PILE = 100
"""More than anybody catches up with."""


@dataclass(frozen=True, slots=True)
class Following:
    """How it goes on: no date when it is finished, several when those that were missed pile up.

    Of several, each is one more to do; the last of them is the one that goes on.
    """

    recurrence: Recurrence
    dates: tuple[When, ...]

    @property
    def is_finished(self) -> bool:
        return not self.dates


def complete(recurrence: Recurrence, occurrence: When, done: When) -> Following:
    """`occurrence` is the date it had by its rule, even if this one was moved by hand.

    `done` is the day or the moment, by the clock of whoever did it.
    """
    if recurrence.mode is Mode.COMPLETION:
        return _from_completion(recurrence, occurrence, done)
    return Following(recurrence, _scheduled(recurrence, occurrence, done))


def skip(recurrence: Recurrence, occurrence: When, now: When) -> Following:
    """Done is none, so that what counts from completion counts from when it was due, unless that is past."""
    return complete(recurrence, occurrence, _later(recurrence, occurrence, now))


def foreseen(recurrence: Recurrence) -> Iterator[When]:
    """All of its dates, if each is done on its day."""
    first = next(occurrences(recurrence), None)
    if first:
        yield first
        yield from each_done(recurrence, first)


def each_done(recurrence: Recurrence, done: When) -> Iterator[When]:
    """What comes after the first, which was `done` then, if each of the others is done on its day."""
    date = next(occurrences(recurrence), None)
    if date is None:
        return
    following = complete(recurrence, date, done)
    while following.dates and following.recurrence.mode is Mode.COMPLETION:
        (date,) = following.dates
        yield date
        following = complete(following.recurrence, date, date)
    if following.dates:
        yield from following.dates
        yield from occurrences(recurrence, following.dates[-1])


def _scheduled(recurrence: Recurrence, occurrence: When, done: When) -> tuple[When, ...]:
    match recurrence.catch_up:
        case CatchUp.SKIP:
            return tuple(islice(occurrences(recurrence, _later(recurrence, occurrence, done)), 1))
        case CatchUp.STEP:
            return tuple(islice(occurrences(recurrence, occurrence), 1))
        case CatchUp.PILE_UP:
            return _piled_up(recurrence, occurrence, done)


def _piled_up(recurrence: Recurrence, occurrence: When, done: When) -> tuple[When, ...]:
    """All that were missed by then, and the next."""
    zone, following = recurrence.anchor.zone, list(islice(occurrences(recurrence, occurrence), PILE))
    missed = sum(wall(date, zone, END_OF_DAY) <= wall(done, zone, END_OF_DAY) for date in following)
    return tuple(following[: missed + 1])


def _from_completion(recurrence: Recurrence, occurrence: When, done: When) -> Following:
    """The one that comes next is the new anchor, and one less is left."""
    if recurrence.count == 1:
        return Following(recurrence, ())
    base = _base(recurrence, done)
    after = base if recurrence.is_interval else _later(recurrence, occurrence, base)
    rule = replace(recurrence.rule, clamps=recurrence.rule.clamps or not recurrence.rule.names_days)
    begun = replace(recurrence, rule=rule, anchor=base, count=None)
    date = next(occurrences(begun, after), None)
    if date is None:
        return Following(recurrence, ())
    left = recurrence.count and recurrence.count - 1
    return Following(replace(recurrence, anchor=date, count=left), (date,))


def _base(recurrence: Recurrence, done: When) -> When:
    """What the next one counts from: the day, at the anchor's time, or the minute where steps are shorter."""
    anchor, rule = recurrence.anchor, recurrence.rule
    local = wall(done, anchor.zone, anchor.time or dt.time())
    if not rule.frequency.within_days:
        local = dt.datetime.combine(local.date(), anchor.time or dt.time())
    if rule.frequency is Frequency.WORKDAILY:
        local = beginning.first(rule, local) or local
    time = local.time().replace(second=0, microsecond=0)
    return replace(anchor, date=local.date(), time=time if anchor.time else None)


def _later(recurrence: Recurrence, one: When, other: When) -> When:
    zone = recurrence.anchor.zone
    return max(one, other, key=lambda when: wall(when, zone, END_OF_DAY))
