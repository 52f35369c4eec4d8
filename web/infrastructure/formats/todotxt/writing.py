"""Items as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from web.domain.priority import Priority
from web.domain.transfer.items import Item
from web.domain.when import When
from web.infrastructure.formats.todotxt.coding import encode_list, encode_name, encode_notes
from web.infrastructure.formats.todotxt.family import part
from web.infrastructure.formats.todotxt.head import Head
from web.infrastructure.formats.todotxt.line import read_line
from web.infrastructure.formats.todotxt.reminders import from_reminders
from web.infrastructure.formats.todotxt.words import Kind, plain, understand

LETTERS: dict[int, str] = {Priority.HIGHEST: "A", Priority.HIGH: "B", Priority.MEDIUM: "C"}


def write(items: Sequence[Item]) -> Iterator[str]:
    """A line for each, with its end."""
    for item in part(items):
        yield (item.source if _is_unchanged(item) else write_line(item)) + "\n"


def write_line(item: Item) -> str:
    letter = LETTERS.get(item.priority) or dict(item.extras).get("pri")
    head = Head(item.is_completed, letter, item.completed_on, item.created_on)
    return head.put_before(
        " ".join((plain(item.content), *_names(item), *_fields(item, letter), *_extras(item)))
    )


def _is_unchanged(item: Item) -> bool:
    """Compared in what the source says; who belongs to another shares its project without saying so."""
    if len(item.source.splitlines()) != 1:
        return False
    before, _ = read_line(item.source)
    is_silent = before.project is None and "p" in dict(item.extras)
    said = replace(
        item,
        project=None if is_silent else item.project,
        section=None if is_silent else item.section,
        created_on=item.created_on if before.created_on else None,
        completed_on=item.completed_on if before.completed_on else None,
    )
    return said.essence == before.essence


def _names(item: Item) -> Iterator[str]:
    if item.project is not None:
        yield f"+{encode_name(item.project)}"
    for name in item.tags:
        yield f"@{encode_name(name)}"


def _fields(item: Item, letter: str | None) -> Iterator[str]:
    for key, when in (("due", item.due), ("t", item.start), ("deadline", item.deadline)):
        yield from _when(key, when) if when else ()
    if item.duration_minutes:
        yield f"duration:{item.duration_minutes}m"
    if item.reminders:
        yield f"remind:{from_reminders(item.reminders)}"
    if item.people:
        yield f"people:{encode_list(item.people)}"
    if item.section:
        yield f"section:{encode_notes(item.section)}"
    if item.notes:
        yield f"notes:{encode_notes(item.notes)}"
    if letter and item.is_completed:
        yield f"pri:{letter}"


def _when(key: str, when: When) -> Iterator[str]:
    yield f"{key}:{when.date.isoformat()}"
    if when.time:
        zone = f"[{when.zone}]" if when.zone else ""
        yield f"{key}-at:{when.time:%H%M}{zone}"


def _extras(item: Item) -> Iterator[str]:
    """An extra that is no word of this format, from wherever it came, stays in Daybook."""
    for key, value in item.extras:
        text = f"+{value}" if key == "+" else f"{key}:{value}"
        word = understand(text)
        if word and word.kind in (Kind.EXTRA, Kind.PROJECT) and word.value == value:
            yield text
