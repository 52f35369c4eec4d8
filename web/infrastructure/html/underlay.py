"""A line as it lies behind the field it is typed in, where what was understood of it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from web.domain.entry import Meaning

if TYPE_CHECKING:
    from web.domain.entry import Draft

UNMARKED = {Meaning.PLAIN, Meaning.NOTHING}


class Piece(NamedTuple):
    text: str
    is_marked: bool


def pieces(draft: Draft | None) -> Iterator[Piece]:
    """All of the line, in order."""
    if draft is None:
        return
    place = 0
    for token in draft.tokens:
        yield Piece(draft.line[place : token.start], is_marked=False)
        yield Piece(token.text, is_marked=Meaning(token.kind) not in UNMARKED)
        place = token.end
    yield Piece(draft.line[place:], is_marked=False)
