"""A line as words with their places. A phrase is made of whole words: this is where words get their edges."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import NamedTuple

OPENERS = "([{"
CLOSERS = ",.;:!?)]}"
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}
QUOTATION_MARKS = {*QUOTES, *QUOTES.values()}
CLOSING = {close: re.compile(rf"{close}(?=[\s{re.escape(CLOSERS)}]|\Z)") for close in QUOTES.values()}
CHUNK = re.compile(r"\S+")
PART = "|".join([*(f"{mark}[^{mark}{close}]+{close}" for mark, close in QUOTES.items()), r'[^\s/"“”„«»]+?'])
SECTIONED = re.compile(rf"({PART})/({PART})(?=[{re.escape(CLOSERS)}]*(?:\s|\Z))")
"""A project and a section, of which one is quoted or both."""


class Kind(Enum):
    __hash__ = object.__hash__  # that of Enum is slow, and sets of these are made for every line

    WORD = auto()
    MARK = auto()
    QUOTED = auto()
    PROJECT = auto()
    SECTION = auto()
    TAG = auto()
    UNTAG = auto()
    """A tag to be removed."""
    PERSON = auto()
    UNGIVE = auto()
    """A person who is to have it no longer."""
    HALF_QUOTED = auto()
    """A name with a quotation that never ended, or never began."""
    NOTES = auto()


SIGILS = {"#": Kind.PROJECT, "@": Kind.TAG, "/": Kind.SECTION, "+": Kind.PERSON}
REMOVING = {"-@": Kind.UNTAG, "-+": Kind.UNGIVE}


class Word(NamedTuple):
    """`text` is casefolded for a word; for the rest it is what is inside the quotes or after the sigil."""

    start: int
    end: int
    text: str
    kind: Kind = Kind.WORD


def split(line: str) -> list[Word]:
    words = Splitter(line).words()
    return _opened(line, words[0]) if len(words) == 1 and words[0].kind is Kind.QUOTED else words


def text_of(line: str, start: int, end: int) -> Word:
    return Word(start, end, line[start:end].casefold().replace("’", "'"))


def _opened(line: str, whole: Word) -> list[Word]:
    """A line in quotes: they are marks, and what is inside is one word that no rule reads."""
    start, end = whole.start, whole.end
    opening = Word(start, start + 1, line[start], Kind.MARK)
    closing = Word(end - 1, end, line[end - 1], Kind.MARK)
    return [opening, Word(start + 1, end - 1, whole.text, Kind.QUOTED), closing]


def _plain_name(text: str) -> str:
    """That of `#Home` or `@bank`, where no quotation, stroke or mark needs a second look."""
    name = text[1:]
    return name if text[0] in SIGILS and name.isalnum() and name[0].isalpha() else ""


class Splitter:
    def __init__(self, line: str) -> None:
        self._line = line
        self._words: list[Word] = []
        self._unclosed: set[str] = set()

    def words(self) -> list[Word]:
        place = 0
        for chunk in CHUNK.finditer(self._line):
            start, end = chunk.span()
            text = chunk[0]
            if start >= place and text.isalnum():  # most are
                self._words.append(Word(start, end, text.casefold()))
                continue
            if start >= place and (name := _plain_name(text)):  # and so are most names
                self._words.append(Word(start, end, name, SIGILS[text[0]]))
                continue
            place = max(start, place)  # a quotation may have reached into it, or beyond
            while place < end:
                place = self._chunk(place, end)
        return self._words

    def _chunk(self, start: int, end: int) -> int:
        """Adds the words of one run of non-spaces, and says where to go on."""
        line = self._line
        if line[start].isalnum():
            return self._core(start, end)
        while start < end - 1 and line[start] == "\\":
            start = self._mark(start)
        if whole := self._notes(start, end) or self._sigil(start, end):
            self._words.append(whole)
            return whole.end
        if line[start:end] == "{":
            return self._mark(start)
        while start < end - 1 and (line[start] in OPENERS or line[start] == "\\" or self._is_bang(start)):
            start = self._mark(start)
        if quoted := self._quoted(start, Kind.QUOTED, start):
            self._words.append(quoted)
            return quoted.end
        return self._core(start, end)

    def _core(self, start: int, end: int) -> int:
        edge = self._edge(start, end)
        if edge > start:
            self._words.append(text_of(self._line, start, edge))
        while edge < end:
            edge = self._mark(edge)
        return end

    def _mark(self, place: int) -> int:
        self._words.append(Word(place, place + 1, self._line[place], Kind.MARK))
        return place + 1

    def _is_bang(self, place: int) -> bool:
        """That of `!14:00`."""
        return self._line[place] == "!" and self._line[place + 1].isalnum()

    def _notes(self, start: int, end: int) -> Word | None:
        text = self._line[end:].strip() if self._line[start:end] == "//" else ""
        return Word(start, len(self._line.rstrip()), text, Kind.NOTES) if text else None

    def _sigil(self, start: int, end: int) -> Word | None:
        removing = REMOVING.get(self._line[start : start + 2])
        kind, name = removing or SIGILS.get(self._line[start], Kind.WORD), start + (2 if removing else 1)
        if kind is Kind.WORD or name >= end:
            return None
        return self._sigil_name(kind, start, name, end)

    def _sigil_name(self, kind: Kind, start: int, name: int, end: int) -> Word | None:
        line = self._line
        if kind is Kind.PROJECT and (both := self._sectioned(start, name)):
            return both
        if line[name].isalpha() or (kind in REMOVING.values() and line[name:end] == "*"):
            return self._named(kind, start, name, end)
        if quoted := self._quoted(name, kind, start):
            return quoted
        is_open = line[name] in QUOTES and line[name + 1 : name + 2].isalnum()
        return self._named(kind, start, name, end) if is_open else None

    def _sectioned(self, start: int, name: int) -> Word | None:
        both = SECTIONED.match(self._line, name)
        if both is None or QUOTATION_MARKS.isdisjoint(both[0]):
            return None
        is_name = both[0][0].isalpha() or both[0][0] in QUOTES
        return Word(start, both.end(), both[0], Kind.PROJECT) if is_name else None

    def _named(self, kind: Kind, start: int, name: int, end: int) -> Word | None:
        edge = self._edge(name, end)
        text = self._line[name:edge]
        if kind is Kind.SECTION and "/" in text:
            return None
        return Word(start, edge, text, kind if QUOTATION_MARKS.isdisjoint(text) else Kind.HALF_QUOTED)

    def _quoted(self, opening: int, kind: Kind, start: int) -> Word | None:
        """A quotation from `opening` whose end is the end of a word; in `5" pipe`, there is none."""
        close = QUOTES.get(self._line[opening : opening + 1])
        if close is None or close in self._unclosed:
            return None
        for found in CLOSING[close].finditer(self._line, opening + 1):
            if text := self._line[opening + 1 : found.start()].strip():
                return Word(start, found.end(), text, kind)
        self._unclosed.add(close)
        return None

    def _edge(self, start: int, end: int) -> int:
        return start + len(self._line[start:end].rstrip(CLOSERS))
