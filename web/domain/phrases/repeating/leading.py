"""What leads to a phrase that repeats: "9am every monday", "tue & fri 6am weekly", "until may daily"."""

from __future__ import annotations

from dataclasses import replace

from web.domain.phrases.clock import Clock
from web.domain.phrases.context import Context
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.part import Part
from web.domain.phrases.repeating import monthly, weekly
from web.domain.phrases.repeating.firsts import fits
from web.domain.phrases.repeating.limits import how_long
from web.domain.phrases.repeating.lists import after_separator
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.repeating.tails import BESIDE, Tails
from web.domain.phrases.scan import Scan
from web.domain.phrases.times import listed_hour
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.daytimes import at_times
from web.domain.recurrence.rule import Frequency, Rule

MOST_TIMES = 12
"""Before what repeats: each may be the first of them."""
DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7, Frequency.MONTHLY: 30, Frequency.YEARLY: 365}
MONTH = 30


def series_before(context: Context, i: int) -> Series | None:
    """Of which the days, the length or the end are read at `i`, before it is said that it repeats."""
    text, words = context.scan.texts[i], context.scan.vocabulary
    if text in words.repeats.lasting:
        return _length_first(context, i)
    if words.grammar.leads.get(text) is Lead.END:
        return _end_first(context, i)
    may_list = text in words.days.weekdays or text in words.repeats.listed or text in words.months.the
    if not (may_list or monthly.nth(context.scan, i)) or _is_within_a_list(context.scan, i):
        return None
    return _on_mornings(context, i) or _days_first(context, i)


def series_after(context: Context, i: int) -> Series | None:
    """The phrase that the date at `i` leads to: "9am every monday", "fri every 2 weeks"."""
    found = context.occasions[i]
    if found.lead not in BESIDE or found.part.problem:
        return None
    clocks, end = _more_times(context, found.part)
    until = _until(context, found, end)
    end = until.end if until else end
    start = _over_then(context.scan, _over_comma(context.scan, end))
    head = context.heads.at(start)
    if head is None or head.problem or not _leads(found, head):
        return None
    is_from = found.lead is Lead.START and found.part.day is not None
    if clocks and not at_times(head.rule, [clock.usual for clock in clocks]):
        return None
    part = _joined(found.part, head.part)
    led = replace(head, part=part, clocks=clocks[1:], is_from=is_from, until=until, is_weak=False)
    return Tails(context.scan, context.occasions).follow(led)


def _until(context: Context, found: Occasion, i: int) -> Part | None:
    """The end of "from 1 dec to 5 dec every day"."""
    last = context.occasions.get(i) if found.lead is Lead.START else None
    return last.part if last and last.lead in {Lead.TO, Lead.END} and last.part.day else None


def _on_mornings(context: Context, i: int) -> Series | None:
    """friday mornings, on weekday evenings at 7"""
    scan = context.scan
    days = weekly.on_weekdays(scan, i + (scan.texts[i] in scan.vocabulary.repeats.on))
    part = context.parts.get(days.end) if days else None
    is_plural = part and part.clock and scan.texts[part.end - 1] in scan.vocabulary.grammar.shy
    if not days or not part or not is_plural:
        return None
    return Tails(scan, context.occasions).follow(Series(part.end, days.rule, part=part))


def _days_first(context: Context, i: int) -> Series | None:
    """tue & fri 6am weekly, on fridays every 2 weeks, 3rd friday monthly"""
    scan = context.scan
    start = i + (scan.texts[i] in scan.vocabulary.repeats.on)
    days = _several_days(scan, start)
    if days is None:
        return None
    found = context.occasions.get(days.end)
    clock = found.part if found and found.part.clock and not found.part.day and found.lead in BESIDE else None
    head = context.heads.at(_over_comma(scan, clock.end if clock else days.end))
    if head is None or head.problem or not _is_pace_of(head.rule, days.rule):
        return None
    rule = replace(days.rule, interval=head.rule.interval)
    led = replace(head, rule=rule, part=_joined(clock, head.part) if clock else head.part, is_weak=False)
    return Tails(scan, context.occasions).follow(led)


def _several_days(scan: Scan, i: int) -> Pattern | None:
    """One day alone is the first date."""
    is_plural = scan.texts[i] in scan.vocabulary.repeats.plurals
    if is_plural or scan.texts[i] in scan.vocabulary.days.weekdays:
        found = weekly.on_weekdays(scan, i)
        return found if found and (is_plural or len(found.rule.weekdays) > 1) else None
    if monthly.nth(scan, i + (scan.texts[i] in scan.vocabulary.months.the)) is None:
        return None
    return monthly.on_nth_weekday(scan, i) or monthly.on_nth_workday(scan, i)


def _is_within_a_list(scan: Scan, i: int) -> bool:
    """Which is read from its first day on."""
    if monthly.is_within_a_list(scan, i):
        return True
    before = scan.texts[i - 1]
    if before == "," or before in scan.vocabulary.repeats.also:
        before = scan.texts[i - 2]
    return before in scan.vocabulary.days.weekdays or before in scan.vocabulary.repeats.plurals


def _is_pace_of(pace: Rule, days: Rule) -> bool:
    """Whether it says how often there are such days, and names none of its own."""
    return pace.frequency is days.frequency and not pace.names_days


def _length_first(context: Context, i: int) -> Series | None:
    """For 10 days every 8 hours; but not for 2 weeks every year"""
    found = how_long(context.scan, i)
    head = context.heads.at(_over_comma(context.scan, found[1])) if found else None
    if not found or not head or head.problem or head.lasting:
        return None
    count, unit = found[0]
    if count * (unit.days + unit.months * MONTH) <= head.rule.interval * DAYS.get(head.rule.frequency, 0):
        return None
    return Tails(context.scan, context.occasions).follow(replace(head, lasting=found[0], is_weak=False))


def _end_first(context: Context, i: int) -> Series | None:
    """until friday every day"""
    found = context.occasions.get(i)
    is_end = found and found.lead is Lead.END and found.part.day
    head = context.heads.at(_over_comma(context.scan, found.part.end)) if found and is_end else None
    if not found or not head or head.problem:
        return None
    return Tails(context.scan, context.occasions).follow(replace(head, until=found.part, is_weak=False))


def _over_then(scan: Scan, i: int) -> int:
    """That of "tomorrow, then weekly" and "tomorrow and then weekly"."""
    at = i + (scan.texts[i] in scan.vocabulary.repeats.also)
    return at + 1 if scan.texts[at] in scan.vocabulary.repeats.then else i


def _over_comma(scan: Scan, i: int) -> int:
    return i + (scan.texts[i] == ",")


def _more_times(context: Context, part: Part) -> tuple[tuple[Clock, ...], int]:
    """The times that are listed behind the first: "7am, noon and 6pm daily"."""
    clocks: tuple[Clock, ...] = (part.clock,) if part.clock and part.day is None else ()
    end = part.end
    while clocks and (start := after_separator(context.scan, end)) and (more := _time_at(context, start)):
        if not more.clock or more.day or more.clock.zone or len(clocks) > MOST_TIMES:
            break
        clocks, end = (*clocks, more.clock), more.end
    return (clocks, end) if len(clocks) > 1 else ((), part.end)


def _time_at(context: Context, i: int) -> Part | None:
    return context.parts.get(i) or listed_hour(context.scan, i)


def _leads(found: Occasion, head: Series) -> bool:
    day = found.part.day
    return day is None or found.lead is Lead.START or fits(head, day)


def _joined(part: Part, clock: Part | None) -> Part:
    return part if clock is None or part.clock else part._replace(clock=clock.clock, end=clock.end)
