"""To-dos that Alice might look for."""

from __future__ import annotations

from uuid import UUID

from tests.domain.moments import FRIDAY
from web.domain.matching import Candidate
from web.domain.phrases.moment import Moment
from web.domain.project import Project
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.domain.when import When

BOOK, INBOX_ID, WORK_ID = UUID(int=1), UUID(int=2), UUID(int=3)
INBOX = Project(id=INBOX_ID, book_id=BOOK, name="Inbox", is_inbox=True, created_at=FRIDAY.now)
WORK = Project(id=WORK_ID, book_id=BOOK, name="Work", created_at=FRIDAY.now)
ERRAND = Tag(id=UUID(int=4), book_id=BOOK, name="errand", created_at=FRIDAY.now)


def todo(content: str = "Buy milk", **fields: object) -> Todo:
    """Dates may be given as text."""
    kept = {
        name: When.from_iso(value)
        if isinstance(value, str) and name in ("start", "due", "deadline")
        else value
        for name, value in fields.items()
    }
    plain: dict[str, object] = {
        "id": UUID(int=9),
        "book_id": BOOK,
        "project_id": INBOX_ID,
        "position": 1024,
        "created_at": FRIDAY.now,
        "changed_at": FRIDAY.now,
    }
    return Todo(content=content, **(plain | kept))  # type: ignore[arg-type]  # any of its fields


def candidate(
    content: str = "Buy milk",
    *,
    project: Project = INBOX,
    tags: tuple[Tag, ...] = (),
    moment: Moment = FRIDAY,
    has_parts: bool = False,
    section: Section | None = None,
    **fields: object,
) -> Candidate:
    if section:
        fields |= {"section_id": section.id}
    its = todo(content, project_id=project.id, tag_ids=tuple(tag.id for tag in tags), **fields)
    return Candidate(its, project, tags, moment, has_parts, section)
