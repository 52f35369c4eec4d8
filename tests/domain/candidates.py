"""To-dos that Alice might look for."""

from __future__ import annotations

from uuid import UUID

from tests.domain.moments import FRIDAY
from web.domain.matching import Candidate
from web.domain.person import Person
from web.domain.phrases.moment import Moment
from web.domain.project import Project
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.domain.when import When

BOOK, INBOX_ID, WORK_ID = UUID(int=1), UUID(int=2), UUID(int=3)
INBOX = Project(id=INBOX_ID, book_id=BOOK, name="Inbox", is_inbox=True, created_at=FRIDAY.now)
WORK = Project(id=WORK_ID, book_id=BOOK, name="Work", created_at=FRIDAY.now)
ME_ID = UUID(int=7)
ANN = Person(id=UUID(int=5), book_id=BOOK, name="Ann", created_at=FRIDAY.now)
ALICE = Person(id=UUID(int=6), book_id=BOOK, name="Alice", account_id=ME_ID, created_at=FRIDAY.now)
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
    people: tuple[Person, ...] = (),
    **fields: object,
) -> Candidate:
    if section:
        fields |= {"section_id": section.id}
    fields |= {"person_ids": tuple(person.id for person in people)}
    its = todo(content, project_id=project.id, tag_ids=tuple(tag.id for tag in tags), **fields)
    return Candidate(its, project, tags, moment, has_parts, section, people=people)
