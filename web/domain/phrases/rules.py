"""Which rules may begin at a word: by the word itself, or by its shape when it has digits.

The first rule that fits is taken, so the longer phrase comes first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from web.domain.phrases import (
    dates,
    days,
    feasts,
    meridiems,
    months,
    nths,
    numeric,
    offsets,
    spans,
    stretches,
    times,
)
from web.domain.phrases.day_words import DayWords
from web.domain.phrases.month_words import MonthWords
from web.domain.phrases.part import Rule
from web.domain.phrases.vocabulary import CountWords, TimeWords, Vocabulary

Rules = tuple[Rule, ...]
Opening = tuple[Rule, Iterable[str]]

NUMBER: Rules = (
    numeric.compact,
    dates.several_days,
    dates.day_month,
    offsets.counted,
    times.twelve,
    meridiems.half_day,
    times.o_clock,
    times.hour,
    times.compact,
)
MIXED: Rules = (
    dates.iso,
    dates.several_days,
    dates.day_month,
    nths.nth_day,
    dates.ordinal,
    numeric.slashed,
    numeric.dotted,
    meridiems.half_day,
    meridiems.compact,
    times.digital,
    times.dotted,
    times.continental,
    spans.glued,
    spans.bare,
)
SIGNED: Rules = (offsets.signed,)
SIGNS = {"+", "-"}
DIGITS = "0"
"""Stands for any word that begins with one, as the second of an opening: "the 27th"."""


@cache
def openings(vocabulary: Vocabulary) -> dict[str, Rules]:
    """By the first word of what they read, or by two of them where one is too little ("the end")."""
    table = [(rule, {_opening(phrase) for phrase in phrases}) for rule, phrases in _table(vocabulary)]
    pairs = {opening for _, openings in table for opening in openings}
    return {
        opening: tuple(rule for rule, read in table if not read.isdisjoint({opening, _first(opening)}))
        for opening in pairs | {*map(_first, pairs)}
    }


def rules_by_shape(text: str) -> Rules:
    first = text[:1]
    if first.isdecimal():
        return NUMBER if text.isdecimal() else MIXED
    return SIGNED if first in SIGNS else ()


def pair(first: str, second: str) -> str:
    return f"{first} {DIGITS}" if second[:1].isdecimal() else f"{first} {second}"


def _opening(phrase: str) -> str:
    words = phrase.split()
    return pair(*words[:2]) if len(words) > 1 else phrase


def _first(phrase: str) -> str:
    return phrase.split(maxsplit=1)[0]


def _table(words: Vocabulary) -> Iterator[Opening]:
    the, ordinals = words.months.the, words.repeats.ordinals
    yield nths.nth_day, {*ordinals, *_behind(the, {DIGITS, *ordinals})}
    yield days.the_weekday, _behind(the, {*words.days.weekdays, *words.days.next})
    yield from _days(words.days)
    yield from _months(words.months)
    yield months.within_month, words.counts.within | words.days.next | words.days.this
    yield from _counts(words.counts)
    yield from _times(words.times)
    yield times.o_clock, words.counts.numbers


def _behind(firsts: Iterable[str], seconds: Iterable[str]) -> set[str]:
    """The words that make something of a "the"."""
    return {pair(first, second) for first in firsts for second in seconds}


def _days(words: DayWords) -> Iterator[Opening]:
    yield days.named, words.named
    yield stretches.weekend, words.weekends
    yield stretches.beginning, words.beginnings
    yield stretches.later, words.later
    yield stretches.end, words.ends
    yield feasts.feast, words.feasts
    yield feasts.movable_feast, words.movable_feasts
    yield days.this_weekday, words.this
    yield days.next_weekday, words.next
    yield days.last_weekday, words.last
    yield days.weekday, words.weekdays


def _months(words: MonthWords) -> Iterator[Opening]:
    yield dates.several_days, words.named
    yield dates.month_day, words.named
    yield dates.day_month, _behind(words.the, DIGITS)
    yield dates.ordinal, _behind(words.the, DIGITS)
    yield months.month, words.named
    yield months.part_of_month, words.within
    yield months.mid_month, words.mid


def _counts(words: CountWords) -> Iterator[Opening]:
    yield offsets.within, words.within
    yield offsets.counted, words.numbers


def _times(words: TimeWords) -> Iterator[Opening]:
    yield days.part_of_today, words.parts_of_today
    yield times.named, words.named
    yield times.part_of_day, words.parts_of_day
    yield days.half_behind_day, words.halves_of_day
    yield times.past, words.fractions
    yield times.minutes_from, words.minutes
