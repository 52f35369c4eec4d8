"""`daybook parse`: how lines are understood, one JSON object for each. It needs no database."""

from __future__ import annotations

import datetime as dt
import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from zoneinfo import ZoneInfo

from web.domain.entry import read
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.recurrence.rule import WORK_WEEK
from web.infrastructure.cli.drafted import Answer, drafted, refused
from web.infrastructure.cli.operator import Operator
from web.infrastructure.cli.typed import work_week, zone
from web.infrastructure.clock import SystemClock
from web.settings import read_settings

WEEK_STARTS = {"monday": 0, "saturday": 5, "sunday": 6}
YEARS = range(1900, 3000)
EMPTY = "The line is empty."
NOT_TEXT = "The line is not text in UTF-8."


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("--now", type=_wall, help="when the lines are typed, as 2027-01-27T09:00 (else now)")
    parser.add_argument("--timezone", type=zone, help="where, by its IANA name (else that of new accounts)")
    parser.add_argument("--week-start", choices=WEEK_STARTS, default="monday", help="the week's first day")
    parser.add_argument("--work-week", type=work_week, default=WORK_WEEK, help="sun-thu (else mon-fri)")
    order = parser.add_mutually_exclusive_group()
    order.add_argument(
        "--day-first", dest="day_first", action="store_true", default=True, help="27/1 (usual)"
    )
    order.add_argument("--month-first", dest="day_first", action="store_false", help="1/27")
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    moment = _moment(asked, operator)
    for line in operator.typed:
        operator.say(json.dumps(_answer(line.removesuffix(b"\n").removesuffix(b"\r"), moment)))


def _moment(asked: Namespace, operator: Operator) -> Moment:
    home = asked.timezone or ZoneInfo(read_settings(operator.environment).time_zone)
    now = asked.now or SystemClock().now()
    aware = now if now.tzinfo else now.replace(tzinfo=home)
    return Moment(aware, home, WEEK_STARTS[asked.week_start], asked.day_first, asked.work_week)


def _answer(line: bytes, moment: Moment) -> Answer:
    try:
        text = line.decode()
        return drafted(read(text, moment)) if text.strip() else refused(EMPTY)
    except UnicodeDecodeError:
        return refused(NOT_TEXT)
    except Invalid as invalid:
        return refused(str(invalid))


def _wall(text: str) -> dt.datetime:
    try:
        now = dt.datetime.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no time like 2027-01-27T09:00") from None
    if now.year not in YEARS:
        raise ArgumentTypeError(f"a year from {YEARS.start} to {YEARS.stop - 1} is expected, not {now.year}")
    return now
