"""Daybook's own file: what is in it, and what is refused of one that Mallory made."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from tests.builders import NOON
from web.application.takeout import Contents, Takeout
from web.domain.account import Preferences
from web.domain.errors import Invalid
from web.domain.journal import Action, Change, Verb
from web.domain.person import Person
from web.domain.project import Project
from web.domain.recurrence.exceptions import Exceptions
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.reminder import Reminder
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.sidebar import ROOM
from web.domain.tag import Tag
from web.domain.takeout.records import Book, Record, Recorded
from web.domain.todo import Todo
from web.domain.when import When
from web.infrastructure.formats import native
from web.infrastructure.persistence.account_records import AccountRecords

Document = dict[str, Any]


def uuid(number: int) -> UUID:
    return UUID(f"01900000-0000-7000-8000-{number:012d}")


ALICE, BOOK, STRANGE = uuid(1), uuid(2), str(uuid(99))
INBOX = Project(id=uuid(3), book_id=BOOK, name="Inbox", is_inbox=True, created_at=NOON)
ANN = Person(id=uuid(11), book_id=BOOK, name="Ann", created_at=NOON)
HERSELF = Person(id=uuid(12), book_id=BOOK, name="Alice", account_id=ALICE, created_at=NOON)
BANK = Tag(id=uuid(4), book_id=BOOK, name="bank", created_at=NOON)
SOON = SavedView(id=uuid(8), book_id=BOOK, name="Soon", query="due<=fri", key="w", created_at=NOON)
HOME = Project(id=uuid(10), book_id=BOOK, name="Home", created_at=NOON)
BILLS = Section(id=uuid(9), book_id=BOOK, project_id=HOME.id, name="Bills", position=1024, created_at=NOON)
BOTH = [{"at": {"date": "2027-03-11", "time": None, "zone": None}, "minutes_before": 30}]
RENT = Todo(
    id=uuid(5),
    book_id=BOOK,
    project_id=HOME.id,
    section_id=BILLS.id,
    position=1024,
    content="Pay “rent”",
    notes="a\n\tb",
    tag_ids=(BANK.id,),
    person_ids=(ANN.id,),
    due=When(dt.date(2027, 3, 12), dt.time(9), "Europe/Berlin"),
    duration_minutes=45,
    reminders=(Reminder(When(dt.date(2027, 3, 11))), Reminder(minutes_before=30)),
    extras=(("star", "1"),),
    recurrence=Recurrence.of(
        Rule(Frequency.MONTHLY, weekdays=(Weekday(4, 2),)),
        When(dt.date(2027, 1, 8), dt.time(9), "Europe/Berlin"),
        exceptions=Exceptions(weekdays=(0,)),
    ),
    instead_of=When(dt.date(2027, 3, 5), dt.time(9), "Europe/Berlin"),
    created_at=NOON,
    changed_at=NOON,
)
ADDED = Action(id=uuid(6), book_id=BOOK, account_id=ALICE, revision=1, verb=Verb.ADD, at=NOON)
RECORDS: list[Record] = [
    Preferences(time_zone="Europe/Berlin", work_week=(0, 6)),
    Book(id=BOOK, name="Alice", revision=1, created_at=NOON),
    *(HOME, INBOX, BILLS, BANK, HERSELF, ANN, SOON, RENT, ADDED),
    Recorded(action_id=ADDED.id, change=Change(None, BANK)),
    Recorded(action_id=ADDED.id, change=Change(replace(HERSELF, name="A."), HERSELF)),
    Recorded(action_id=ADDED.id, change=Change(RENT, RENT)),
]


async def records() -> AsyncIterator[Record]:
    for record in RECORDS:
        yield record


@pytest.fixture
async def exported() -> bytes:
    return b"".join([piece async for piece in native.write(records(), ALICE)])


async def preview(data: bytes) -> Contents:
    takeout = Takeout(AccountRecords(None, None), native)  # type: ignore[arg-type]  # no preview asks them
    return await takeout.preview(ALICE, data)


async def test_what_was_written_is_read_back(exported: bytes) -> None:
    assert list(native.read(exported, ALICE)) == RECORDS


async def test_a_file_from_before_there_were_recurrence_and_sections_is_read(exported: bytes) -> None:
    document = json.loads(exported)
    for name in ("recurrence", "instead_of", "section_id", "duration_minutes", "reminders"):
        del record(document, "todo")[name]
    [todo] = [each for each in native.read(json.dumps(document).encode(), ALICE) if isinstance(each, Todo)]
    nothing = dict.fromkeys(("recurrence", "instead_of", "section_id", "duration_minutes"))
    assert todo == replace(RENT, reminders=(), **nothing)  # type: ignore[arg-type]  # none of these is said


async def test_actions_become_those_of_who_imports_them(exported: bytes) -> None:
    assert str(ALICE).encode() not in exported
    bobs = [record for record in native.read(exported, uuid(7)) if isinstance(record, Action)]
    assert [action.account_id for action in bobs] == [uuid(7)]


async def test_a_person_who_signs_in_becomes_whoever_imports_them(exported: bytes) -> None:
    bobs = [record for record in native.read(exported, uuid(7)) if isinstance(record, Person)]
    assert bobs == [replace(HERSELF, account_id=uuid(7)), ANN]


async def test_it_is_one_json_document_with_a_record_a_line(exported: bytes) -> None:
    document = json.loads(exported)
    assert (document["format"], document["version"]) == ("daybook", 1)
    assert [next(iter(json.loads(line.rstrip(b",")))) for line in exported.splitlines()[1:-1]] == [
        *(
            "preferences",
            "book",
            "project",
            "project",
            "section",
            "tag",
            "person",
            "person",
            "view",
            "todo",
            "action",
            "change",
            "change",
            "change",
        )
    ]


async def test_the_preview_counts(exported: bytes) -> None:
    assert await preview(exported) == Contents(projects=2, todos=1, actions=1)


def test_it_is_told_from_a_todo_txt_by_its_first_letter(exported: bytes) -> None:
    assert native.recognises(exported)
    assert native.recognises(b"\xef\xbb\xbf" + exported)
    assert not native.recognises(b"(A) Call {Bob}")


def record(document: Document, kind: str) -> Any:
    """The last of its kind."""
    return next(each[kind] for each in reversed(document["records"]) if kind in each)


def rule(document: Document) -> Any:
    return record(document, "todo")["recurrence"]["rule"]


def add_views(document: Document, count: int) -> None:
    another = record(document, "view")
    more = [{"view": another | {"id": str(uuid(100 + number))}} for number in range(count)]
    document["records"] += more


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda file: file.update(version=2), "newer Daybook"),
        (lambda file: file.update(format="other"), "another program"),
        (lambda file: file.update(records=[]), "Inbox is missing"),
        (lambda file: file["records"].append({"todo": {}}), "Record 15 of this file cannot be read"),
        (lambda file: file["records"].append({"cat": {}}), "Record 15 of this file cannot be read"),
        (lambda file: record(file, "book").update(id=STRANGE), "belongs to another book"),
        (lambda file: record(file, "todo").update(book_id=STRANGE), "belongs to another book"),
        (lambda file: record(file, "change")["before"].update(book_id=STRANGE), "belongs to another book"),
        (lambda file: record(file, "change")["before"].update(id=STRANGE), "about two things"),
        (lambda file: record(file, "todo").update(project_id=STRANGE), "not hold together"),
        (lambda file: record(file, "todo").update(section_id=STRANGE), "not hold together"),
        (lambda file: record(file, "section").update(project_id=STRANGE), "not hold together"),
        (lambda file: record(file, "section").update(book_id=STRANGE), "belongs to another book"),
        (lambda file: record(file, "section").update(name="a\nb"), "control character"),
        (lambda file: record(file, "todo").update(parent_id=STRANGE), "not hold together"),
        (lambda file: record(file, "todo").update(tag_ids=[STRANGE]), "not hold together"),
        (lambda file: record(file, "todo").update(person_ids=[STRANGE]), "not hold together"),
        (lambda file: record(file, "person").update(book_id=STRANGE), "belongs to another book"),
        (lambda file: record(file, "person").update(name='A "B"'), "quotation mark"),
        (lambda file: record(file, "person").update(is_me=True), "Nobody signs in as one person"),
        (lambda file: record(file, "change").update(action_id=STRANGE), "not hold together"),
        (lambda file: record(file, "action").update(revision=99), "newer than its book"),
        (lambda file: record(file, "project").update(is_inbox=False), "Inbox is missing"),
        (lambda file: record(file, "todo").update(content="a" * 501), "500 characters"),
        (lambda file: record(file, "todo").update(content="a\x00b"), "control character"),
        (lambda file: record(file, "todo").update(created_at="2027-01-01T00:00:00"), "not an instant in UTC"),
        (lambda file: record(file, "todo").update(due={"date": "0001-01-01"}), "not a day"),
        (lambda file: record(file, "view").update(name=" "), "at least one word"),
        (lambda file: record(file, "view").update(query="a" * 1001), "1000 characters"),
        (lambda file: record(file, "view").update(query="a\x00b"), "one line"),
        (lambda file: record(file, "view").update(key="ä"), "one letter"),
        (lambda file: record(file, "view").update(book_id=STRANGE), "belongs to another book"),
        (lambda file: add_views(file, ROOM), "views at most"),
        (lambda file: record(file, "todo").update(duration_minutes=0), "between a minute"),
        (lambda file: record(file, "todo").update(reminders=[{}]), "A reminder is at a time"),
        (lambda file: record(file, "todo").update(reminders=BOTH), "A reminder is at a time"),
        (lambda file: rule(file).update(interval=0), "any calendar"),
        (lambda file: rule(file).update(weekdays=[{"day": 7, "nth": 0}]), "any calendar"),
        (lambda file: rule(file).update(frequency="DAILY"), "BYDAY, as in 2TU, need"),
        (lambda file: record(file, "todo")["recurrence"].update(count=0), "any calendar"),
        (lambda file: record(file, "todo").update(instead_of={"date": "0001-01-01"}), "not a day"),
        (lambda file: record(file, "todo").update(position=2**60), "too large a number"),
        (lambda file: record(file, "preferences").update(time_zone="Mars/Base"), "not a time zone"),
    ],
)
async def test_a_file_that_mallory_made_is_refused(
    exported: bytes, damage: Callable[[Document], None], sentence: str
) -> None:
    document = json.loads(exported)
    damage(document)
    with pytest.raises(Invalid, match=sentence):
        await preview(json.dumps(document).encode())


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1]", b'{"format":"daybook","version":1,"records":[', b"\xff{}"]
)
async def test_what_is_no_export_is_refused(data: bytes) -> None:
    with pytest.raises(Invalid, match="not a whole export"):
        await preview(data)
