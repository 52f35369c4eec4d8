"""Taking what was understood out of a line, without leaving stray marks, and closing the gaps."""

from __future__ import annotations

from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.scan import Scan
from web.domain.phrases.words import CLOSERS, OPENERS

BRACKETS = {"(": ")", "[": "]"}
DASHES = {"-", "–", "—"}
COMMA = {","}
DASHES_AND_COMMA = DASHES | COMMA
AFTER_THE_FIRST = DASHES | {":", ".", ";", ",", "!", "?"}

Span = tuple[int, int]


def spans(scan: Scan, taken: list[Finding]) -> list[Span]:
    """The characters of each finding, with the commas, brackets and dashes that only served it."""
    found: list[Span] = []
    before = opening = 0
    closing = _closing(scan, taken)
    limits = [*(finding.first for finding in taken[1:]), len(scan.words)]
    for finding, limit in zip(taken, limits, strict=False):
        first, end = _bracketed(scan, finding, before)
        if finding.meaning is not Meaning.PLAIN:
            first = _backwards(scan, first, before, first == closing)
            end = _forwards(scan, end, limit, first == opening)
        opening = end if first == opening else opening
        before = end
        found.append((scan.words[first].start, scan.words[end - 1].end))
    return found


def cut(line: str, gaps: list[Span]) -> str:
    kept, place = "", 0
    for start, end in [*gaps, (len(line), len(line))]:
        is_glued = line[place - 1 : place] == "\\"
        kept = kept + line[place:start] if is_glued else _mend(kept, line[place:start])
        place = end
    return kept.strip()


def _mend(left: str, right: str) -> str:
    if not left or not right:
        return left + right
    if left[-1].isspace() and (right[0].isspace() or right[0] in CLOSERS):
        space = " " if right[0].isspace() else ""
        return left.rstrip() + space + right.lstrip()
    return left + (right.lstrip() if left[-1] in OPENERS else right)


def _bracketed(scan: Scan, finding: Finding, before: int) -> Span:
    first, end = finding.first, finding.end
    closer = BRACKETS.get(scan.texts[first - 1]) if first > before else None
    return (first - 1, end + 1) if closer and scan.texts[end] == closer else (first, end)


def _backwards(scan: Scan, first: int, before: int, is_last: bool) -> int:
    strays = DASHES_AND_COMMA if is_last else COMMA
    return first - 1 if first > before and scan.texts[first - 1] in strays else first


def _forwards(scan: Scan, end: int, limit: int, is_first: bool) -> int:
    strays = AFTER_THE_FIRST if is_first else COMMA
    while end < limit and scan.texts[end] in strays:
        end += 1
    return end


def _closing(scan: Scan, taken: list[Finding]) -> int:
    """The word from which on all is taken."""
    closing = len(scan.words)
    for finding in reversed(taken):
        end = finding.end + 1 if scan.texts[finding.end] == "," else finding.end
        if end != closing:
            break
        closing = finding.first
    return closing
