"""One line as an Item."""

from __future__ import annotations

import datetime as dt

from web.domain.priority import Priority
from web.domain.transfer.items import Item
from web.domain.when import When
from web.infrastructure.formats.todotxt.body import Body, split_body
from web.infrastructure.formats.todotxt.coding import decode_name
from web.infrastructure.formats.todotxt.head import Head, split, to_date
from web.infrastructure.formats.todotxt.reminders import to_reminders
from web.infrastructure.formats.todotxt.words import to_clock, to_duration, to_notes, to_people, to_section

PRIORITIES = {"A": Priority.HIGHEST, "B": Priority.HIGH, "C": Priority.MEDIUM}


def read_line(text: str, number: int = 0) -> tuple[Item, tuple[str, ...]]:
    """The item, without its family, and what there is to remark on it."""
    head, rest = split(text)
    body = split_body(rest, ("pri",) if head.priority else ())
    letter = head.priority or body.fields.get("pri", "")
    lower = (("pri", letter),) if letter and letter not in PRIORITIES else ()
    item = Item(
        content=body.content,
        notes=to_notes(body.fields.get("notes", "")) or "",
        project=body.project and decode_name(body.project),
        section=to_section(body.fields.get("section", "")),
        tags=tuple(map(decode_name, body.tags)),
        people=to_people(body.fields.get("people", "")) or (),
        priority=PRIORITIES.get(letter, Priority.NONE),
        start=_when(body, "t"),
        due=_when(body, "due"),
        deadline=_when(body, "deadline"),
        duration_minutes=to_duration(body.fields.get("duration", "")),
        reminders=to_reminders(body.fields.get("remind", "")) or (),
        extras=lower + body.extras,
        created_on=_created_on(head, body),
        is_completed=head.is_completed,
        completed_on=head.completed_on,
        line=number,
        source=text,
    )
    return item, body.remarks


def _when(body: Body, key: str) -> When | None:
    day = to_date(body.fields.get(key, ""))
    clock = to_clock(body.fields.get(f"{key}-at", ""))
    return When(day, *clock or ()) if day else None


def _created_on(head: Head, body: Body) -> dt.date | None:
    """Some programs say `created:` at the end; it stays an extra, so that they get it back."""
    return head.created_on or to_date(dict(body.extras).get("created", ""))
