"""The tables under entry_tables: a line, what stays of it, and what it means at the moment above it.

now 2026-11-18T14:00 Wednesday
== Times
Call mom monday 9am #Home => Call mom | due 2026-11-23T09:00 | project Home
Call mom on feb 30 => = | remark
Buy sun cream

`=` is the line itself, letter for letter; so is a line without a meaning. `door` says where it is typed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.adding import ADDING
from web.domain.entry import Door, Draft, Meaning, Moment, read
from web.domain.modifying import among
from web.domain.person import Person
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import Mode, Recurrence
from web.domain.reminder import Reminder
from web.domain.roster import Roster

ALICE = UUID(int=1)
PEOPLE = Roster(
    tuple(
        Person(
            id=UUID(int=number),
            book_id=UUID(int=0),
            name=name,
            account_id=ALICE if name == "Alice" else None,
            created_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC),
        )
        for number, name in enumerate(("Alice", "Ann Smith", "Bob", "Bertha"))
    ),
    ALICE,
)
TABLES = Path(__file__).parent / "entry_tables"
DOORS = {
    "open": Door(),
    "adding": ADDING,
    "never again": Door(ADDING.keeps - {Meaning.RECURRENCE}),
    "without lengths": Door(ADDING.keeps - {Meaning.DURATION}),
    "changing": Door(changes=True),
    "in a project": Door(has_project=True),
    "in a household": replace(ADDING, people=PEOPLE),
    "changing a household": among(PEOPLE),
}
DOCUMENTED = "2026-11-18T14:00"
BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Case:
    section: str
    now: str
    door: str
    line: str
    meaning: str

    @property
    def moment(self) -> Moment:
        return at(self.now)

    @property
    def read_as(self) -> str:
        return meaning(read(self.line, self.moment, DOORS[self.door]))


def at(now: str) -> Moment:
    return Moment(dt.datetime.fromisoformat(now).replace(tzinfo=BERLIN), BERLIN)


def tabled() -> list[Case]:
    return [case for table in sorted(TABLES.glob("*.txt")) for case in _cases(table.stem, _rows(table))]


def meaning(draft: Draft) -> str:
    """As the tables write it. A remark is only said to be there."""
    whens = {"due": draft.due, "start": draft.start, "deadline": draft.deadline}
    fields = {
        **{name: when.iso for name, when in whens.items() if when},
        "project": draft.project,
        "section": draft.section,
        "tags": ", ".join(draft.tags),
        "removed": ", ".join(draft.removed_tags),
        "people": ", ".join(draft.people),
        "given no more": ", ".join(draft.removed_people),
        "priority": draft.priority,
        "repeats": draft.recurrence and repeats(draft.recurrence),
        "reminders": ", ".join(map(reminder, draft.reminders)),
        "minutes": draft.duration,
        "notes": draft.notes,
        "cleared": ", ".join(sorted(draft.cleared)),
    }
    said = [f"{name} {value}" for name, value in fields.items() if value]
    return " | ".join([draft.content, *said, *(["remark"] if draft.remarks else [])])


def repeats(recurrence: Recurrence) -> str:
    """Its first four days, and how it goes on and ends."""
    days = [when.date.isoformat() for when in islice(occurrences(recurrence), 4)]
    mode = ["from completion"] if recurrence.mode is Mode.COMPLETION else []
    until = [f"until {recurrence.until.iso}"] if recurrence.until else []
    times = [f"{recurrence.count} times"] if recurrence.count else []
    return ", ".join([*days, *mode, *until, *times])


def reminder(reminder: Reminder) -> str:
    return reminder.at.iso if reminder.at else f"{reminder.minutes_before} before"


def documented(document: Path) -> Iterator[Case]:
    """The examples of docs/entry.md, each in a block that says by what door."""
    for block in re.findall(r"```entry ?(.*?)\n(.*?)```", document.read_text("utf-8"), re.DOTALL):
        rows = [f"now {DOCUMENTED}", f"door {block[0] or 'open'}", *block[1].splitlines()]
        yield from _cases(document.name, rows)


def _cases(table: str, rows: Iterable[str]) -> Iterator[Case]:
    now, section, door = "", "", "open"
    for row in rows:
        if row.startswith("now "):
            now = row.split()[1]
        elif row.startswith("door "):
            door = row.removeprefix("door ")
        elif row.startswith("== "):
            section = f"{table}: {row[3:]}"
        elif row:
            line, _, expected = (part.strip() for part in row.partition("=>"))
            yield Case(section, now, door, line, _spelled(line, expected))


def _rows(table: Path) -> list[str]:
    return table.read_text("utf-8").splitlines()


def _spelled(line: str, expected: str) -> str:
    content, *said = expected.split(" | ")
    content = {"": line, "=": line, "nothing": ""}.get(content, content)
    return " | ".join([content, *said])
