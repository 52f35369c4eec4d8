"""A recurrence said in words, as the entry understands them, or as RFC 5545 has it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from web.domain.entry import Door, Draft, Meaning, read
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.recurrence import Mode, Recurrence
from web.domain.recurrence.rrule.reading import is_rrule
from web.domain.recurrence.rrule.reading import read as read_rrule
from web.domain.repeating import beginning_of
from web.domain.when import When

EXAMPLES = "Try every friday, every 3 days, every! 2 weeks, or every 1st until may."
ONLY_RULES = Door(frozenset({Meaning.RECURRENCE}))


def typed_recurrence(
    text: str, starts: When | None, moment: Moment, but: Exceptions, mode: Mode = Mode.SCHEDULE
) -> Recurrence:
    """It begins at `starts`, or the next date from then on, or else from today on. Words say their own mode.

    Raises Invalid with a sentence about the field `phrase`.
    """
    try:
        if is_rrule(text):
            return _from_rrule(text, starts, moment, but, mode)
        return _from_words(text, starts, moment)
    except Invalid as invalid:
        raise Invalid({"phrase": str(invalid)}) from None


def _from_rrule(text: str, starts: When | None, moment: Moment, but: Exceptions, mode: Mode) -> Recurrence:
    bounded = read_rrule(text)
    anchor = starts or beginning_of(bounded.rule, moment.today, but)
    return Recurrence.of(bounded.rule, anchor, mode, until=bounded.until, count=bounded.count)


def _from_words(text: str, starts: When | None, moment: Moment) -> Recurrence:
    """As if it were typed when it starts; a time of day in words counts more than that of the start."""
    draft = _read(text, _at(moment, starts))
    if draft.recurrence is None or draft.content:
        unknown = f"“{draft.content or text}” is not understood."
        raise Invalid({"phrase": " ".join(filter(None, (unknown, draft.problems, EXAMPLES)))})
    anchor = draft.recurrence.anchor
    if starts and starts.time and anchor.time is None:
        return replace(draft.recurrence, anchor=replace(anchor, time=starts.time, zone=starts.zone))
    return draft.recurrence


def _read(text: str, moment: Moment) -> Draft:
    try:
        return read(text, moment, ONLY_RULES)
    except (OverflowError, ValueError):
        raise Invalid({"phrase": f"“{text}” goes over the end of the calendar from there on."}) from None


def _at(moment: Moment, starts: When | None) -> Moment:
    if starts is None:
        return moment
    return replace(moment, now=dt.datetime.combine(starts.date, starts.time or dt.time(), moment.zone))
