"""A When in a page, for the person who looks at it now: `now` is aware, in their own zone."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from web.domain.when import When
from web.domain.wording import when_words


def say(when: When, now: dt.datetime) -> str:
    return when_words(when, now.date(), home(now))


def say_instant(at: dt.datetime, now: dt.datetime) -> str:
    local = at.astimezone(home(now))
    return say(When(local.date(), local.time()), now)


def say_clock(when: When, now: dt.datetime) -> str:
    """The last word of a time of day, as `say` has it; of a day, nothing."""
    return say(when, now).rpartition(" ")[2] if when.time else ""


def is_late(when: When, now: dt.datetime) -> bool:
    return when.has_passed(now, home(now))


def is_waiting(when: When, now: dt.datetime) -> bool:
    """Whether it is still ahead: a day comes with its first minute."""
    return when.day(home(now)) > now.date() if when.time is None else when.moment(home(now)) > now


def iso_wall(when: When) -> str:
    """For `<time datetime>`, which knows no zone in brackets."""
    return when.iso.partition("[")[0]


def home(now: dt.datetime) -> ZoneInfo:
    if not isinstance(now.tzinfo, ZoneInfo):
        raise TypeError("a page is for somebody in some zone")
    return now.tzinfo
