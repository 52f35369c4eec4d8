"""The fields of a to-do that a query can ask for and a view can sort by."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from web.domain.todo import Todo
from web.domain.when import When


class Field(StrEnum):
    POSITION = "position"
    PROJECT = "project"
    SECTION = "section"
    PLACE = "place"
    """The section, or where there is none the project: what tells sections of one position apart."""
    PRIORITY = "priority"
    START = "start"
    DUE = "due"
    DEADLINE = "deadline"
    CREATED = "created"
    CHANGED = "changed"
    COMPLETED = "completed"
    DELETED = "deleted"

    @property
    def is_planned(self) -> bool:
        """Said by a person as a When, or not at all."""
        return self in PLANNED

    @property
    def is_noted(self) -> bool:
        """An instant that was noted when it happened, if it did."""
        return self in NOTED

    @property
    def is_date(self) -> bool:
        return self in DATES

    @property
    def attribute(self) -> str:
        if self is Field.PROJECT:
            return "project_id"
        return f"{self}_at" if self.is_noted else str(self)

    def when(self, todo: Todo) -> When | None:
        """Of a planned field."""
        when: When | None = getattr(todo, self.attribute)
        return when

    def instant(self, todo: Todo) -> dt.datetime | None:
        """Of a noted field."""
        instant: dt.datetime | None = getattr(todo, self.attribute)
        return instant


PLANNED = frozenset({Field.START, Field.DUE, Field.DEADLINE})
NOTED = frozenset({Field.CREATED, Field.CHANGED, Field.COMPLETED, Field.DELETED})
DATES = PLANNED | NOTED
