"""A recurrence as a form sends it, and as it shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any, TypeVar

import msgspec

from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.limits import MOST, checked
from web.domain.recurrence.recurrence import CatchUp, Mode, Recurrence
from web.domain.recurrence.rrule.writing import write
from web.domain.recurrence.rule import Rule
from web.domain.recurrence.wording import phrase
from web.domain.repeat_phrase import typed_recurrence
from web.domain.repeating import beginning_of, rebased
from web.domain.todo import Todo
from web.domain.when import When
from web.domain.wording import WEEKDAYS
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.repeat_rule import Days, days_of, rule_of
from web.infrastructure.html.when_field import shown_when, typed_when
from web.infrastructure.http.forms import Form

T = TypeVar("T")


class Bounds(msgspec.Struct, kw_only=True):
    """What is beside the rule. `but` has days with commas between: dates, or weekdays."""

    phrase: str = ""
    starts: str = ""
    mode: Mode = Mode.SCHEDULE
    until: str = ""
    count: Annotated[int, msgspec.Meta(ge=1, le=MOST)] | None = None
    but: str = ""
    catch_up: CatchUp = CatchUp.SKIP


def recurrence_of(form: Form, moment: Moment) -> Recurrence:
    """Raises Invalid, with a sentence for every wrong field."""
    tried = Tried()
    bounds = tried.read(lambda: form.to(Bounds)) or Bounds()
    days = tried.read(lambda: form.to(Days)) or Days()
    starts = tried.read(lambda: typed_when("starts", bounds.starts, moment))
    until = tried.read(lambda: typed_when("until", bounds.until, moment))
    but = tried.read(lambda: _exceptions(bounds.but, moment)) or Exceptions()
    said = tried.read(lambda: _said(bounds, days, starts, but, moment))
    if tried.wrong or said is None:
        raise Invalid(tried.wrong)
    return checked(
        Recurrence.of(
            said.rule,
            said.anchor,
            Mode.COMPLETION if Mode.COMPLETION in (said.mode, bounds.mode) else Mode.SCHEDULE,
            until or said.until,
            bounds.count or said.count,
            but if but.dates or but.weekdays else said.exceptions,
            bounds.catch_up,
        )
    )


def shown(todo: Todo, moment: Moment) -> FormState:
    """Its recurrence from the date on that it stands for."""
    if todo.recurrence is None:
        return FormState(_values(Days(), Bounds(starts=shown_when(todo.due))))
    recurrence = rebased(todo, todo.recurrence)
    days = days_of(recurrence.rule)
    both = (days, msgspec.structs.replace(days, skips_short=True))
    begun = recurrence.anchor.date
    alike = [each for each in both if _is(partial(rule_of, each, begun, moment), recurrence)]
    bounds = Bounds(
        phrase="" if alike else _in_words(recurrence, moment),
        starts=shown_when(recurrence.anchor),
        mode=recurrence.mode,
        until=shown_when(recurrence.until),
        count=recurrence.count,
        but=_shown_exceptions(recurrence.exceptions),
        catch_up=recurrence.catch_up,
    )
    return FormState(_values(alike[0] if alike else Days(), bounds))


class Tried:
    """Collects what is wrong."""

    def __init__(self) -> None:
        self.wrong: dict[str, str] = {}

    def read(self, reader: Callable[[], T]) -> T | None:
        try:
            return reader()
        except Invalid as invalid:
            self.wrong |= invalid.fields
            return None


def _said(bounds: Bounds, days: Days, starts: When | None, but: Exceptions, moment: Moment) -> Recurrence:
    """The rule and when it begins, and of the rest what words say."""
    if bounds.phrase.strip():
        return typed_recurrence(bounds.phrase, starts, moment, but, bounds.mode)
    rule = rule_of(days, starts.date if starts else moment.today, moment)
    return Recurrence.of(rule, starts or beginning_of(rule, moment.today, but), bounds.mode)


def _in_words(recurrence: Recurrence, moment: Moment) -> str:
    """The rule alone: the rest has fields of its own. As RFC 5545 has it where the words say another,
    as they may to whoever begins the week on another day."""
    words = phrase(Recurrence.of(recurrence.rule, When(recurrence.anchor.date)), moment.work_week)
    its = (recurrence.anchor, moment, recurrence.exceptions, recurrence.mode)
    return words if _is(lambda: typed_recurrence(words, *its).rule, recurrence) else write(recurrence.rule)


def _is(reader: Callable[[], Rule], recurrence: Recurrence) -> bool:
    try:
        rule = reader()
    except Invalid:
        return False
    return Recurrence.of(rule, recurrence.anchor, recurrence.mode).rule == recurrence.rule


def _exceptions(text: str, moment: Moment) -> Exceptions:
    words = [word.strip() for word in text.split(",") if word.strip()]
    weekdays = {word: day for word in words if (day := _weekday(word)) is not None}
    dates = [typed_when("but", word, moment) for word in words if word not in weekdays]
    return Exceptions(tuple(date.date for date in dates if date), tuple(weekdays.values()))


def _weekday(word: str) -> int | None:
    """By its name, or the three letters it begins with."""
    folded = word.casefold().removesuffix("s")
    names = [name.casefold() for name in WEEKDAYS]
    return next((day for day, name in enumerate(names) if folded in (name, name[:3])), None)


def _shown_exceptions(exceptions: Exceptions) -> str:
    dates = [shown_when(When(date)) for date in exceptions.dates]
    return ", ".join((*dates, *(WEEKDAYS[day] for day in exceptions.weekdays)))


def _values(days: Days, bounds: Bounds) -> Mapping[str, Any]:
    return msgspec.structs.asdict(days) | msgspec.structs.asdict(bounds) | {"count": bounds.count or ""}


NOTHING = _values(Days(), Bounds())
