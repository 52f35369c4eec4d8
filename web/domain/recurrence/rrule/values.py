"""What one part of a rule says. Each raises Invalid."""

from __future__ import annotations

import re

from web.domain.recurrence.rrule.errors import wrong
from web.domain.recurrence.rrule.parts import DAYS, NUMBERS
from web.domain.recurrence.rule import Frequency, Weekday

DIGITS = 18
DAY = re.compile(rf"([+-]?\d{{1,2}})?({'|'.join(DAYS)})", re.ASCII)
NUMBER = re.compile(rf"[+-]?\d{{1,{DIGITS}}}", re.ASCII)


def frequency(parts: dict[str, str]) -> Frequency:
    if "FREQ" not in parts:
        raise wrong("A rule says how often: it has a FREQ, such as FREQ=WEEKLY.")
    try:
        return Frequency(parts["FREQ"])
    except ValueError:
        raise wrong(f"FREQ is one of {', '.join(Frequency)}, not “{parts['FREQ'][:40]}”.") from None


def amount(parts: dict[str, str], name: str) -> int:
    """One where nothing is said."""
    amount = number(name, parts.get(name, "1"))
    if amount < 1:
        raise wrong(f"{name} is 1 or more.")
    return amount


def numbers(name: str, value: str) -> tuple[int, ...]:
    part, found = NUMBERS[name], tuple(number(name, each) for each in value.split(","))
    for each in found:
        if not part.allows(each):
            ends = f"{part.least} to {part.most}" + (f" or -{part.most} to -{part.least}" * part.from_end)
            raise wrong(f"{name} goes from {ends}; {each} is not among them.")
    return found


def number(name: str, text: str) -> int:
    if not NUMBER.fullmatch(text):
        raise wrong(f"{name} is a number, and “{text[:40]}” is none.")
    return int(text)


def weekday(text: str) -> Weekday:
    match = DAY.fullmatch(text)
    nth = int(match[1] or 0) if match else 0
    if not match or (match[1] and not 1 <= abs(nth) <= 53):
        raise wrong(f"BYDAY holds days like MO, 2TU or -1FR; “{text[:40]}” is none.")
    return Weekday(DAYS.index(match[2]), nth)


def week_start(parts: dict[str, str]) -> int:
    day = parts.get("WKST", "MO")
    if day not in DAYS:
        raise wrong(f"WKST is one of {', '.join(DAYS)}, not “{day[:40]}”.")
    return DAYS.index(day)


def clamps(parts: dict[str, str]) -> bool:
    if parts.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise wrong("Daybook knows the Gregorian calendar only.")
    if (skip := parts.get("SKIP", "OMIT")) not in {"OMIT", "BACKWARD"}:
        raise wrong(f"SKIP is OMIT or BACKWARD, not “{skip[:40]}”.")
    return skip == "BACKWARD"
