"""The letters after `g`: those to the places of every book, and those that people give to their views."""

from __future__ import annotations

from web.domain.errors import Invalid
from web.infrastructure.html.keys import GO, KEYS, Key

PLACES = {row.keys[0].removeprefix("g "): row.words for row in KEYS if row.where == GO}


def check_is_no_place(letter: str) -> None:
    """Raises Invalid."""
    if letter in PLACES:
        raise Invalid({"key": f"g {letter} goes to {PLACES[letter]}. Pick another key."})


def saved_key(letter: str | None) -> Key | None:
    """The key to a saved view, where it has one. A letter that goes to a place of every book goes there: a
    view from a file, or from before there was that place, may have it."""
    return Key("", (f"g {letter}",), "", GO) if letter and letter not in PLACES else None
