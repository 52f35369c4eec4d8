"""One walk over the words of a line: at each, the rules that may begin there."""

from __future__ import annotations

from collections.abc import Iterator

from web.domain.phrases.context import Context
from web.domain.phrases.dates import SEVERAL
from web.domain.phrases.finding import Finding
from web.domain.phrases.hours import is_time
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Strength
from web.domain.phrases.repeating import monthly, weekly
from web.domain.phrases.repeating.leading import series_after, series_before
from web.domain.phrases.repeating.phrase import series_at
from web.domain.phrases.repeating.run import Run
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.phrases.words import QUOTATION_MARKS, Kind

ONLY_REPEATING = "an end is understood only for what repeats"
SPAN = "how long it takes cannot be kept here"
ONE_DAY = "a deadline is one day, and does not repeat"
EACH_WEEK = "for days of each week, say “every …”, and for one time, “from … to …”"
EACH_MONTH = "for days of each month, say “every …”"
OVER = "what starts is not over"
ON_OR_BY = "for a date, say “on” or “by”"
REASONS: dict[Lead | None, str] = {Lead.END: ONLY_REPEATING, Lead.ASIDE: ON_OR_BY}


def findings(scan: Scan) -> Iterator[Finding]:
    """In the order of the line, none over another."""
    context = Context.of(scan)
    end, run = 0, Run(scan, context.occasions)
    for i in context.hot:
        found = (_find(context, i) or run.escaped(i)) if i >= end else None
        is_escaped = found is not None and scan.texts[i] == "\\"
        while found:
            end = found.end
            found = Finding(i, i + 1, Meaning.PLAIN) if is_escaped else found
            yield found
            found = run.behind(found)


def _find(context: Context, i: int) -> Finding | None:
    if token := context.tokens.get(i):
        return token
    if context.scan.words[i].kind is Kind.WORD:
        return _worded(context, i)
    return _marked(context, i)


def _worded(context: Context, i: int) -> Finding | None:
    if context.may_repeat and (repeat := _repeat(context, i)):
        return repeat
    if i not in context.occasions:
        return None
    return _span(context, i) or _ranged(context, i) or _several_days(context, i) or _dated(context, i)


def _marked(context: Context, i: int) -> Finding | None:
    text = context.scan.texts[i]
    if text == "\\":
        return _find(context, i + 1) if context.scan.texts[i + 1] != "\\" else None
    if text in QUOTATION_MARKS:
        # One on its own is one of the two around a whole line.
        return Finding(i, i + 1, Meaning.PLAIN)
    return _deadline(context, i) if text == "{" else None


def _repeat(context: Context, i: int) -> Finding | None:
    series = series_before(context, i) or series_at(context, i)
    if series is None and i in context.occasions:
        series = series_after(context, i)
    if series is None:
        return None
    meaning = Meaning.NOTHING if series.problem else Meaning.RECURRENCE
    return Finding(i, series.end, meaning, series=series, problem=series.problem)


def _span(context: Context, i: int) -> Finding | None:
    """3pm to 5pm, from 3pm to 5pm, where it is not kept how long something takes"""
    if Meaning.DURATION in context.scan.door.keeps:
        return None
    vocabulary, texts = context.scan.vocabulary, context.scan.texts
    first = context.parts.get(i + 1 if vocabulary.grammar.leads.get(texts[i]) is Lead.START else i)
    second = context.parts.get(first.end + 1) if first and texts[first.end] in vocabulary.times.to else None
    if not first or not second or not is_time(first) or not is_time(second):
        return None
    return Finding(i, second.end, Meaning.NOTHING, problem=SPAN)


def _deadline(context: Context, i: int) -> Finding | None:
    """{fri 9am}; but not {every fri}"""
    found = context.occasions.get(i + 1)
    if found is None or context.scan.texts[found.part.end] != "}":
        series = series_at(context, i + 1)
        is_whole = series and context.scan.texts[series.end] == "}"
        return Finding(i, series.end + 1, Meaning.NOTHING, problem=ONE_DAY) if series and is_whole else None
    return _finding(i, found.part.end + 1, Meaning.DEADLINE, found)


def _dated(context: Context, i: int) -> Finding | None:
    found = context.counting(i)
    if found is None:
        return None
    is_start = found.lead is Lead.START and found.part.minutes is None
    if problem := _untimely(context, i, found):
        return Finding(i, found.part.end, Meaning.NOTHING, occasion=found, problem=problem)
    meaning = Meaning.START if is_start else Meaning.DUE
    return _finding(i, found.part.end, meaning, found)


def _untimely(context: Context, i: int, found: Occasion) -> str:
    """Of "leftovers from yesterday", the 9am of "mon-fri 9am", and the 15th of "1st and 15th"."""
    scan, day = context.scan, found.part.day
    if found.part.strength is Strength.LAST and monthly.is_within_a_list(scan, i):
        return EACH_MONTH
    if day is None and weekly.is_glued(scan, i - 1):
        return EACH_WEEK
    is_start = found.lead is Lead.START and not any(
        text.isdecimal() for text in scan.typed(i, found.part.end)
    )
    return OVER if is_start and day and day < scan.today else ""


def _ranged(context: Context, i: int) -> Finding | None:
    """monday to friday, mon - fri 9am: days of a week, and no day"""
    end = weekly.range_end(context.scan, i)
    time = context.occasions.get(end) if end else None
    if end and time and time.part.clock and time.part.day is None:
        end = time.part.end
    return Finding(i, end, Meaning.NOTHING, problem=EACH_WEEK) if end else None


def _several_days(context: Context, i: int) -> Finding | None:
    """20 dec - 3 jan, 20 dec to 3 jan: neither is the date"""
    vocabulary, first = context.scan.vocabulary, context.occasions[i]
    end = first.part.end
    last, between = context.occasions.get(end + 1), context.scan.texts[end]
    if not last or last.lead or first.lead is Lead.START or not (_is_sure(first) and _is_sure(last)):
        return None
    is_to = between in vocabulary.times.to and vocabulary.grammar.leads.get(between) is not Lead.END
    return Finding(i, last.part.end, Meaning.NOTHING, problem=SEVERAL) if is_to else None


def _is_sure(found: Occasion) -> bool:
    part = found.part
    return part.day is not None and (part.compound or part.strength is Strength.STRONG)


def _finding(first: int, end: int, meaning: Meaning, found: Occasion) -> Finding:
    problem = found.part.problem or REASONS.get(found.lead, "")
    return Finding(first, end, Meaning.NOTHING if problem else meaning, occasion=found, problem=problem)
