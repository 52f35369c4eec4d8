"""A whole date phrase: what leads to it, and the parts it is made of, in either order."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.phrases import dates, days, offsets, times
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import Part, Rule, join
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.when import When

BY_DIGIT: tuple[Rule, ...] = (
    dates.iso,
    dates.day_month,
    offsets.counted,
    offsets.signed,
    times.half_day,
    times.digital,
    times.hour,
    times.compact,
)
BY_WORD: tuple[Rule, ...] = (
    days.named,
    days.tonight,
    days.this_weekday,
    days.next_weekday,
    days.last_weekday,
    days.next_unit,
    days.weekday,
    dates.month_day,
    dates.day_month,
    offsets.within,
    offsets.counted,
    times.named,
    times.part_of_day,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """`lead` is None for a bare phrase."""

    part: Part
    lead: Lead | None

    def when(self, moment: Moment) -> When:
        return when(self.part, moment)


def when(part: Part, moment: Moment) -> When:
    """What the parts say together. A time alone is today if it is still ahead, else tomorrow."""
    if part.day is None:
        assert part.clock  # noqa: S101 - a part without a problem says a day or a time
        return part.clock.next(moment)
    return part.clock.on(part.day, moment) if part.clock else When(part.day)


def occasion(scan: Scan, i: int) -> Occasion | None:
    """The longest phrase that begins at `i`, whether or not it counts there."""
    led = scan.longest(scan.vocabulary.leads, i) if scan.texts[i] in scan.vocabulary.openers else None
    lead, start = led or (None, i)
    part = _phrase(scan, start)
    return Occasion(part, lead) if part else None


def _phrase(scan: Scan, i: int) -> Part | None:
    part = _one(scan, i)
    while part and (more := _next(scan, part.end)) and (joined := join(part, more)):
        part = joined
    return part


def _next(scan: Scan, i: int) -> Part | None:
    """The part at `i`, over at most a comma and a preposition ("friday, at 9am")."""
    for start in range(i, i + 3):
        if part := _one(scan, start):
            return part
        if scan.texts[start] not in scan.vocabulary.joiners:
            return None
    return None


def _one(scan: Scan, i: int) -> Part | None:
    text = scan.texts[i]
    if text in scan.vocabulary.openers:
        rules = BY_WORD
    elif text and (text[0].isdecimal() or text[0] in "+-"):
        rules = BY_DIGIT
    else:
        return None
    return next((part for rule in rules if (part := rule(scan, i))), None)
