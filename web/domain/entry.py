"""The entry line: one line of plain words, and what of it was understood."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import reduce

from web.domain.errors import Invalid
from web.domain.phrases.choice import Choice, choose
from web.domain.phrases.cutting import cut, spans
from web.domain.phrases.english import ENGLISH
from web.domain.phrases.finding import Finding, Meaning
from web.domain.phrases.findings import findings
from web.domain.phrases.moment import Moment
from web.domain.phrases.occasion import when
from web.domain.phrases.part import together
from web.domain.phrases.reading import read_when
from web.domain.phrases.scan import Scan
from web.domain.phrases.words import Kind
from web.domain.text import CONTENT_LIMIT, has_control_characters
from web.domain.when import When

__all__ = ["Draft", "Moment", "Remark", "Token", "read", "read_when"]

LINE_LIMIT = 4_000
ENTRY_LIMIT = 1_000
STRAYS = re.compile(r"[,(\[\s]*(?:[-–—]\s+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """Characters `start` to `end` of the line that are not content. `kind` is a value of Meaning."""

    start: int
    end: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence for the person about characters `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """`project` and `tags` as typed: which of them exist is not known here."""

    line: str
    content: str
    project: str | None = None
    tags: tuple[str, ...] = ()
    priority: int | None = None
    due: When | None = None
    start: When | None = None
    deadline: When | None = None
    notes: str = ""
    tokens: tuple[Token, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def with_plain(self, token: Token) -> str:
        """The line in which that token is made plain: a backslash stands before its first word."""
        start = token.start + (stray.end() if (stray := STRAYS.match(token.text)) else 0)
        return f"{self.line[:start]}\\{self.line[start:]}"

    def in_new_project(self) -> Draft:
        """The same with a remark that there is no such project yet."""
        [token] = [token for token in self.tokens if token.kind == Meaning.PROJECT]
        remark = Remark(token.start, token.end, f"“{self.project}” will be a new project.")
        return replace(self, remarks=(*self.remarks, remark))


def read(line: str, moment: Moment) -> Draft:
    """Raises Invalid for a line too long to be a to-do's, or with control characters."""
    _refuse(line)
    scan = Scan.of(line, moment, ENGLISH)
    _refuse_long(scan)
    choice = choose(list(findings(scan)))
    gaps = spans(scan, choice.taken)
    tokens = zip(gaps, choice.taken, strict=True)
    return Draft(
        line,
        _content(cut(line, gaps)),
        project=_name(choice, Meaning.PROJECT),
        tags=_tags(choice),
        priority=ENGLISH.priorities.get(_name(choice, Meaning.PRIORITY) or ""),
        due=_when(choice, Meaning.DUE, moment),
        start=_when(choice, Meaning.START, moment),
        deadline=_when(choice, Meaning.DEADLINE, moment),
        notes=_name(choice, Meaning.NOTES) or "",
        tokens=tuple(Token(start, end, found.meaning, line[start:end]) for (start, end), found in tokens),
        remarks=tuple(_remark(scan, finding) for finding in choice.left),
    )


def _refuse(line: str) -> None:
    if len(line) > LINE_LIMIT:
        raise Invalid({"line": f"A line can have {LINE_LIMIT} characters at most, notes included."})
    if has_control_characters(line):
        raise Invalid({"line": "The line holds a control character, such as a tab; remove it and try again."})


def _refuse_long(scan: Scan) -> None:
    """Before its dates are read, for no content is left that short."""
    entry = [word.end for word in scan.words if word.kind is not Kind.NOTES]
    if entry and entry[-1] > ENTRY_LIMIT:
        raise Invalid({"line": f"A line can have {ENTRY_LIMIT} characters at most before its notes."})


def _content(content: str) -> str:
    if len(content) > CONTENT_LIMIT:
        sentence = f"A to-do can have {CONTENT_LIMIT} characters at most; this has {len(content)}."
        raise Invalid({"line": f"{sentence} What follows // becomes its notes."})
    return content


def _name(choice: Choice, meaning: Meaning) -> str | None:
    return next((finding.name for finding in choice.taken if finding.meaning is meaning), None)


def _tags(choice: Choice) -> tuple[str, ...]:
    tags: dict[str, str] = {}
    for finding in choice.taken:
        if finding.meaning is Meaning.TAG:
            tags.setdefault(finding.name.casefold(), finding.name)
    return tuple(tags.values())


def _when(choice: Choice, meaning: Meaning, moment: Moment) -> When | None:
    """A day and a time that stand apart in the line are one occasion."""
    parts = [found.part for found in choice.taken if found.meaning is meaning and found.part]
    return when(reduce(together, parts), moment) if parts else None


def _remark(scan: Scan, finding: Finding) -> Remark:
    start, end = scan.words[finding.first].start, scan.words[finding.end - 1].end
    return Remark(start, end, f"“{scan.line[start:end]}” stays as text: {finding.problem}.")
