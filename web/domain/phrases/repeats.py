"""Repeating is seen, so that it can be said that it is not understood yet, and its dates are left alone."""

from __future__ import annotations

from web.domain.phrases.context import Context

DANGLING = {",", "and", "or", "of", "the", "on", "at"}


def repeat(context: Context, i: int) -> int | None:
    """Where a phrase like "every other fri at 9am" that begins at `i` ends."""
    scan, vocabulary = context.scan, context.scan.vocabulary
    text = scan.texts[i]
    if text not in vocabulary.repeats.repeating:
        return None
    end = _run(context, i + 1)
    if text in vocabulary.repeats.every:
        return end if end > i + 1 else i + 1 + context.is_word(i + 1)
    is_sure = end > i + 1 or (text in vocabulary.repeats.repeaters and end in context.closes)
    return end if is_sure else None


def repeats_after(context: Context, i: int) -> int | None:
    """As `repeat`, for a date phrase before it ("9am every monday")."""
    found = context.counting(i)
    return repeat(context, found.part.end) if found else None


def _run(context: Context, i: int) -> int:
    """The end of the dates, numbers and connecting words from `i` on."""
    start, scan = i, context.scan
    while i < len(scan.words) and (end := _step(context, i)):
        i = end
    while i > start and scan.texts[i - 1] in DANGLING:
        i -= 1
    return i


def _step(context: Context, i: int) -> int | None:
    scan = context.scan
    if found := context.occasions.get(i):
        return found.part.end
    text = scan.texts[i]
    known = text in scan.vocabulary.repeats.repeated or scan.number(i) is not None or text[:1].isdecimal()
    return i + 1 if known else None
