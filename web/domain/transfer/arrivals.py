"""Items as to-dos, on their way into a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from web.domain.recurrence.recurrence import Recurrence
from web.domain.todo import Todo
from web.domain.transfer.departures import SOURCE
from web.domain.transfer.items import Item
from web.domain.transfer.paces import KEY, recurrence_of
from web.domain.transfer.plans import Step


def arrive(item: Item, place: Todo, home: ZoneInfo) -> Todo:
    """`place` is a blank to-do in its project, with its tags and people; days become midnights in `home`."""
    source = ((SOURCE, item.source),) if item.source else ()
    recurrence = _recurrence(item)
    extras = tuple(pair for pair in item.extras if pair[0] != KEY) if recurrence else item.extras
    completed_at = _midnight(item.completed_on, home) or place.created_at
    return place.edit(
        place.changed_at,
        content=item.content,
        notes=item.notes,
        priority=item.priority,
        start=item.start,
        due=item.due,
        deadline=item.deadline,
        duration_minutes=item.duration_minutes,
        reminders=item.reminders,
        recurrence=recurrence,
        extras=extras + source,
        created_at=_midnight(item.created_on, home) or place.created_at,
        completed_at=completed_at if item.is_completed else None,
    )


def _recurrence(item: Item) -> Recurrence | None:
    """Of what is done, or due at no time, it stays as it was written."""
    paces = [value for key, value in item.extras if key == KEY]
    return (
        recurrence_of(paces[0], item.due) if len(paces) == 1 and item.due and not item.is_completed else None
    )


def parents_first(steps: Sequence[Step]) -> Iterator[int]:
    """The places of the steps, each behind that of its parent, else in their order."""
    seen: set[int] = set()
    for start in range(len(steps)):
        line = []
        at: int | None = start
        while at is not None and at not in seen:
            seen.add(at)
            line.append(at)
            at = steps[at].item.parent
        yield from reversed(line)


def _midnight(day: dt.date | None, home: ZoneInfo) -> dt.datetime | None:
    return dt.datetime.combine(day, dt.time(), home).astimezone(dt.UTC) if day else None
