"""By how often it is in a unit: "twice a year", "3 times a day", "2x/week"."""

from __future__ import annotations

import re

from web.domain.phrases.repeat_words import Pace
from web.domain.phrases.repeating.lists import Item
from web.domain.phrases.repeating.pattern import Pattern
from web.domain.phrases.scan import Scan
from web.domain.recurrence.rule import Frequency, Rule

TIMES = re.compile(r"([0-9]{1,2})x(?:/(\w+))?")
CUE = re.compile(r"[0-9][xX]")
"""Of which there is one in every line that has such a number of times."""
PARTS = {
    Frequency.HOURLY: (Frequency.MINUTELY, 60),
    Frequency.DAILY: (Frequency.HOURLY, 24),
    Frequency.YEARLY: (Frequency.MONTHLY, 12),
}
"""What a unit is divided into evenly. No week and no month is."""
UNEVEN = {
    Frequency.HOURLY: "say after how many minutes: “every 10 minutes”",
    Frequency.DAILY: "say at which times: “every day at 8:00, 13:30 and 20:00”",
    Frequency.WEEKLY: "say on which days: “every mon and thu”",
    Frequency.MONTHLY: "say on which days: “every 1st and 15th”",
    Frequency.YEARLY: "say on which days: “every 1 jan and 15 may”",
}


def rate(scan: Scan, i: int) -> Pattern | None:
    found = _times(scan, i)
    pace = _unit(scan, i, found[1]) if found and found[0] else None
    if not found or not pace or pace[0].frequency not in UNEVEN:
        return None
    return _pattern(found[0], *pace)


def _times(scan: Scan, i: int) -> Item[int] | None:
    """twice, three times, 3x"""
    words, text = scan.vocabulary.repeats, scan.texts[i]
    if text in words.rates:
        return words.rates[text], i + 1
    if match := TIMES.fullmatch(text):
        return int(match[1]), i + 1
    number = scan.number(i)
    return (number, i + 2) if number and scan.texts[i + 1] in words.times else None


def _unit(scan: Scan, i: int, at: int) -> Item[Pace] | None:
    """a day, per week, daily; /day is the end of the word before."""
    words, match = scan.vocabulary.repeats, TIMES.fullmatch(scan.texts[i])
    if match and match[2]:
        pace, end = words.paces.get(match[2]), at
    elif scan.texts[at] in words.per:
        pace, end = words.paces.get(scan.texts[at + 1]), at + 2
    else:
        return scan.longest(words.adverbs, at)
    return (pace, end) if pace else None


def _pattern(count: int, pace: Pace, end: int) -> Pattern:
    rule = Rule(pace.frequency, pace.interval, clamps=pace.frequency in {Frequency.MONTHLY, Frequency.YEARLY})
    if count == 1:
        return Pattern(end, rule, is_weak=True)
    frequency, parts = PARTS.get(pace.frequency, (pace.frequency, 0))
    if pace.interval > 1 or not parts or parts % count:
        return Pattern(end, rule, is_weak=True, problem=UNEVEN[pace.frequency])
    clamps = frequency is Frequency.MONTHLY
    return Pattern(end, Rule(frequency, parts // count, clamps=clamps), is_weak=True)
