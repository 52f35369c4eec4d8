"""Which rules may begin at which word: by the word itself, or by its shape when it has digits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from web.domain.phrases import dates, days, feasts, months, numeric, offsets, stretches, times
from web.domain.phrases.part import Part, Rule
from web.domain.phrases.relations import related
from web.domain.phrases.scan import AHEAD, Scan
from web.domain.phrases.vocabulary import Vocabulary
from web.domain.phrases.zones import zoned

NUMBER: tuple[Rule, ...] = (
    numeric.compact,
    dates.day_month,
    offsets.counted,
    times.half_day,
    times.hour,
    times.compact,
)
MIXED: tuple[Rule, ...] = (
    dates.iso,
    dates.day_month,
    dates.ordinal,
    numeric.slashed,
    numeric.dotted,
    times.half_day,
    times.digital,
    times.continental,
)
SIGNED: tuple[Rule, ...] = (offsets.signed,)


def parts(scan: Scan) -> list[Part | None]:
    """The part of a date phrase that begins at each word, taken alone."""
    openings = _openings(scan.vocabulary)
    found: list[Part | None] = []
    for i, text in enumerate(scan.texts[: len(scan.words)]):
        rules = openings.get(text) or _by_shape(text)
        part = next((part for rule in rules if (part := rule(scan, i))), None) if rules else None
        found.append(zoned(scan, part) if part else None)
    found += [None] * AHEAD
    for i, text in enumerate(scan.texts):
        if i > 1 and text in scan.vocabulary.relations:
            found[i - 2] = related(scan, found, i - 2) or found[i - 2]
    return found


def _by_shape(text: str) -> tuple[Rule, ...]:
    if text.isdecimal():
        return NUMBER
    if text[:1] in {"+", "-"}:
        return SIGNED
    return MIXED if text[:1].isdecimal() else ()


@cache
def _openings(words: Vocabulary) -> dict[str, tuple[Rule, ...]]:
    """The first rule that fits is taken, so the longer phrase comes first."""
    table: tuple[tuple[Rule, Iterable[str]], ...] = (
        (days.named, words.days),
        (days.part_of_today, words.parts_of_today),
        (stretches.weekend, words.weekends),
        (stretches.beginning, words.beginnings),
        (stretches.later, words.later),
        (stretches.end, words.ends),
        (feasts.feast, words.feasts),
        (feasts.movable_feast, words.movable_feasts),
        (days.this_weekday, words.this),
        (days.next_weekday, words.next),
        (days.last_weekday, words.last),
        (days.weekday, words.weekdays),
        (dates.month_day, words.months),
        (dates.day_month, words.the),
        (dates.ordinal, words.the),
        (months.month, words.months),
        (months.within_month, words.within | words.next | words.this),
        (months.mid_month, words.mid),
        (months.end_of_month, words.end),
        (offsets.within, words.within),
        (offsets.counted, words.numbers),
        (times.named, words.times),
        (times.part_of_day, words.parts_of_day),
        (times.past, words.fractions),
    )
    rules: dict[str, list[Rule]] = defaultdict(list)
    for rule, phrases in table:
        for first in {phrase.split()[0] for phrase in phrases}:
            rules[first].append(rule)
    return {word: tuple(found) for word, found in rules.items()}
