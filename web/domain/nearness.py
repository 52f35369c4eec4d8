"""Days as a board has them: each of those that are near by itself, and what is further off together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from web.domain.fields import Field
from web.domain.grouping import OVERDUE, UNDATED
from web.domain.phrases.moment import Moment
from web.domain.querying.reach import Reach, reach
from web.domain.querying.terms import During, Term, Undated
from web.domain.wording import day_title

DAY = dt.timedelta(days=1)
NEAR = 7
FEW = 14
"""Of so many days, each has a column."""


class Stretch(NamedTuple):
    """`asks` is its term as a person would type it."""

    key: str
    title: str
    term: Term
    asks: str
    is_day: bool = False


def stretches(term: Term, field: Field, moment: Moment) -> list[Stretch]:
    """Those in which it can find something, from the first to the last, and then what has no date."""
    reached = reach(term, field, moment)
    if reached.since and reached.before and reached.before - reached.since <= FEW * DAY:
        return list(_days(field, reached.since.date(), _end(reached.before), moment))
    dated = _around_today(field, moment) if field.is_planned else _until_today(field, moment)
    within = [each for each in dated if _meets(reach(each.term, field, moment), reached)]
    if field.is_planned and not reached.since and not reached.before:
        within.append(undated(field))
    return within


def one_day(field: Field, day: dt.date, title: str) -> Stretch:
    since = _midnight(day)
    return Stretch(day.isoformat(), title, During(field, since, since + DAY), f"{field}:{day}", is_day=True)


def undated(field: Field) -> Stretch:
    return Stretch(*UNDATED, Undated(field), f"no {field}")


def _around_today(field: Field, moment: Moment) -> Iterator[Stretch]:
    today, end = moment.today, moment.today + NEAR * DAY
    yield Stretch(*OVERDUE, During(field, None, _midnight(today)), f"{field}<today")
    yield from _days(field, today, end, moment)
    yield Stretch("later", "Later", During(field, _midnight(end), None), f"{field}>={end}")


def _until_today(field: Field, moment: Moment) -> Iterator[Stretch]:
    since, end = moment.today - (NEAR - 1) * DAY, moment.today + DAY
    yield Stretch("earlier", "Earlier", During(field, None, _midnight(since)), f"{field}<{since}")
    yield from _days(field, since, end, moment)


def _days(field: Field, first: dt.date, end: dt.date, moment: Moment) -> Iterator[Stretch]:
    for number in range((end - first).days):
        day = first + number * DAY
        yield one_day(field, day, day_title(day, moment.today))


def _meets(one: Reach, other: Reach) -> bool:
    since, before = one.within(other)
    return since is None or before is None or since < before


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time())


def _end(before: dt.datetime) -> dt.date:
    """The day after the last that begins before it."""
    return (before - dt.timedelta(microseconds=1)).date() + DAY
