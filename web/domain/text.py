"""What a person typed, made fit to keep and to compare."""

from __future__ import annotations

import unicodedata

from web.domain.errors import Invalid

CONTENT_LIMIT = 500
NAME_LIMIT = 60
NOTES_LIMIT = 20_000


def fold(text: str) -> str:
    """Without case and accents, so that `Cafe` finds `café`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def has_control_characters(text: str) -> bool:
    return any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text)


def checked_line(field: str, text: str, limit: int, what: str) -> str:
    """One line, trimmed. Raises Invalid with a sentence about `what` under `field`."""
    line = text.strip()
    if not line:
        raise Invalid({field: f"{what} needs at least one word."})
    if len(line) > limit:
        raise Invalid({field: f"{what} can have {limit} characters at most; this has {len(line)}."})
    if has_control_characters(line):
        raise Invalid({field: f"{what} holds a control character; remove it and try again."})
    return line


def checked_notes(text: str) -> str:
    notes = text.replace("\r\n", "\n").rstrip()
    if len(notes) > NOTES_LIMIT:
        raise Invalid({"notes": f"Notes can have {NOTES_LIMIT} characters at most; these have {len(notes)}."})
    if has_control_characters(notes.replace("\n", "").replace("\t", "")):
        raise Invalid({"notes": "The notes hold a control character; remove it and try again."})
    return notes
