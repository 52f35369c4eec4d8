"""From the entry form to a new to-do: the line says most of it, the list it is typed in says the rest."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import msgspec

from web.application.adding import NewTodo, new_todo
from web.application.defaults import written_in
from web.domain.entry import Draft, read
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.roster import Roster
from web.domain.view import View
from web.infrastructure.html.doors import door_of

NO_WORDS = "Add a word or two: what is to be done?"


class EntryForm(msgspec.Struct):
    """`after` is the cursor that the list on the page ends with, if it goes on."""

    todo_id: UUID
    line: str = ""
    view: str = "/inbox"
    parent_id: UUID | None = None
    after: str | None = None


def draft_of(entry: EntryForm, moment: Moment, view: View | None, people: Roster) -> Draft:
    """Raises Invalid, also for a line that is all dates and tags."""
    draft = read(entry.line, moment, door_of(view, people))
    if not draft.content:
        raise Invalid({"line": NO_WORDS})
    return draft


def new_todo_of(entry: EntryForm, draft: Draft, view: View | None) -> NewTodo:
    new = written_in(view, new_todo(entry.todo_id, draft))
    return replace(new, parent_id=None if new.project else entry.parent_id)
