"""Several times of a day, at whatever minutes: where those differ, by places among all that there could be.

9:00 and 17:30 are the first and the last of 9:00, 9:30, 17:00 and 17:30: `BYSETPOS=1,4` for each day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from itertools import product

from web.domain.recurrence.rule import Frequency, Rule

BY_DAY = {Frequency.DAILY, Frequency.WORKDAILY, Frequency.WEEKLY}
"""With as many days in each period: places can be counted on."""
MOST_PLACES = 366


def at_times(rule: Rule, times: Iterable[dt.time]) -> Rule | None:
    """What went by hours ("twice a day") goes by those. None where no rule can say so."""
    if rule.frequency.within_days:
        rule = replace(rule, frequency=Frequency.DAILY, interval=1)
    wanted = {(time.hour, time.minute) for time in times}
    hours, minutes = ({*numbers} for numbers in zip(*wanted, strict=True))
    timed = replace(rule, hours=tuple(sorted(hours)), minutes=tuple(sorted(minutes)))
    grid = _grid(timed)
    if len(wanted) == len(grid):
        return timed
    places = _of_each_day(timed, [place for place, time in enumerate(grid, 1) if time in wanted])
    is_possible = rule.frequency in BY_DAY and not rule.positions and places[-1] <= MOST_PLACES
    return replace(timed, positions=places) if is_possible else None


def times_of(rule: Rule) -> list[dt.time]:
    """The inverse: none where it says fewer than two."""
    grid = _grid(rule)
    if rule.frequency.within_days or len(grid) < 2 or not _is_said_one_by_one(rule):
        return []
    if rule.frequency in BY_DAY and rule.positions:
        kept = [place for place in rule.positions if 0 < place <= len(grid)]
        grid = [grid[place - 1] for place in kept] if _of_each_day(rule, kept) == rule.positions else []
    return [dt.time(*time) for time in grid]


def without_times(rule: Rule) -> Rule:
    """What is left to say of a rule when its several times are said."""
    if not times_of(rule):
        return rule
    positions = () if rule.frequency in BY_DAY else rule.positions
    return replace(rule, hours=(), minutes=(), positions=positions)


def _is_said_one_by_one(rule: Rule) -> bool:
    """Whether each is one more that a rule can say: a phrase is read so."""
    return rule.frequency in BY_DAY or 1 in (len(rule.hours), len(rule.minutes))


def _grid(rule: Rule) -> list[tuple[int, int]]:
    return sorted(product(rule.hours, rule.minutes))


def _of_each_day(rule: Rule, places: list[int]) -> tuple[int, ...]:
    """The same ones on each day of a period."""
    days = max(1, len(rule.weekdays)) if rule.frequency is Frequency.WEEKLY else 1
    size = len(rule.hours) * len(rule.minutes)
    return tuple(place + day * size for day in range(days) for place in places)
