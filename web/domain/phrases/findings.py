"""One walk over the words of a line: at each, the rules that may begin there."""

from __future__ import annotations

from collections.abc import Iterator

from web.domain.phrases.context import Context
from web.domain.phrases.finding import Finding, Meaning
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part
from web.domain.phrases.repeats import repeat, repeats_after
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.phrases.words import QUOTATION_MARKS, Kind

REPEATING = "repeating is not understood yet"
ONLY_REPEATING = "an end is understood only for what repeats"
SPAN = "how long something takes is not understood yet"
HALF_QUOTED = "a name has quotation marks on both sides, or on none"
ON_OR_BY = "for a date, say “on” or “by”"

NAMED = {Kind.PROJECT: Meaning.PROJECT, Kind.TAG: Meaning.TAG, Kind.NOTES: Meaning.NOTES}
REASONS: dict[Lead | None, str] = {Lead.END: ONLY_REPEATING, Lead.ASIDE: ON_OR_BY}


def findings(scan: Scan) -> Iterator[Finding]:
    """In the order of the line, none over another."""
    context = Context.of(scan)
    i = 0
    while i < len(scan.words):
        found = _find(context, i)
        if found and scan.texts[i] == "\\":
            yield Finding(i, i + 1, Meaning.PLAIN)
        elif found:
            yield found
        i = found.end if found else i + 1


def _find(context: Context, i: int) -> Finding | None:
    kind = context.scan.words[i].kind
    if kind is Kind.WORD:
        if not context.occasions[i] and context.scan.texts[i] not in context.scan.vocabulary.bare:
            return None
        return _priority(context, i) or _repeat(context, i) or _span(context, i) or _dated(context, i)
    if kind is Kind.MARK:
        return _marked(context, i)
    return _sigil(context, i)


def _marked(context: Context, i: int) -> Finding | None:
    text = context.scan.texts[i]
    if text == "\\":
        return _find(context, i + 1) if context.scan.texts[i + 1] != "\\" else None
    if text in QUOTATION_MARKS:
        # One on its own is one of the two around a whole line.
        return Finding(i, i + 1, Meaning.PLAIN)
    return _deadline(context, i) if text == "{" else None


def _sigil(context: Context, i: int) -> Finding | None:
    word = context.scan.words[i]
    if word.kind is Kind.HALF_QUOTED:
        return Finding(i, i + 1, Meaning.NOTHING, problem=HALF_QUOTED)
    meaning = NAMED.get(word.kind)
    return Finding(i, i + 1, meaning, word.text) if meaning else None


def _priority(context: Context, i: int) -> Finding | None:
    found = context.scan.texts[i] in context.scan.vocabulary.priorities
    return Finding(i, i + 1, Meaning.PRIORITY, context.scan.texts[i]) if found else None


def _repeat(context: Context, i: int) -> Finding | None:
    end = repeat(context, i) or (repeats_after(context, i) if context.occasions[i] else None)
    return Finding(i, end, Meaning.NOTHING, problem=REPEATING) if end else None


def _span(context: Context, i: int) -> Finding | None:
    """3pm to 5pm, from 3pm to 5pm"""
    vocabulary, texts = context.scan.vocabulary, context.scan.texts
    first = context.parts[i + 1 if vocabulary.grammar.leads.get(texts[i]) is Lead.START else i]
    second = context.parts[first.end + 1] if first and texts[first.end] in vocabulary.times.to else None
    if not second or not _is_time(first) or not _is_time(second):
        return None
    return Finding(i, second.end, Meaning.NOTHING, problem=SPAN)


def _is_time(part: Part | None) -> bool:
    return bool(part and part.clock and not part.clock.is_part_of_day and part.day is None)


def _deadline(context: Context, i: int) -> Finding | None:
    """{fri 9am}"""
    texts = context.scan.texts
    found = context.occasions[i + 1] if i + 1 < len(context.occasions) else None
    if found is None or texts[found.part.end] != "}":
        return None
    return _finding(i, found.part.end + 1, Meaning.DEADLINE, found)


def _dated(context: Context, i: int) -> Finding | None:
    found = context.counting(i)
    if found is None:
        return None
    meaning = Meaning.START if found.lead is Lead.START else Meaning.DUE
    return _finding(i, found.part.end, meaning, found)


def _finding(first: int, end: int, meaning: Meaning, found: Occasion) -> Finding:
    problem = found.part.problem or REASONS.get(found.lead, "")
    return Finding(first, end, Meaning.NOTHING if problem else meaning, occasion=found, problem=problem)
