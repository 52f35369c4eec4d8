"""What says how something repeats, before what follows it: "every friday", "again after 10 days"."""

from __future__ import annotations

from web.domain.phrases.part import Part
from web.domain.phrases.repeating.paces import plain
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.repeating.patterns import ALONE, EVERY, pattern_at
from web.domain.phrases.repeating.rates import CUE
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.scan import Scan
from web.domain.recurrence.recurrence import Mode

AGAIN = "to repeat, say “again after …”"


class Heads:
    """Those of a line, each read once: it is asked for by itself, and behind the date before it."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._read: dict[int, Series | None] = {}

    def at(self, i: int) -> Series | None:
        """None where none may open."""
        if i not in self._read:
            self._read[i] = _head(self._scan, i) if may_open(self._scan, i) else None
        return self._read[i]


def may_repeat(scan: Scan) -> bool:
    """Whether there may be anything in the line that repeats: in most there is not."""
    return scan.has_any(scan.vocabulary.repeat_cues) or CUE.search(scan.line) is not None


def may_open(scan: Scan, i: int) -> bool:
    words, text = scan.vocabulary, scan.texts[i]
    if text in words.months.the:
        text = scan.texts[i + 1]
    if text in words.repeats.opening or text[:1].isdecimal():
        return True
    is_counted = scan.texts[i + 2] in words.repeats.after or scan.texts[i + 1] in words.repeats.times
    return text in words.counts.numbers and is_counted


def _head(scan: Scan, i: int) -> Series | None:
    words = scan.vocabulary.repeats
    if words.rates.get(scan.texts[i]) == 1 and scan.texts[i + 1] in words.every:
        i += 1
    if scan.texts[i] in words.every or scan.texts[i] in words.each:
        is_from_completion = scan.texts[i + 1] == "!" and scan.glued(i + 1)
        start = i + 1 + is_from_completion
        pattern = pattern_at(scan, start + (scan.texts[start] in words.single), EVERY)
        return _series(pattern, is_from_completion=is_from_completion)
    return _after_completion(scan, i) or _series(pattern_at(scan, i, ALONE))


def _series(pattern: Pattern | None, *, is_from_completion: bool = False) -> Series | None:
    if pattern is None:
        return None
    part = Part(pattern.end, clock=pattern.clock) if pattern.clock else None
    mode = Mode.COMPLETION if is_from_completion else Mode.SCHEDULE
    is_weak = pattern.is_weak and not is_from_completion
    return Series(
        pattern.end, pattern.rule, mode, part, is_weak=is_weak, problem=pattern.problem, note=pattern.note
    )


def _after_completion(scan: Scan, i: int) -> Series | None:
    """again after 10 days, 3 days after completion"""
    words = scan.vocabulary.repeats
    if again := scan.longest(words.again, i):
        return _series(plain(scan, again[1]), is_from_completion=True)
    if scan.texts[i] in words.after:
        found = plain(scan, i + 1)
        return Series(found.end, found.rule, problem=AGAIN) if found else None
    found = plain(scan, i)
    ending = scan.longest(words.after_completion, found.end) if found else None
    if not found or not ending:
        return None
    return Series(ending[1], found.rule, Mode.COMPLETION)
