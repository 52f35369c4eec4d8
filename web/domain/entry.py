"""The entry line: one line of plain words, and what of it was understood."""

from __future__ import annotations

from web.domain.draft import Draft, Remark, Token
from web.domain.drafting import drafted
from web.domain.errors import Invalid
from web.domain.phrases.choice import choose
from web.domain.phrases.cutting import cut, spans
from web.domain.phrases.door import OPEN, Door
from web.domain.phrases.english import ENGLISH
from web.domain.phrases.findings import findings
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import read_when
from web.domain.phrases.scan import Scan
from web.domain.phrases.words import Kind
from web.domain.text import CONTENT_LIMIT, has_control_characters

__all__ = ["Door", "Draft", "Meaning", "Moment", "Remark", "Token", "read", "read_when"]

LINE_LIMIT = 4_000
ENTRY_LIMIT = 1_000


def read(line: str, moment: Moment, door: Door = OPEN) -> Draft:
    """Raises Invalid for a line too long to be a to-do's, or with control characters."""
    _refuse(line)
    scan = Scan.of(line, moment, ENGLISH, door)
    _refuse_long(scan)
    found = list(findings(scan))
    if not found:
        return Draft(line, _content(line.strip()))
    choice = choose(found, door.keeps, moment)
    gaps = spans(scan, choice.taken)
    return drafted(scan, choice, gaps, _content(cut(line, gaps)))


def _refuse(line: str) -> None:
    if len(line) > LINE_LIMIT:
        raise Invalid({"line": f"A line can have {LINE_LIMIT} characters at most, notes included."})
    if has_control_characters(line):
        raise Invalid({"line": "The line holds a control character, such as a tab; remove it and try again."})


def _refuse_long(scan: Scan) -> None:
    """Before its dates are read, for no content is left that short."""
    if len(scan.line) <= ENTRY_LIMIT:
        return
    entry = [word.end for word in scan.words if word.kind is not Kind.NOTES]
    if entry and entry[-1] > ENTRY_LIMIT:
        raise Invalid({"line": f"A line can have {ENTRY_LIMIT} characters at most before its notes."})


def _content(content: str) -> str:
    if len(content) > CONTENT_LIMIT:
        sentence = f"A to-do can have {CONTENT_LIMIT} characters at most; this has {len(content)}."
        raise Invalid({"line": f"{sentence} What follows // becomes its notes."})
    return content
