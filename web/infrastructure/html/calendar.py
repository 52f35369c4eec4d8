"""A calendar as its page shows it: week by week, and the ways to other months."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from web.application.reading import Group, Listing
from web.domain.calendar import COMING, shown
from web.domain.coming import coming
from web.domain.grouping import UNDATED
from web.domain.month import Month
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.domain.when import When
from web.domain.wording import WEEKDAYS
from web.infrastructure.html.addresses import with_parameters
from web.infrastructure.html.times import home

WEEK, AGAIN = 7, 4
"""Of days; and how much of what will be due again a day has room for."""


class Coming(NamedTuple):
    """What will be due again on a day."""

    content: str
    when: When


class Day(NamedTuple):
    """`is_outside` says that it is of the month before or after."""

    group: Group
    date: dt.date
    is_today: bool
    is_outside: bool
    coming: tuple[Coming, ...]

    @property
    def words(self) -> tuple[str, str, str]:
        """Tue, 1, Dec"""
        weekday, number, month = self.group.title.split()
        return weekday, number, month


class Turn(NamedTuple):
    """To another month."""

    title: str
    url: str


class Leaf(NamedTuple):
    month: Month
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day, ...], ...]
    undated: Group | None
    before: Turn
    after: Turn
    today_url: str


def calendar(view: View, listing: Listing, now: dt.datetime) -> Leaf:
    """Of a view in a calendar."""
    moment = Moment(now, home(now))
    month = view.month or Month.of(moment.today)
    days = list(_days(view, listing, month, moment))
    weeks = tuple(tuple(days[start : start + WEEK]) for start in range(0, len(days), WEEK))
    weekdays = tuple(WEEKDAYS[day.date.weekday()] for day in weeks[0])
    undated = next((group for group in listing.groups if group.key == UNDATED.key), None)
    turns = (_turn(view, month.before), _turn(view, month.after))
    return Leaf(month, weekdays, weeks, undated, *turns, with_parameters(view.url, month=None))


def _days(view: View, listing: Listing, month: Month, moment: Moment) -> Iterator[Day]:
    foreseen = _foreseen(view, listing, moment)
    for group in listing.groups:
        if group.key not in (UNDATED.key, COMING.key):
            date = dt.date.fromisoformat(group.key)
            again = sorted(foreseen[date], key=_time)[:AGAIN]
            yield Day(group, date, date == moment.today, not month.has(date), tuple(again))


def _foreseen(view: View, listing: Listing, moment: Moment) -> Mapping[dt.date, list[Coming]]:
    days: defaultdict[dt.date, list[Coming]] = defaultdict(list)
    within = shown(view, moment)
    for group in listing.groups:
        for row in group.rows if group.key == COMING.key else ():
            for when in coming(row.recurrence, row.due, within, moment) if row.recurrence and row.due else ():
                days[when.day(moment.zone)].append(Coming(row.content, when))
    return days


def _time(its: Coming) -> tuple[bool, dt.time]:
    """What has none comes last."""
    return its.when.time is None, its.when.time or dt.time()


def _turn(view: View, month: Month) -> Turn:
    return Turn(month.title, with_parameters(view.url, month=month.written))
