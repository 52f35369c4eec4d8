"""Times of day: "9am", "16:00", "at 9", "noon", "morning"."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.phrases.clock import Clock, Said
from web.domain.phrases.part import NO_SUCH_TIME, Part, Strength
from web.domain.phrases.scan import Scan

DIGITS = re.compile(r"([0-9]{1,2})(?:([:.])([0-9]{2}))?([^\W\d][^\d]*)?")
CONTINENTAL = re.compile(r"([0-9]{1,2})h([0-9]{2})?")
EARLY = 6
YEAR = re.compile(r"(?:19|20|21)[0-9]{2}")
COMPACT = re.compile(r"([0-9]{2})([0-9]{2})")


def named(scan: Scan, i: int) -> Part | None:
    """noon, midnight"""
    time = scan.vocabulary.times.named.get(scan.texts[i])
    if time is None or scan.is_named(i):
        return None
    return Part(i + 1, clock=Clock(time), strength=Strength.ORDINARY)


def part_of_day(scan: Scan, i: int) -> Part | None:
    """morning, in the evening; the morning of a day that follows"""
    found = scan.longest(scan.vocabulary.times.parts_of_day, i)
    if found is None or scan.is_named(found[1] - 1) or _is_of_another_day(scan, i):
        return None
    strength = Strength.ORDINARY if found[1] == i + 1 else Strength.STRONG
    words = scan.vocabulary
    if scan.texts[found[1] - 1] in words.months.of or " ".join(scan.texts[i : found[1]]) in words.grammar.shy:
        strength = Strength.SHY
    return Part(found[1], clock=Clock(found[0], Said.PART), strength=strength)


def past(scan: Scan, i: int) -> Part | None:
    """half past nine, quarter to five"""
    return _counted(scan, scan.longest(scan.vocabulary.times.fractions, i))


def minutes_from(scan: Scan, i: int) -> Part | None:
    """The five to nine of "at five to nine": elsewhere that may be a number of people."""
    if scan.texts[i - 1] not in scan.vocabulary.times.at:
        return None
    found = _counted(scan, scan.longest(scan.vocabulary.times.minutes, i))
    return found._replace(strength=Strength.HOUR) if found else None


def _counted(scan: Scan, minutes: tuple[int, int] | None) -> Part | None:
    hour = spelled_hour(scan, minutes[1]) if minutes else None
    if not minutes or not hour:
        return None
    total = hour % 12 * 60 + minutes[0]
    time, end = dt.time(total // 60 % 12, total % 60), minutes[1] + 1
    later = scan.vocabulary.times.meridiems.get(scan.texts[end])
    if later is not None:
        return Part(end + 1, clock=Clock(time.replace(hour=time.hour + later)))
    return Part(end, clock=Clock(time, Said.HOUR))


def spelled_hour(scan: Scan, i: int) -> int | None:
    """nine, or 9"""
    hour = None if scan.texts[i] in scan.vocabulary.grammar.articles else scan.number(i)
    return hour if hour and hour <= 12 else None


def o_clock(scan: Scan, i: int) -> Part | None:
    """nine o'clock, at nine"""
    number = spelled_hour(scan, i)
    is_led = scan.texts[i - 1] in scan.vocabulary.times.at
    if number and scan.texts[i + 1] in scan.vocabulary.times.o_clock:
        return Part(i + 2, clock=_clock(number), strength=Strength.STRONG if is_led else Strength.ORDINARY)
    if number is None or not is_led or scan.texts[i].isdecimal():
        return None
    return Part(i + 1, clock=_clock(number), strength=Strength.HOUR)


def twelve(scan: Scan, i: int) -> Part | None:
    """12 noon, 12 midnight"""
    time = scan.vocabulary.times.named.get(scan.texts[i + 1]) if scan.texts[i] == "12" else None
    return None if time is None else Part(i + 2, clock=Clock(time))


def digital(scan: Scan, i: int) -> Part | None:
    """16:00, 16:00h"""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None or match[2] != ":" or match[4] not in {None, "h"}:
        return None
    return timed(i + 1, int(match[1]), int(match[3]), Said.DIGITAL)


def dotted(scan: Scan, i: int) -> Part | None:
    """The 8.50 of "sat 8.50" and "sat at 8.50"; but "Python 3.11 on sat" has none, nor a price."""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None or match[2] != "." or match[4] or not is_led(scan, i):
        return None
    hour, minute = int(match[1]), int(match[3])
    is_usual = EARLY <= hour <= 23 and minute <= 59
    return Part(i + 1, clock=Clock(dt.time(hour, minute)), strength=Strength.SHY) if is_usual else None


def continental(scan: Scan, i: int) -> Part | None:
    """16h, 9h30; but 8h alone is how long something takes"""
    match = CONTINENTAL.fullmatch(scan.texts[i])
    if match is None or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    strength = Strength.SHY if int(match[1]) <= 12 else Strength.ORDINARY
    if scan.texts[i - 1] in scan.vocabulary.times.at:
        strength = Strength.STRONG
    return Part(i + 1, clock=Clock(dt.time(int(match[1]), int(match[2] or 0))), strength=strength)


def hour(scan: Scan, i: int) -> Part | None:
    """The 9 of "at 9", and the 16 of "at 16"."""
    match = DIGITS.fullmatch(scan.texts[i])
    if match is None or match[2] or match[4] or scan.texts[i - 1] not in scan.vocabulary.times.at:
        return None
    number = int(match[1])
    if number > 23:
        return None
    return Part(i + 1, clock=_clock(number), strength=Strength.HOUR)


def listed_hour(scan: Scan, i: int) -> Part | None:
    """The 17 of "at 9 and 17", where nothing follows that it could be the number of."""
    text = scan.texts[i]
    is_counted = scan.is_noun(i + 1) and scan.texts[i + 1] not in scan.vocabulary.repeats.also
    is_hour = text.isdecimal() and text.isascii() and len(text) <= 2 and int(text) <= 23
    return Part(i + 1, clock=_clock(int(text))) if is_hour and not is_counted else None


def compact(scan: Scan, i: int) -> Part | None:
    """1600, beside a date or after "at"."""
    match = COMPACT.fullmatch(scan.texts[i])
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        return None
    after_at = scan.texts[i - 1] in scan.vocabulary.times.at
    if not after_at and (_is_year(scan, i) or _is_number(scan, i)):
        return None
    time = dt.time(int(match[1]), int(match[2]))
    return Part(i + 1, clock=Clock(time), strength=Strength.HOUR if after_at else Strength.SHY)


def is_led(scan: Scan, i: int) -> bool:
    """By "at", or by a day."""
    before, days = scan.texts[i - 1], scan.vocabulary.days
    return before in scan.vocabulary.times.at or before in days.weekdays or before in days.named


def _is_year(scan: Scan, i: int) -> bool:
    """The 2027 of "budget 2027 by fri"; but the 2030 of "fri 2030" is a time."""
    return bool(YEAR.fullmatch(scan.texts[i])) and not (is_led(scan, i) and not int(scan.texts[i]) % 5)


def _is_number(scan: Scan, i: int) -> bool:
    """The 1234 of "parcel 1234 today" and of "room 1600 today"; but the 1742 of "fri 1742" is a time."""
    is_label = scan.texts[i - 1] in scan.vocabulary.times.labels
    return is_label or (bool(int(scan.texts[i]) % 5) and not is_led(scan, i))


def _is_of_another_day(scan: Scan, i: int) -> bool:
    """That of "last night" and "parents' evening"."""
    before = scan.texts[i - 1]
    return before in scan.vocabulary.days.last or before.endswith(scan.vocabulary.grammar.possessives)


def _clock(hour: int) -> Clock:
    return Clock(dt.time(hour), Said.HOUR if 1 <= hour <= 12 else Said.EXACT)


def timed(end: int, hour: int | None, minute: int, said: Said) -> Part:
    if hour is None or hour > 23 or minute > 59:
        return Part(end, problem=NO_SUCH_TIME)
    return Part(end, clock=Clock(dt.time(hour, minute), said))
