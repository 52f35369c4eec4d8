"""`daybook next`: the dates of something that repeats. It needs no database."""

from __future__ import annotations

import datetime as dt
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from zoneinfo import ZoneInfo

from web.domain.phrases.moment import Moment
from web.domain.recurrence.completing import each_done, foreseen
from web.domain.recurrence.exceptions import NONE
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import WORK_WEEK
from web.domain.repeat_phrase import typed_recurrence
from web.domain.when import When
from web.infrastructure.cli.operator import Operator
from web.infrastructure.cli.typed import work_week, zone
from web.infrastructure.clock import SystemClock

FORM = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?", re.ASCII)
SEVERAL = 5
MOST = 100_000


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="PHRASE-OR-RRULE", help="every 3rd friday at 16:00; FREQ=DAILY")
    parser.add_argument(
        "--from", dest="since", metavar="DATE", type=_when, help="its first date (else today)"
    )
    parser.add_argument("--count", type=_count, default=SEVERAL, help=f"how many (else {SEVERAL})")
    parser.add_argument(
        "--completed", metavar="DATE", type=_when, help="the first was done then: what follows"
    )
    parser.add_argument("--timezone", type=zone, help="by its IANA name; times then have its offset")
    parser.add_argument("--work-week", type=work_week, default=WORK_WEEK, help="sun-thu (else mon-fri)")
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    moment = Moment(SystemClock().now(), asked.timezone or ZoneInfo("UTC"), work_week=asked.work_week)
    since = asked.since or When(moment.today)
    recurrence = _at_home(typed_recurrence(asked.rule, since, moment, NONE), asked.timezone)
    for date in islice(_dates(recurrence, asked.completed), asked.count):
        operator.say(_line(date))


def _dates(recurrence: Recurrence, completed: When | None) -> Iterator[When]:
    return each_done(recurrence, completed) if completed else foreseen(recurrence)


def _at_home(recurrence: Recurrence, home: ZoneInfo | None) -> Recurrence:
    """A floating time is that of the zone, if one was named."""
    anchor = recurrence.anchor
    if home is None or anchor.time is None or anchor.zone:
        return recurrence
    return replace(recurrence, anchor=replace(anchor, zone=home.key))


def _line(date: When) -> str:
    """Seconds only where there are some."""
    if date.time is None:
        return date.date.isoformat()
    at = dt.datetime.combine(date.date, date.time, ZoneInfo(date.zone) if date.zone else None)
    return at.isoformat(timespec="seconds" if at.second else "minutes")


def _when(text: str) -> When:
    try:
        if FORM.fullmatch(text):
            return When.from_iso(text)
    except ValueError:
        pass
    raise ArgumentTypeError(f"“{text}” is no date like 2027-01-27 or 2027-01-27T09:00")


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 1 <= int(text) <= MOST):
        raise ArgumentTypeError(f"a number from 1 to {MOST:,} is expected, not “{text}”")
    return int(text)
