"""The phrase that begins at a word, from "every" to its last exception, with the date that leads to it."""

from __future__ import annotations

from dataclasses import replace

from web.domain.phrases.clock import Clock
from web.domain.phrases.context import Context
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part
from web.domain.phrases.repeating.firsts import fits
from web.domain.phrases.repeating.lists import after_separator
from web.domain.phrases.repeating.paces import plain
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.repeating.patterns import ALONE, EVERY, pattern_at
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.repeating.tails import BESIDE, Tails
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.daytimes import at_times
from web.domain.recurrence.recurrence import Mode
from web.domain.recurrence.rule import Frequency, Rule

UNKNOWN = "how it repeats is not understood"
TOO_WEAK = "to repeat, it stands at the end, or beside a date or time"
AGAIN = "to repeat, say “again after …”"
MOST_TIMES = 12
"""Before what repeats: each may be the first of them."""
NEVER = Rule(Frequency.DAILY)


def series_at(context: Context, i: int) -> Series | None:
    """The phrase that begins at `i` itself, or at a preposition before it."""
    scan = context.scan
    is_led = scan.vocabulary.grammar.leads.get(scan.texts[i]) is Lead.DUE
    start = i + is_led
    if not _may_open(scan, start):
        return None
    if (head := _head(scan, start)) is None:
        return _unknown(context, i)
    if head.problem:
        return head if not head.is_weak or context.stands_alone(i, head.end) else None
    series = Tails(scan, context.occasions).follow(head)
    is_sure = is_led or not series.is_weak or _goes_on(scan, start, series.end)
    if is_sure or context.stands_alone(i, series.end):
        return series
    return replace(series, problem=TOO_WEAK) if scan.texts[i] in scan.vocabulary.repeats.every else None


def series_after(context: Context, i: int) -> Series | None:
    """The phrase that the date at `i` leads to: "9am every monday", "fri every 2 weeks"."""
    found = context.occasions[i]
    if found.lead not in BESIDE or found.part.problem:
        return None
    clocks, end = _more_times(context, found.part)
    start = end + (context.scan.texts[end] == ",")
    head = _head(context.scan, start) if _may_open(context.scan, start) else None
    if head is None or head.problem or not _leads(found, head):
        return None
    is_from = found.lead is Lead.START and found.part.day is not None
    if clocks and not at_times(head.rule, [clock.usual for clock in clocks]):
        return None
    led = replace(
        head, part=_joined(found.part, head.part), clocks=clocks[1:], is_from=is_from, is_weak=False
    )
    return Tails(context.scan, context.occasions).follow(led)


def _more_times(context: Context, part: Part) -> tuple[tuple[Clock, ...], int]:
    """The times that are listed behind the first: "7am, noon and 6pm daily"."""
    clocks: tuple[Clock, ...] = (part.clock,) if part.clock and part.day is None else ()
    end = part.end
    while clocks and (start := after_separator(context.scan, end)) and (more := context.parts.get(start)):
        if not more.clock or more.day or more.clock.zone or len(clocks) > MOST_TIMES:
            break
        clocks, end = (*clocks, more.clock), more.end
    return (clocks, end) if len(clocks) > 1 else ((), part.end)


def _may_open(scan: Scan, i: int) -> bool:
    words, text = scan.vocabulary, scan.texts[i]
    if text in words.months.the:
        text = scan.texts[i + 1]
    if text in words.repeats.opening or text[:1].isdecimal():
        return True
    is_counted = scan.texts[i + 2] in words.repeats.after or scan.texts[i + 1] in words.repeats.times
    return text in words.counts.numbers and is_counted


def _head(scan: Scan, i: int) -> Series | None:
    words = scan.vocabulary.repeats
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
    return Series(pattern.end, pattern.rule, mode, part, is_weak=is_weak, problem=pattern.problem)


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


def _unknown(context: Context, i: int) -> Series | None:
    """Every, and the word after it."""
    if context.scan.texts[i] not in context.scan.vocabulary.repeats.every:
        return None
    return Series(i + 1 + context.is_word(i + 1), NEVER, problem=UNKNOWN)


def _goes_on(scan: Scan, i: int, end: int) -> bool:
    """Before a preposition there is no noun that it may belong to: "every night before bed"."""
    words = scan.vocabulary.repeats
    return scan.texts[end] in words.prepositions and scan.texts[i] not in words.alone


def _leads(found: Occasion, head: Series) -> bool:
    day = found.part.day
    return day is None or found.lead is Lead.START or fits(head, day)


def _joined(part: Part, clock: Part | None) -> Part:
    return part if clock is None or part.clock else part._replace(clock=clock.clock, end=clock.end)
