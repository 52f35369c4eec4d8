"""A calendar as its page shows it: week by week, and the ways to other months."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from web.application.reading import Group, Listing
from web.domain.grouping import UNDATED
from web.domain.month import Month
from web.domain.view import View
from web.domain.wording import WEEKDAYS
from web.infrastructure.html.addresses import with_parameters

WEEK = 7


class Day(NamedTuple):
    """`is_outside` says that it is of the month before or after."""

    group: Group
    date: dt.date
    is_today: bool
    is_outside: bool

    @property
    def words(self) -> tuple[str, str, str]:
        """Tue, 1, Dec"""
        weekday, number, month = self.group.title.split()
        return weekday, number, month


class Turn(NamedTuple):
    """To another month."""

    title: str
    url: str


class Sheet(NamedTuple):
    month: Month
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day, ...], ...]
    undated: Group | None
    before: Turn
    after: Turn
    today_url: str


def calendar(view: View, listing: Listing, today: dt.date) -> Sheet:
    """Of a view in a calendar."""
    month = view.month or Month.of(today)
    days = list(_days(listing, month, today))
    weeks = tuple(tuple(days[start : start + WEEK]) for start in range(0, len(days), WEEK))
    weekdays = tuple(WEEKDAYS[day.date.weekday()] for day in weeks[0])
    undated = next((group for group in listing.groups if group.key == UNDATED.key), None)
    turns = (_turn(view, month.before), _turn(view, month.after))
    return Sheet(month, weekdays, weeks, undated, *turns, with_parameters(view.url, month=None))


def _days(listing: Listing, month: Month, today: dt.date) -> Iterator[Day]:
    for group in listing.groups:
        if group.key != UNDATED.key:
            date = dt.date.fromisoformat(group.key)
            yield Day(group, date, date == today, not month.has(date))


def _turn(view: View, month: Month) -> Turn:
    return Turn(month.title, with_parameters(view.url, month=month.written))
