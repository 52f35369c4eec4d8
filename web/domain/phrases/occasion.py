"""A whole date phrase: what leads to it, and the parts it is made of, in either order."""

from __future__ import annotations

from typing import NamedTuple

from web.domain.phrases.hours import is_time
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import Part, Strength, join
from web.domain.phrases.parts import Parts
from web.domain.phrases.repeat_words import Words
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.phrases.zones import zoned
from web.domain.when import When

MOST_PARTS = 6


class Occasion(NamedTuple):
    """`lead` is None for a bare phrase."""

    part: Part
    lead: Lead | None


def when(part: Part, moment: Moment) -> When:
    """What the parts say together. A time alone is today if it is still ahead, else tomorrow."""
    if part.day and part.clock:
        return part.clock.on(part.day, moment)
    if part.clock:
        return part.clock.next(moment)
    if part.day:
        return When(part.day)
    raise ValueError("a part with a problem is no date")


def occasions(scan: Scan, parts: Parts) -> dict[int, Occasion]:
    """The longest phrase that begins at each word, whether or not it counts there."""
    found = {i: Occasion(_phrase(scan, parts, i), None) for i in parts}
    grammar = scan.vocabulary.grammar
    if found and scan.has_any(grammar.leading):
        for i, text in enumerate(scan.texts):
            if text in grammar.leading and i not in found and (led := _led(scan, parts, i)):
                found[i] = led
    return found


def has_time(scan: Scan, found: dict[int, Occasion]) -> bool:
    """Other than the 1h30 of "for 1h30"."""
    lasting = scan.vocabulary.tokens.lasting
    return any(each.part.clock and not _is_length(scan, each, i, lasting) for i, each in found.items())


def _is_length(scan: Scan, found: Occasion, i: int, lasting: Words) -> bool:
    start = i + (scan.texts[i] in lasting)
    return found.part.strength is Strength.SHY and scan.texts[start - 1] in lasting


def _led(scan: Scan, parts: Parts, i: int) -> Occasion | None:
    words = scan.vocabulary
    if scan.texts[i] in words.days.week and scan.texts[i - 1] in words.repeats.ordinals:
        return None  # as the "week of" of "first week of may"
    lead, start = scan.longest(words.grammar.leads, i) or (None, i)
    return Occasion(_phrase(scan, parts, start), lead) if start in parts else None


def _phrase(scan: Scan, parts: Parts, i: int) -> Part:
    part = parts[i]
    for _ in range(MOST_PARTS):
        more = _next(scan, parts, part.end) or _from_a_time(scan, parts, part)
        joined = join(part, more) if more else None
        if joined is None:
            break
        part = joined
    return zoned(scan, part) if part.compound else part


def _from_a_time(scan: Scan, parts: Parts, part: Part) -> Part | None:
    """The 8pm of "saturday from 8pm": of a day it is the time, not when something starts."""
    more, leads = parts.get(part.end + 1), scan.vocabulary.grammar.leads
    if not more or not part.day or part.clock or leads.get(scan.texts[part.end]) is not Lead.START:
        return None
    is_span = scan.texts[more.end] in scan.vocabulary.times.to and more.end + 1 in parts
    return more if is_time(more) and not is_span else None


def _next(scan: Scan, parts: Parts, i: int) -> Part | None:
    """The part at `i`, over at most a comma and a preposition ("friday, at 9am"), or in brackets."""
    for start in range(i, i + 3):
        if part := parts.get(start):
            return part
        if scan.texts[start] not in scan.vocabulary.grammar.joiners and not _is_abbreviated(scan, i, start):
            return _bracketed(scan, parts, start)
    return None


def _is_abbreviated(scan: Scan, i: int, at: int) -> bool:
    """The dot of "tue. 9am"."""
    is_dot = at == i and scan.texts[i] == "." and scan.glued(i)
    return is_dot and scan.texts[i - 1] in scan.vocabulary.days.weekdays


def _bracketed(scan: Scan, parts: Parts, i: int) -> Part | None:
    """The 20 nov of "friday (20 nov)"."""
    part = parts.get(i + 1) if scan.texts[i] == "(" else None
    return part._replace(end=part.end + 1) if part and scan.texts[part.end] == ")" else None
