"""A line as words with their places. A phrase is made of whole words: this is where words get their edges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

OPENERS = "([{"
BEFORE_A_WORD = OPENERS + "\\"
CLOSERS = ",.;:!?)]}"
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
QUOTATION_MARKS = {*QUOTES, *QUOTES.values()}
CHUNK = re.compile(r"\S+")


class Kind(Enum):
    WORD = auto()
    MARK = auto()
    QUOTED = auto()
    PROJECT = auto()
    TAG = auto()
    HALF_QUOTED = auto()
    """A project or a tag with a quotation that never ended, or never began."""
    NOTES = auto()


SIGILS = {"#": Kind.PROJECT, "@": Kind.TAG}


@dataclass(frozen=True, slots=True)
class Word:
    """`text` is casefolded for a word; for the rest it is what is inside the quotes or after the sigil."""

    start: int
    end: int
    text: str
    kind: Kind = Kind.WORD


def split(line: str) -> list[Word]:
    words: list[Word] = []
    place = 0
    while chunk := CHUNK.search(line, place):
        place = _chunk(line, *chunk.span(), words)
    return _opened(line, words[0]) if len(words) == 1 and words[0].kind is Kind.QUOTED else words


def _opened(line: str, whole: Word) -> list[Word]:
    """A line in quotes: they are marks, and what is inside is one word that no rule reads."""
    start, end = whole.start, whole.end
    opening = Word(start, start + 1, line[start], Kind.MARK)
    closing = Word(end - 1, end, line[end - 1], Kind.MARK)
    return [opening, Word(start + 1, end - 1, whole.text, Kind.QUOTED), closing]


def _chunk(line: str, start: int, end: int, words: list[Word]) -> int:
    """Adds the words of one run of non-spaces, and says where to go on: a quotation may reach beyond it."""
    if line[start].isalnum():
        return _core(line, start, end, words)
    while start < end - 1 and line[start] == "\\":
        words.append(Word(start, start + 1, "\\", Kind.MARK))
        start += 1
    if whole := _notes(line, start, end) or _sigil(line, start, end):
        words.append(whole)
        return whole.end
    while start < end - 1 and line[start] in BEFORE_A_WORD:
        words.append(Word(start, start + 1, line[start], Kind.MARK))
        start += 1
    if quoted := _quoted(line, start, Kind.QUOTED, start):
        words.append(quoted)
        return quoted.end
    return _core(line, start, end, words)


def _core(line: str, start: int, end: int, words: list[Word]) -> int:
    edge = _trim(line, start, end)
    if edge > start:
        words.append(Word(start, edge, line[start:edge].casefold().replace("’", "'")))
    words.extend(Word(mark, mark + 1, line[mark], Kind.MARK) for mark in range(edge, end))
    return end


def _notes(line: str, start: int, end: int) -> Word | None:
    text = line[end:].strip() if line[start:end] == "//" else ""
    return Word(start, len(line.rstrip()), text, Kind.NOTES) if text else None


def _sigil(line: str, start: int, end: int) -> Word | None:
    kind = SIGILS.get(line[start])
    if kind is None or end == start + 1:
        return None
    if line[start + 1].isalpha():
        return _named(line, start, end, kind)
    if quoted := _quoted(line, start + 1, kind, start):
        return quoted
    is_open = line[start + 1] in QUOTES and line[start + 2 : start + 3].isalnum()
    return _named(line, start, end, kind) if is_open else None


def _named(line: str, start: int, end: int, kind: Kind) -> Word:
    edge = _trim(line, start, end)
    name = line[start + 1 : edge]
    return Word(start, edge, name, kind if QUOTATION_MARKS.isdisjoint(name) else Kind.HALF_QUOTED)


def _quoted(line: str, opening: int, kind: Kind, start: int) -> Word | None:
    """A quotation from `opening` whose end is the end of a word; in `5" pipe`, there is none."""
    close = QUOTES.get(line[opening : opening + 1])
    place = line.find(close, opening + 1) if close else -1
    while place != -1:
        text = line[opening + 1 : place].strip()
        if text and _is_edge(line, place + 1):
            return Word(start, place + 1, text, kind)
        place = line.find(close or "", place + 1)
    return None


def _is_edge(line: str, place: int) -> bool:
    return place >= len(line) or line[place].isspace() or line[place] in CLOSERS


def _trim(line: str, start: int, end: int) -> int:
    while end > start and line[end - 1] in CLOSERS:
        end -= 1
    return end
