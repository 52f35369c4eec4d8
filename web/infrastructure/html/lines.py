"""Pasted lines, each read as an entry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from web.application.adding import NewTodo, new_todo
from web.application.defaults import written_in
from web.application.names import Known
from web.domain.entry import Door, Draft, Remark, read
from web.domain.errors import Invalid
from web.domain.outline import Item, outline
from web.domain.phrases.moment import Moment
from web.domain.project import Project, called
from web.domain.roster import Roster
from web.domain.text import fold
from web.domain.view import View
from web.infrastructure.html.doors import door_of, door_of_part
from web.infrastructure.html.entry_state import ShownDraft

IDS = 2**128
NO_LINES = "Write or paste at least one line with a word in it."


@dataclass(frozen=True, slots=True)
class Lines:
    drafts: tuple[ShownDraft, ...]

    @classmethod
    def read(cls, text: str, moment: Moment, view: View | None, people: Roster) -> Lines:
        """Raises Invalid, naming the line."""
        items = outline(text)
        whole, part = door_of(view, people), door_of_part(people)
        drafts = tuple(
            ShownDraft(item.depth, _draft(item, moment, part if item.depth else whole), item.done)
            for item in items
        )
        if not drafts:
            raise Invalid({"lines": NO_LINES})
        return cls(drafts)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        return tuple(remark for shown in self.drafts for remark in shown.draft.remarks)

    def new_projects(self, known: Sequence[Project]) -> tuple[str, ...]:
        """As they are written first."""
        first: dict[str, str] = {}
        for _, draft, _ in self.drafts:
            if draft.project and not called(draft.project, known):
                first.setdefault(fold(draft.project), draft.project)
        return tuple(first.values())

    def new_sections(self, known: Known, here: UUID | None) -> tuple[str, ...]:
        """Of the projects that are named, or of the one `here`, as they are written."""
        drafts = [draft.among(*known, here) for _, draft, _ in self.drafts if draft.section]
        new = (draft for draft in drafts if draft.has_new_section)
        return tuple(dict.fromkeys(f"{draft.project or ''}/{draft.section}" for draft in new))

    def new_todos(self, first_id: UUID, view: View | None) -> list[NewTodo]:
        """Ids follow from the form's, so that the same paste twice adds everything once."""
        new: list[NewTodo] = []
        above: list[UUID] = []
        for number, (depth, draft, is_completed) in enumerate(self.drafts):
            id = UUID(int=(first_id.int + number) % IDS)
            del above[depth:]
            todo = replace(new_todo(id, draft), is_completed=is_completed)
            new.append(replace(todo, parent_id=above[-1]) if above else written_in(view, todo))
            above.append(id)
        return new


def _draft(item: Item, moment: Moment, door: Door) -> Draft:
    """A line without words of its own keeps all of its text."""
    try:
        draft = read(item.line, moment, door)
    except Invalid as invalid:
        raise Invalid({"lines": f"In “{item.line[:40]}…”: {invalid}"}) from None
    return draft if draft.content else read(f'"{item.line}"', moment, door)._replace(content=item.line)
