"""Items as to-dos, on their way into a book."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from web.domain.todo import Todo
from web.domain.transfer.departures import SOURCE
from web.domain.transfer.items import Item
from web.domain.transfer.plans import Step


def arrive(item: Item, place: Todo, home: ZoneInfo) -> Todo:
    """`place` is a blank to-do in its project, with its tags; days become their midnights in `home`."""
    source = ((SOURCE, item.source),) if item.source else ()
    completed_at = _midnight(item.completed_on, home) or place.created_at
    return place.edit(
        place.changed_at,
        content=item.content,
        notes=item.notes,
        priority=item.priority,
        start=item.start,
        due=item.due,
        deadline=item.deadline,
        extras=item.extras + source,
        created_at=_midnight(item.created_on, home) or place.created_at,
        completed_at=completed_at if item.is_completed else None,
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
