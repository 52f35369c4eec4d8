"""The views that every book has: each is a query with a name, as one that a person saves is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from web.domain.defaults import Defaults
from web.domain.ordering import BY_PRIORITY, MANUAL
from web.domain.phrases.moment import Moment
from web.domain.query import parse_often
from web.domain.view import View
from web.domain.when import When

of_moment = lru_cache(maxsize=64)
"""Every page asks for two of them, of a moment that stays the same for a minute."""


@of_moment
def inbox(moment: Moment) -> View:
    view = _asking("inbox", "Inbox", "no project & !sub sort:position", moment)
    return replace(view, ordering=MANUAL, shows_project=False)


@of_moment
def today(moment: Moment) -> View:
    view = _asking("today", "Today", "(today | overdue) & started group:urgency", moment)
    return replace(view, defaults=Defaults(due=When(moment.today)))


@of_moment
def upcoming(moment: Moment) -> View:
    return _asking("upcoming", "Upcoming", "due:next 14 days group:day", moment)


@of_moment
def someday(moment: Moment) -> View:
    view = _asking("someday", "Someday", "no date & started & !sub sort:priority", moment)
    return replace(view, ordering=BY_PRIORITY)


@of_moment
def completed(moment: Moment) -> View:
    return _asking("completed", "Completed", "completed sort:-completed group:day", moment)


@of_moment
def trash(moment: Moment) -> View:
    return _asking("trash", "Trash", "deleted sort:-deleted", moment)


def _asking(key: str, title: str, line: str, moment: Moment) -> View:
    """A query that names no more than days, and so is read once a day."""
    midnight = dt.datetime.combine(moment.today, dt.time(), moment.zone)
    query = parse_often(line, replace(moment, now=midnight))
    return View(
        key=key,
        title=title,
        url=f"/{key}",
        query=line,
        term=query.term,
        ordering=query.ordering,
        grouping=query.grouping,
    )
