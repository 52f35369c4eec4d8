"""What search compares: words without case, accents and punctuation."""

from __future__ import annotations

import unicodedata

from web.domain.text import fold

BREAK = "\n"


def word_line(text: str) -> str:
    """Each word with a space before it, so that a prefix of a word is found by ` prefix`.

    It holds no `%`, `_` or backslash: none of it has a meaning in SQL's LIKE.
    """
    letters = (letter if _counts(letter) else " " for letter in fold(text))
    return "".join(f" {word}" for word in "".join(letters).split())


def searched_line(content: str, notes: str) -> str:
    """The words of the content up to BREAK, then those of the notes: none stands beside one of the others."""
    return f"{word_line(content)} {BREAK}{word_line(notes)}"


def _counts(letter: str) -> bool:
    """Symbols count, so that an emoji and C++ can be found."""
    return letter.isalnum() or unicodedata.category(letter).startswith("S")
