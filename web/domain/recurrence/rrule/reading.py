"""Reading a rule. What is wrong with it is said in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from web.domain.recurrence.rrule.checking import checked
from web.domain.recurrence.rrule.errors import wrong
from web.domain.recurrence.rrule.parts import DAYS, NUMBERS
from web.domain.recurrence.rrule.until import read_until
from web.domain.recurrence.rule import Frequency, Rule, Weekday
from web.domain.when import When

PREFIX = "RRULE:"
LONGEST = 4_000
DIGITS = 18
DAY = re.compile(rf"([+-]?\d{{1,2}})?({'|'.join(DAYS)})", re.ASCII)
NUMBER = re.compile(rf"[+-]?\d{{1,{DIGITS}}}", re.ASCII)
KNOWN = {*NUMBERS, "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", "BYEASTER", "RSCALE", "SKIP"}


@dataclass(frozen=True, slots=True)
class Bounded:
    rule: Rule
    until: When | None = None
    count: int | None = None


def is_rrule(text: str) -> bool:
    """Whether it is meant as one, right or wrong."""
    return text.strip().upper().startswith((PREFIX, "FREQ=")) or ";FREQ=" in text.upper()


def read(text: str) -> Bounded:
    """With or without `RRULE:`, in any case. Raises Invalid."""
    parts = _parts(text.strip().upper().removeprefix(PREFIX))
    if "COUNT" in parts and "UNTIL" in parts:
        raise wrong("A rule ends by COUNT or by UNTIL, not by both.")
    until = read_until(parts["UNTIL"]) if "UNTIL" in parts else None
    return Bounded(checked(_rule(parts)), until, _amount(parts, "COUNT") if "COUNT" in parts else None)


def _parts(text: str) -> dict[str, str]:
    if len(text) > LONGEST:
        raise wrong(f"A rule has up to {LONGEST:,} characters.")
    parts: dict[str, str] = {}
    for part in text.removesuffix(";").split(";"):
        name, equals, value = part.partition("=")
        if name not in KNOWN or not equals:
            raise wrong(f"“{part[:40]}” is no part of a rule.")
        if name in parts:
            raise wrong(f"{name} stands twice in the rule.")
        parts[name] = value
    return parts


def _rule(parts: dict[str, str]) -> Rule:
    numbers = {name: _numbers(name, parts[name]) if name in parts else () for name in NUMBERS}
    return Rule(
        _frequency(parts),
        interval=_amount(parts, "INTERVAL"),
        months=numbers["BYMONTH"],
        weeks=numbers["BYWEEKNO"],
        year_days=numbers["BYYEARDAY"],
        month_days=numbers["BYMONTHDAY"],
        weekdays=tuple(map(_weekday, parts["BYDAY"].split(","))) if "BYDAY" in parts else (),
        hours=numbers["BYHOUR"],
        minutes=numbers["BYMINUTE"],
        seconds=tuple(min(second, 59) for second in numbers["BYSECOND"]),
        positions=numbers["BYSETPOS"],
        week_start=_week_start(parts),
        easter=_number("BYEASTER", parts["BYEASTER"]) if "BYEASTER" in parts else None,
        clamps=_clamps(parts),
    )


def _frequency(parts: dict[str, str]) -> Frequency:
    if "FREQ" not in parts:
        raise wrong("A rule says how often: it has a FREQ, such as FREQ=WEEKLY.")
    try:
        return Frequency(parts["FREQ"])
    except ValueError:
        raise wrong(f"FREQ is one of {', '.join(Frequency)}, not “{parts['FREQ'][:40]}”.") from None


def _amount(parts: dict[str, str], name: str) -> int:
    """One where nothing is said."""
    amount = _number(name, parts.get(name, "1"))
    if amount < 1:
        raise wrong(f"{name} is 1 or more.")
    return amount


def _numbers(name: str, value: str) -> tuple[int, ...]:
    part, numbers = NUMBERS[name], tuple(_number(name, each) for each in value.split(","))
    for number in numbers:
        if not part.allows(number):
            ends = f"{part.least} to {part.most}" + (f" or -{part.most} to -{part.least}" * part.from_end)
            raise wrong(f"{name} goes from {ends}; {number} is not among them.")
    return numbers


def _number(name: str, text: str) -> int:
    if not NUMBER.fullmatch(text):
        raise wrong(f"{name} is a number, and “{text[:40]}” is none.")
    return int(text)


def _weekday(text: str) -> Weekday:
    match = DAY.fullmatch(text)
    nth = int(match[1] or 0) if match else 0
    if not match or (match[1] and not 1 <= abs(nth) <= 53):
        raise wrong(f"BYDAY holds days like MO, 2TU or -1FR; “{text[:40]}” is none.")
    return Weekday(DAYS.index(match[2]), nth)


def _week_start(parts: dict[str, str]) -> int:
    day = parts.get("WKST", "MO")
    if day not in DAYS:
        raise wrong(f"WKST is one of {', '.join(DAYS)}, not “{day[:40]}”.")
    return DAYS.index(day)


def _clamps(parts: dict[str, str]) -> bool:
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise wrong("Daybook knows the Gregorian calendar only.")
    if (skip := parts.get("SKIP", "OMIT")) not in {"OMIT", "BACKWARD"}:
        raise wrong(f"SKIP is OMIT or BACKWARD, not “{skip[:40]}”.")
    return skip == "BACKWARD"
