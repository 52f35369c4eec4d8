"""The phrase that begins at "every", or at another word that says so, up to its last exception."""

from __future__ import annotations

from dataclasses import replace

from web.domain.phrases.context import Context
from web.domain.phrases.repeating.head import may_open
from web.domain.phrases.repeating.limits import Limits
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.repeating.tails import Tails
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.rule import Frequency, Rule

UNKNOWN = "how it repeats is not understood"
OF_ANOTHER = "which of its days is meant is not understood"
TOO_WEAK = "to repeat, it stands at the end, or beside a date or time"
NEVER = Rule(Frequency.DAILY)


def series_at(context: Context, i: int) -> Series | None:
    """The phrase that begins at `i` itself, or at a preposition before it."""
    scan = context.scan
    lead, after = scan.longest(scan.vocabulary.grammar.leads, i) or (None, i)
    is_led = lead is Lead.DUE
    start = after if is_led or (lead is Lead.AT and scan.texts[after][:1].isalpha()) else i
    if not may_open(scan, start):
        return None
    if (head := context.heads.at(start)) is None:
        return _unknown(context, i)
    if head.problem:
        return head if not head.is_weak or context.stands_alone(i, head.end) else None
    if scan.texts[start - 1] in scan.vocabulary.months.of:
        return replace(head, problem=OF_ANOTHER)
    series = Tails(scan, context.occasions).follow(head)
    is_opening = i <= context.opening and series.has_time  # as the first words are, "every morning" says when
    is_sure = is_led or is_opening or not series.is_weak or _goes_on(scan, start, series.end)
    if is_sure or context.stands_alone(i, series.end) or _is_limited(context, series):
        return series
    return replace(series, problem=TOO_WEAK) if scan.texts[i] in scan.vocabulary.repeats.every else None


def _unknown(context: Context, i: int) -> Series | None:
    """Every, and the word after it."""
    if context.scan.texts[i] not in context.scan.vocabulary.repeats.every:
        return None
    return Series(i + 1 + context.is_word(i + 1), NEVER, problem=UNKNOWN)


def _is_limited(context: Context, series: Series) -> bool:
    """Behind a token: "every day @work except fri"."""
    end = series.end
    while end in context.tokens:
        end = context.tokens[end].end
    return end > series.end and Limits(context.scan, context.occasions).follow(series, end) is not None


def _goes_on(scan: Scan, i: int, end: int) -> bool:
    """Before a preposition there is no noun that it may belong to: "every night before bed"."""
    words = scan.vocabulary.repeats
    return scan.texts[end] in words.prepositions and scan.texts[i] not in words.alone
