"""Which words of a body are fields, and how a word that only looks like one is made plain."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from web.domain import duration, person, project, section, tag
from web.domain.errors import Invalid
from web.domain.text import checked_notes
from web.domain.when import zones
from web.infrastructure.formats.todotxt.coding import decode_list, decode_name, decode_notes, is_name
from web.infrastructure.formats.todotxt.head import to_date
from web.infrastructure.formats.todotxt.reminders import to_reminders

KEY_VALUE = re.compile(r"([a-z][a-zA-Z0-9_-]*):([^:/\s][^:\s]*)")
SCHEMES = frozenset({"mailto", "tel", "sms", "geo", "doi"})
LETTER = re.compile(r"[A-Z]")
DURATION = re.compile(r"(?:([0-9]{1,4})h)?(?:([0-9]{1,4})m)?")
CLOCK = re.compile(r"([0-9]{2})([0-9]{2})(?:\[([^\[\]]+)\])?")


class Kind(Enum):
    PROJECT = "+"
    TAG = "@"
    FIELD = "field"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that means something. The value is as it stands in the line; `key` of a name is its sigil."""

    kind: Kind
    key: str
    value: str


def understand(text: str) -> Word | None:
    """None for a word that is just a word."""
    if text[0] in "+@":
        return _named(text[0], text[1:])
    match = KEY_VALUE.fullmatch(text)
    if match is None or match[1] in SCHEMES:
        return None
    key, value = match[1], match[2]
    if key not in FIELDS:
        return Word(Kind.EXTRA, key, value)
    return None if FIELDS[key](value) is None else Word(Kind.FIELD, key, value)


def to_letter(value: str) -> str | None:
    return value if LETTER.fullmatch(value) else None


def to_clock(value: str) -> tuple[dt.time, str | None] | None:
    match = CLOCK.fullmatch(value)
    if match is None or (match[3] and match[3] not in zones()):
        return None
    try:
        return dt.time(int(match[1]), int(match[2])), match[3]
    except ValueError:
        return None


def to_notes(value: str) -> str | None:
    notes = decode_notes(value)
    try:
        return notes if checked_notes(notes) == notes else None
    except Invalid:
        return None


def to_section(value: str) -> str | None:
    name = decode_notes(value)
    try:
        return name if section.checked_name(name) == name else None
    except Invalid:
        return None


def to_people(value: str) -> tuple[str, ...] | None:
    names = tuple(dict.fromkeys(decode_list(value)))
    try:
        return names if names and all(person.free_name(name) == name for name in names) else None
    except Invalid:
        return None


def to_duration(value: str) -> int | None:
    match = DURATION.fullmatch(value)
    minutes = int(match[1] or 0) * duration.HOUR + int(match[2] or 0) if match else 0
    return minutes if 0 < minutes <= duration.HOURS_LIMIT * duration.HOUR else None


DATE_KEYS = ("due", "t", "deadline")
FIELDS: dict[str, Callable[[str], object]] = {
    **dict.fromkeys(DATE_KEYS, to_date),
    **dict.fromkeys((f"{key}-at" for key in DATE_KEYS), to_clock),
    "notes": to_notes,
    "section": to_section,
    "people": to_people,
    "duration": to_duration,
    "remind": to_reminders,
    "pri": to_letter,
}


def plain(text: str) -> str:
    """A body in which no word means anything: `\\` goes before each that would."""
    return re.sub(r"\S+", lambda word: f"\\{word[0]}" if _is_taken(word[0].lstrip("\\")) else word[0], text)


def unescape(word: str) -> str:
    return word[1:] if word[0] == "\\" and _is_taken(word.lstrip("\\")) else word


def _is_taken(word: str) -> bool:
    return bool(word) and understand(word) is not None


def _named(sigil: str, coded: str) -> Word | None:
    """A name that Daybook would not keep as it is stays in the text."""
    name = decode_name(coded)
    check = project.checked_name if sigil == "+" else tag.checked_name
    try:
        is_kept = is_name(coded) and check(name) == name
    except Invalid:
        return None
    return Word(Kind(sigil), sigil, coded) if is_kept else None
