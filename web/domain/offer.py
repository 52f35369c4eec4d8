"""What could stand where a name has been begun: a project's behind `#`, a tag's behind `@`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from web.domain.edit import Edit
from web.domain.phrases.words import Kind, split
from web.domain.text import fold

BEGUN = re.compile(r'(?:^|(?<=\s))([#@])("[^"]*|[^\s"]*)\Z')
KINDS = {"#": Kind.PROJECT, "@": Kind.TAG}


@dataclass(frozen=True, slots=True)
class Begun:
    """A name in a line, from `start` to `end`, where the caret is. `typed` is what there is of it."""

    start: int
    end: int
    sigil: str
    typed: str

    @classmethod
    def at(cls, line: str, caret: int) -> Begun | None:
        """None where no name ends, or where one goes on behind the caret."""
        found = BEGUN.search(line[:caret])
        if found is None or not (line[caret : caret + 1] or " ").isspace():
            return None
        return cls(found.start(1), caret, found[1], found[2].removeprefix('"'))


@dataclass(frozen=True, slots=True)
class Offer:
    """`text` is what would stand there, which `edit` writes into the line."""

    text: str
    edit: Edit


def offers(line: str, begun: Begun, names: Iterable[str]) -> Iterator[Offer]:
    """Of names that are not whole yet. One goes on writing behind a space."""
    space = "" if line[begun.end :] else " "
    for name in names:
        text = _written(begun.sigil, name)
        if text and fold(name) != fold(begun.typed):
            yield Offer(text, Edit(begun.start, begun.end, text + space))


def _written(sigil: str, name: str) -> str | None:
    """As it is read as that name: in quotation marks where it has to be, or not at all."""
    spellings = (f"{sigil}{name}", f'{sigil}"{name}"') if "/" not in name else (f'{sigil}"{name}"',)
    return next((text for text in spellings if _is_read(text, sigil, name)), None)


def _is_read(text: str, sigil: str, name: str) -> bool:
    words = [(word.kind, word.text) for word in split(text)]
    return words == [(KINDS[sigil], name)]
