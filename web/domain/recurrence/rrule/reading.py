"""Reading a rule. What is wrong with it is said in a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.recurrence.rrule.checking import checked
from web.domain.recurrence.rrule.errors import wrong
from web.domain.recurrence.rrule.parts import NUMBERS
from web.domain.recurrence.rrule.until import read_until
from web.domain.recurrence.rrule.values import amount, clamps, frequency, number, numbers, week_start, weekday
from web.domain.recurrence.rule import Rule
from web.domain.when import When

PREFIX = "RRULE:"
LONGEST = 4_000
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
    return Bounded(checked(_rule(parts)), until, amount(parts, "COUNT") if "COUNT" in parts else None)


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
    by = {name: numbers(name, parts[name]) if name in parts else () for name in NUMBERS}
    return Rule(
        frequency(parts),
        interval=amount(parts, "INTERVAL"),
        months=by["BYMONTH"],
        weeks=by["BYWEEKNO"],
        year_days=by["BYYEARDAY"],
        month_days=by["BYMONTHDAY"],
        weekdays=tuple(map(weekday, parts["BYDAY"].split(","))) if "BYDAY" in parts else (),
        hours=by["BYHOUR"],
        minutes=by["BYMINUTE"],
        seconds=tuple(min(second, 59) for second in by["BYSECOND"]),
        positions=by["BYSETPOS"],
        week_start=week_start(parts),
        easter=number("BYEASTER", parts["BYEASTER"]) if "BYEASTER" in parts else None,
        clamps=clamps(parts),
    )
