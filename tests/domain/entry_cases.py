"""The tables under entry_tables: a line, what stays of it, and what it means at the moment above it.

now 2026-11-18T14:00 Wednesday
Call mom monday 9am #Home => Call mom | due 2026-11-23T09:00 | project Home
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from web.domain.entry import Draft, Moment
from web.domain.when import When

TABLES = Path(__file__).parent / "entry_tables"
BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Case:
    place: str
    now: str
    line: str
    meaning: str

    @property
    def moment(self) -> Moment:
        return at(self.now)


def at(now: str) -> Moment:
    return Moment(dt.datetime.fromisoformat(now).replace(tzinfo=BERLIN), BERLIN)


def cases() -> list[Case]:
    return [case for table in sorted(TABLES.glob("*.txt")) for case in _cases(table)]


def meaning(draft: Draft) -> str:
    """As the tables write it. A remark is only said to be there."""
    fields = {
        **{name: when.iso for name, when in _whens(draft) if when},
        "project": draft.project,
        "tags": ", ".join(draft.tags),
        "priority": draft.priority,
        "notes": draft.notes,
    }
    said = [f"{name} {value}" for name, value in fields.items() if value]
    return " | ".join([draft.content, *said, *(["remark"] if draft.remarks else [])])


def _whens(draft: Draft) -> Iterator[tuple[str, When | None]]:
    yield from (("due", draft.due), ("start", draft.start), ("deadline", draft.deadline))


def _cases(table: Path) -> Iterator[Case]:
    now = ""
    for number, row in enumerate(table.read_text("utf-8").splitlines(), 1):
        if row.startswith("now "):
            now = row.split()[1]
        elif row and not row.startswith("# "):
            line, _, expected = row.partition("=>")
            yield Case(f"{table.stem}:{number}", now, line.strip(), expected.strip())
