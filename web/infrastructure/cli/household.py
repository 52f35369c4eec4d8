"""The to-dos of a household that never ends: once round as written, then again and again, weeks later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from uuid import UUID

from web.application.adding import ADDING, NewTodo, new_todo
from web.application.ports import Ids
from web.domain.entry import Draft, Moment, read
from web.domain.outline import Item, outline
from web.domain.roster import Roster
from web.domain.when import When

LINES = Path(__file__).with_name("household.txt")
PEOPLE = ("Bob", "Nora", "Tom")
"""Who live there beside whoever has the account."""
WEEKS = 150
"""After so many the dates begin anew, so that they stay within what people plan."""


@dataclass(frozen=True, slots=True)
class Chore:
    new: NewTodo
    done: bool


class Household:
    def __init__(self, ids: Ids, moment: Moment, people: Roster) -> None:
        self._ids = ids
        door = replace(ADDING, people=people)
        self._items = outline(LINES.read_text("utf-8"))
        self._drafts = [read(item.line, moment, door) for item in self._items]

    def __len__(self) -> int:
        return len(self._items)

    def chores(self) -> Iterator[Chore]:
        for number in count():
            yield from self._round(number)

    def _round(self, number: int) -> Iterator[Chore]:
        above: list[UUID] = []
        for item, draft in zip(self._items, self._drafts, strict=True):
            new = self._new(item, draft, above, number)
            above[item.depth :] = [new.id]
            yield Chore(new, item.done and number == 0)

    def _new(self, item: Item, draft: Draft, above: list[UUID], number: int) -> NewTodo:
        later = dt.timedelta(weeks=number % WEEKS)
        return replace(
            new_todo(self._ids.new(), draft),
            content=f"{draft.content}, week {number + 1}" if number else draft.content,
            parent_id=above[item.depth - 1] if item.depth else None,
            due=draft.due and _later(draft.due, later),
            recurrence=draft.recurrence if number == 0 else None,
        )


def _later(when: When, by: dt.timedelta) -> When:
    return replace(when, date=when.date + by)
