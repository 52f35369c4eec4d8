"""All fields of a to-do in one form: as shown, and as sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from web.application.sheets import Sheet
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.infrastructure.html.duration_field import shown_duration, typed_duration
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.names_field import shown_ids, shown_names, typed_giving, typed_tagging
from web.infrastructure.html.reminders_field import shown_reminders, typed_reminders
from web.infrastructure.html.when_field import shown_when, typed_when
from web.infrastructure.http.forms import Form

DATES = ("start", "due", "deadline")


def shown(sheet: Sheet) -> FormState:
    todo = sheet.todo
    dates = {name: shown_when(getattr(todo, name)) for name in DATES}
    return FormState(
        {
            "revision": str(todo.revision),
            "content": todo.content,
            "notes": todo.notes,
            "place_id": str(todo.place.id),
            "priority": str(todo.priority),
            "duration_minutes": shown_duration(todo.duration_minutes),
            "reminders": shown_reminders(todo.reminders),
            "tags": shown_names(tag.name for tag in sheet.tags),
            "shown_tags": shown_ids(sheet.tags),
            "people": shown_names(person.name for person in sheet.people),
            "shown_people": shown_ids(sheet.people),
            **dates,
        }
    )


def fields_of(form: Form, moment: Moment) -> tuple[int, dict[str, Any]]:
    """The revision the form showed, and the fields that were sent; a field left out stays as it is.

    Raises Invalid, with a sentence for every wrong field.
    """
    fields: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    readers = READERS | {
        "tags": lambda _name, text, _moment: typed_tagging(text, form.all("shown_tags")),
        "people": lambda _name, text, _moment: typed_giving(text, form.all("shown_people")),
    }
    for name, read in readers.items():
        if name in form.texts:
            try:
                fields[name] = read(name, form[name], replace(moment, due=fields.get("due")))
            except Invalid as invalid:
                wrong |= invalid.fields
    if wrong:
        raise Invalid(wrong)
    return _whole_number("revision", form["revision"], moment), fields


def _text(_name: str, text: str, _moment: Moment) -> str:
    return text


def _whole_number(name: str, text: str, _moment: Moment) -> int:
    if not text.isdecimal() or len(text) > 18:
        raise Invalid({name: "This is not a number that Daybook gave out."})
    return int(text)


def _id(name: str, text: str, _moment: Moment) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Invalid({name: "This is not an id that Daybook gave out."}) from None


READERS: dict[str, Callable[[str, str, Moment], Any]] = {
    "content": _text,
    "notes": _text,
    "place_id": _id,
    "priority": _whole_number,
    "duration_minutes": typed_duration,
    **dict.fromkeys(DATES, typed_when),
    "reminders": typed_reminders,
}
