"""The views that every book has: each is a query with a name."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from web.domain.grouping import BY_DAY, BY_URGENCY
from web.domain.ordering import BY_PRIORITY, LAST_COMPLETED, LAST_DELETED, MANUAL
from web.domain.phrases.moment import Moment
from web.domain.query import parse
from web.domain.querying.terms import Term
from web.domain.view import Defaults, View
from web.domain.when import When


def inbox(moment: Moment) -> View:
    term = _term("no project & !sub", moment)
    return View(key="inbox", title="Inbox", url="/inbox", term=term, ordering=MANUAL, shows_project=False)


def today(moment: Moment) -> View:
    term = _term("(today | overdue) & started", moment)
    return View(
        key="today",
        title="Today",
        url="/today",
        term=term,
        grouping=BY_URGENCY,
        defaults=Defaults(due=When(moment.today)),
    )


def upcoming(moment: Moment) -> View:
    term = _term("due:next 14 days", moment)
    return View(key="upcoming", title="Upcoming", url="/upcoming", term=term, grouping=BY_DAY)


def someday(moment: Moment) -> View:
    term = _term("no date & started & !sub", moment)
    return View(key="someday", title="Someday", url="/someday", term=term, ordering=BY_PRIORITY)


def completed(moment: Moment) -> View:
    return View(
        key="completed",
        title="Completed",
        url="/completed",
        term=_term("completed", moment),
        ordering=LAST_COMPLETED,
        grouping=BY_DAY,
    )


def trash(moment: Moment) -> View:
    term = _term("deleted", moment)
    return View(key="trash", title="Trash", url="/trash", term=term, ordering=LAST_DELETED)


def _term(text: str, moment: Moment) -> Term:
    """Of a query that names no more than days, and so is read once a day."""
    midnight = dt.datetime.combine(moment.today, dt.time(), moment.zone)
    return _read(text, replace(moment, now=midnight))


@lru_cache(maxsize=64)
def _read(text: str, moment: Moment) -> Term:
    return parse(text, moment).term
