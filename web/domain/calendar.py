"""A view as a calendar: the days of a month, with those around it that fill its weeks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from web.domain.board import own_list
from web.domain.column import Column
from web.domain.fields import Field
from web.domain.layout import Layout
from web.domain.month import Month
from web.domain.nearness import Stretch, one_day, undated
from web.domain.ordering import BY_DUE
from web.domain.phrases.moment import Moment
from web.domain.querying.reach import Reach, reach
from web.domain.querying.terms import During, Is
from web.domain.view import View
from web.domain.wording import clear_day

COMING = Column(key="coming", title="", term=Is.RECURRING, url="", lasts=False)
"""What will be due again."""
WEEK = [dt.timedelta(days=number) for number in range(7)]


def in_calendar(view: View, moment: Moment, month: Month) -> View:
    """Each to-do stands on the day that the view sorts it by, else on the one it is due."""
    ordering = view.ordering if view.ordering.first.field.is_date else BY_DUE
    its = replace(view, layout=Layout.CALENDAR, ordering=ordering, month=month)
    return replace(its, columns=tuple(_columns(its, moment, month)))


def shown(view: View, moment: Moment) -> Reach:
    """How far it can find anything on the days of the month."""
    days = [its for column in view.columns if isinstance(its := column.term, During)]
    reached = reach(view.term, view.ordering.first.field, moment)
    return reached.within(Reach(days[0].since, days[-1].before))


def _columns(view: View, moment: Moment, month: Month) -> Iterator[Column]:
    """What has no date comes last, and then what repeats."""
    field = view.ordering.first.field
    for monday in month.weeks(moment.week_start):
        for after in WEEK:
            yield _column(view, one_day(field, monday + after, clear_day(monday + after)))
    if field.is_planned:
        yield replace(_column(view, undated(field)), lasts=False)
    if field is Field.DUE:
        yield COMING


def _column(view: View, its: Stretch) -> Column:
    return Column(key=its.key, title=its.title, term=its.term, url=own_list(view, its.asks))
