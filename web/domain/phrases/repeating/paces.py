"""By counting: "3 days", "other week", "daily", "twice a year"; and on which of its days."""

from __future__ import annotations

from dataclasses import replace

from web.domain.phrases.durations import DAY, length
from web.domain.phrases.repeat_words import DaySet, Pace
from web.domain.phrases.repeating import monthly, weekly, yearly
from web.domain.phrases.repeating.pattern import Pattern, PatternRule
from web.domain.phrases.repeating.rates import rate
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Frequency, Rule, Weekday

MOST_MINUTES = 9_999 * DAY
DETAILS: tuple[PatternRule, ...] = (
    yearly.on_dates,
    yearly.on_movable_feast,
    monthly.on_nth_workday,
    monthly.on_nth_weekday,
    monthly.on_days,
    weekly.on_weekdays,
)


def counted(scan: Scan, i: int) -> Pattern | None:
    """3 days, other week on friday, other friday, week"""
    words = scan.vocabulary.repeats
    if half := scan.longest(words.halves, i):
        return _detailed(scan, Pattern(half[1], _rule(half[0], 1)))
    count, at = _count(scan, i)
    if count and (kind := scan.longest(words.sets, at)):
        return _counted_set(scan, kind[1], count, kind[0])
    if count and (fridays := weekly.on_weekdays(scan, at)):
        return replace(fridays, rule=replace(fridays.rule, interval=count))
    pace = words.paces.get(scan.texts[at])
    if pace is None or count == 0:
        return None
    and_a_half = scan.longest(scan.vocabulary.counts.and_a_half, at + 1)
    if and_a_half and pace.frequency is Frequency.HOURLY:
        return Pattern(and_a_half[1], _within_a_day((count or 1) * 60 + 30))
    is_weak = not count and scan.texts[at] in words.weak
    return _detailed(scan, Pattern(at + 1, _rule(pace, count or 1), is_weak=is_weak))


def adverb(scan: Scan, i: int) -> Pattern | None:
    """daily, monthly on the 15th"""
    found = scan.longest(scan.vocabulary.repeats.adverbs, i)
    return _detailed(scan, Pattern(found[1], _rule(found[0], 1), is_weak=True)) if found else None


def rated(scan: Scan, i: int) -> Pattern | None:
    """twice a year, twice a week on mon and thu"""
    found = rate(scan, i)
    if found is None:
        return None
    detailed = _detailed(scan, replace(found, problem=""))
    return detailed if detailed.end > found.end else found


def measured(scan: Scan, i: int) -> Pattern | None:
    """1.5 hours, 1h30, 90d"""
    found = length(scan, i)
    if found and found.minutes > MOST_MINUTES:
        return None
    if found is None or found.is_short:
        return Pattern(found.end, _within_a_day(found.minutes)) if found else None
    days, rest = divmod(found.minutes, DAY)
    weeks, over = divmod(days, 7)
    rule = Rule(Frequency.DAILY, days) if over else Rule(Frequency.WEEKLY, weeks)
    return None if rest else Pattern(found.end, rule)


def plain(scan: Scan, i: int) -> Pattern | None:
    """A number of units, or of workdays, and nothing more."""
    count, pace = scan.number(i), scan.vocabulary.repeats.paces.get(scan.texts[i + 1])
    kind = scan.longest(scan.vocabulary.repeats.sets, i + 1) if count and not pace else None
    if count and kind and kind[0] is DaySet.WORK:
        return _counted_set(scan, kind[1], count, kind[0])
    return Pattern(i + 2, _rule(pace, count)) if count and pace else None


def _count(scan: Scan, i: int) -> tuple[int | None, int]:
    """None when nothing is counted."""
    words = scan.vocabulary.repeats
    if scan.texts[i] in words.other:
        return 2, i + 1
    if couple := scan.longest(words.couple, i):
        return couple
    number = scan.number(i)
    if number is not None:
        return number, i + 1
    nth = monthly.nth(scan, i)
    is_counted = scan.texts[i + 1] in words.paces or _is_weekend(scan, i + 1)
    if nth and nth[0] > 1 and is_counted and monthly.of_months(scan, i + 2)[1] == i + 2:
        return nth
    return None, i


def _is_weekend(scan: Scan, i: int) -> bool:
    kind = scan.longest(scan.vocabulary.repeats.sets, i)
    return kind is not None and kind[0] is DaySet.WEEKEND


def _counted_set(scan: Scan, end: int, count: int, kind: DaySet) -> Pattern:
    named = weekly.workdays(scan, end) if kind is DaySet.WORK and count > 1 else None
    numbers, end = named or (weekly.days_in(scan, kind), end)
    days = tuple(map(Weekday, numbers))
    frequency = Frequency.WORKDAILY if kind is DaySet.WORK and count > 1 else Frequency.WEEKLY
    return Pattern(end, Rule(frequency, interval=count, weekdays=days))


def _within_a_day(minutes: int) -> Rule:
    hours, rest = divmod(minutes, 60)
    return Rule(Frequency.MINUTELY, minutes) if rest else Rule(Frequency.HOURLY, hours)


def _rule(pace: Pace, count: int) -> Rule:
    clamps = pace.frequency in {Frequency.MONTHLY, Frequency.YEARLY}
    return Rule(pace.frequency, interval=pace.interval * count, clamps=clamps)


def _detailed(scan: Scan, pattern: Pattern) -> Pattern:
    """On which of its days: "week on mon and thu", "month on the 15th"."""
    on = scan.texts[pattern.end] in scan.vocabulary.repeats.on
    for rule in DETAILS:
        found = rule(scan, pattern.end + on)
        if found and found.rule.frequency is pattern.rule.frequency and not found.problem:
            return replace(found, rule=replace(found.rule, interval=pattern.rule.interval))
    return pattern
