"""Which pattern stands where: after "every", and alone."""

from __future__ import annotations

from dataclasses import replace

from web.domain.phrases import meridiems, times
from web.domain.phrases.clock import Clock, Said
from web.domain.phrases.repeating import monthly, paces, weekly, yearly
from web.domain.phrases.repeating.pattern import Pattern, PatternRule
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Frequency, Rule

FIRST_DAYS = Rule(Frequency.MONTHLY, month_days=(1,))
LAST_DAYS = Rule(Frequency.MONTHLY, month_days=(-1,))
SECOND = "is the 2nd of a month; for every other one, say “every other {day}”"


def every_part_of_day(scan: Scan, i: int) -> Pattern | None:
    """morning, night"""
    found = scan.longest(scan.vocabulary.times.parts_of_day, i)
    if found is None:
        return None
    return Pattern(found[1], Rule(Frequency.DAILY), Clock(found[0], Said.PART), is_weak=True)


def every_time(scan: Scan, i: int) -> Pattern | None:
    """9am, noon"""
    for rule in (times.named, meridiems.half_day, times.digital):
        if (part := rule(scan, i)) and part.clock:
            return Pattern(part.end, Rule(Frequency.DAILY), part.clock)
    return None


def every_month_end(scan: Scan, i: int) -> Pattern | None:
    """Behind "every": month end, end of the month"""
    found = scan.longest(scan.vocabulary.repeats.month_ends, i)
    return Pattern(found[1], LAST_DAYS) if found and not found[0] else None


def end_of_every_month(scan: Scan, i: int) -> Pattern | None:
    """Or its beginning."""
    start = i + (scan.texts[i] in scan.vocabulary.months.the)
    if first := scan.longest(scan.vocabulary.repeats.month_starts, start):
        return Pattern(first[1], FIRST_DAYS)
    found = scan.longest(scan.vocabulary.repeats.month_ends, start)
    return Pattern(found[1], LAST_DAYS) if found and found[0] else None


def every_nth(scan: Scan, i: int) -> Pattern | None:
    """Every second friday is one a month, and some mean another."""
    found = monthly.on_nth_workday(scan, i) or monthly.on_nth_weekday(scan, i)
    is_second = found is not None and monthly.nth(scan, i) == (2, i + 1)
    kind = scan.longest(scan.vocabulary.repeats.sets, i + 1)
    if not found or not is_second or found.end != (kind[1] if kind else i + 2):
        return found
    return replace(found, note=SECOND.format(day=scan.typed(i + 1, found.end)))


def plural(scan: Scan, i: int) -> Pattern | None:
    """mondays and thursdays, weekdays, weekends, alternate fridays"""
    words = scan.vocabulary.repeats
    is_alternate = scan.texts[i] in words.alternate
    text, before = scan.texts[i + is_alternate], scan.texts[i - 1]
    is_plural = text in words.plurals or text in words.plural_sets
    if not is_plural or scan.number(i - 1) is not None or before in words.other:
        return None
    found = weekly.on_weekdays(scan, i + is_alternate)
    rule = replace(found.rule, interval=1 + is_alternate) if found else None
    return Pattern(found.end, rule, is_weak=True) if found and rule else None


def nth_of_the_month(scan: Scan, i: int) -> Pattern | None:
    """2nd and 4th tuesday of the month, 15th of every month: one day alone is a date."""
    if not monthly.may_begin(scan, i) or monthly.is_within_a_list(scan, i):
        return None
    for rule in (monthly.on_nth_workday, monthly.on_nth_weekday, monthly.on_days):
        found = rule(scan, i)
        if found and _repeats(scan, found):
            return found
    return None


def _repeats(scan: Scan, found: Pattern) -> bool:
    phrases = scan.vocabulary.repeats.of_the_month
    ends = [scan.longest(phrases, start) for start in range(found.end - 3, found.end)]
    closing = [phrase[0] for phrase in ends if phrase and phrase[1] == found.end]
    rule = found.rule
    return bool(closing) and (closing[-1] or len(rule.positions or rule.weekdays or rule.month_days) > 1)


EVERY: tuple[PatternRule, ...] = (
    yearly.on_dates,
    yearly.on_movable_feast,
    every_month_end,
    paces.counted,
    paces.measured,
    every_nth,
    monthly.on_days,
    weekly.on_weekdays,
    yearly.in_months,
    every_part_of_day,
    every_time,
)
ALONE: tuple[PatternRule, ...] = (
    paces.rated,
    paces.adverb,
    plural,
    end_of_every_month,
    nth_of_the_month,
)


def pattern_at(scan: Scan, i: int, rules: tuple[PatternRule, ...]) -> Pattern | None:
    return next((found for rule in rules if (found := rule(scan, i))), None)
