"""What a person typed, made fit to keep and to compare."""

from __future__ import annotations

import re
import unicodedata

from web.domain.errors import Invalid

CONTENT_LIMIT = 500
NAME_LIMIT = 60
NOTES_LIMIT = 20_000
# The categories Cc and Cs of Unicode.
CONTROL_CHARACTER = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def fold(text: str) -> str:
    """Without case and accents, so that `Cafe` finds `café`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold()).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def has_control_characters(text: str) -> bool:
    return CONTROL_CHARACTER.search(text) is not None


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
