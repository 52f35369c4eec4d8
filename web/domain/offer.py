"""What could stand where a name has been begun behind its sigil: of a project, section, tag or person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from web.domain.edit import Edit
from web.domain.spelling import Spelling
from web.domain.text import fold


@dataclass(frozen=True, slots=True)
class Offer:
    """`text` is what would stand there, which `edit` writes into the line."""

    text: str
    edit: Edit

    @classmethod
    def of(cls, line: str, start: int, end: int, text: str) -> Offer:
        """At the end of a line, one goes on writing behind a space."""
        space = "" if line[end:] or text.endswith(":") else " "
        return cls(text, Edit(start, end, text + space))


@dataclass(frozen=True, slots=True)
class Begun:
    """A name in a line, from `start` to `end`, where the caret is. `typed` is what there is of it."""

    start: int
    end: int
    sigil: str
    typed: str

    @classmethod
    def at(cls, line: str, caret: int, spelling: Spelling) -> Begun | None:
        """None where no name ends, or where one goes on behind the caret."""
        found = spelling.begun.search(line[:caret])
        if found is None or not spelling.edge.match(line, caret):
            return None
        return cls(found.start(1), caret, found[1], found[2].removeprefix('"'))

    @property
    def section(self) -> Begun | None:
        """Of `#Home/Ga`, `/Ga`. What is in quotation marks is one name."""
        project, stroke, typed = self.typed.partition("/")
        if self.sigil != "#" or not stroke or self.start + 1 + len(self.typed) < self.end:
            return None
        return Begun(self.start + 1 + len(project), self.end, "/", typed)


def alike(typed: str, names: Iterable[str]) -> list[str]:
    """Those that begin so, then those of which a later word does."""
    start = fold(typed)
    folded = {name: fold(name) for name in names}
    beginning = [name for name in folded if folded[name].startswith(start)]
    return beginning + [name for name in folded if f" {start}" in folded[name] and name not in beginning]


def offers(line: str, begun: Begun, names: Iterable[str], spelling: Spelling) -> Iterator[Offer]:
    """Of names that are not whole yet. Quotation marks begin a word of their own."""
    is_glued = begun.sigil == "/" and not (line[: begun.start] or " ")[-1].isspace()
    for name in names:
        text = spelling.write(begun.sigil, name)
        if text and fold(name) != fold(begun.typed):
            space = " " if is_glued and '"' in text else ""
            yield Offer.of(line, begun.start, begun.end, space + text)
