"""Days by counting: "in 3 days", "2 weeks from now", "+3d"."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from web.domain.phrases.clock import Clock
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Unit

SIGNED = re.compile(r"([+-])([0-9]{1,4})([^\W\d]+)")
TOO_FAR = "that is further away than the calendar goes"


def within(scan: Scan, i: int) -> Part | None:
    """in 3 days"""
    if scan.texts[i] not in scan.vocabulary.within:
        return None
    count, unit = scan.number(i + 1), scan.vocabulary.units.get(scan.texts[i + 2])
    return _part(scan, i + 3, count, unit) if count is not None and unit else None


def counted(scan: Scan, i: int) -> Part | None:
    """3 days from now, 3 days ago"""
    count, unit = scan.number(i), scan.vocabulary.units.get(scan.texts[i + 1])
    if count is None or unit is None:
        return None
    if " ".join(scan.texts[i + 2 : i + 4]) in scan.vocabulary.from_now:
        return _part(scan, i + 4, count, unit)
    return _part(scan, i + 3, -count, unit) if scan.texts[i + 2] in scan.vocabulary.ago else None


def signed(scan: Scan, i: int) -> Part | None:
    """+3d; and -3d, which only a query would say."""
    match = SIGNED.fullmatch(scan.texts[i])
    unit = match and scan.vocabulary.offset_units.get(match[3])
    if not match or not unit:
        return None
    strength = Strength.ALONE if match[1] == "-" else Strength.STRONG
    return _part(scan, i + 1, int(match[1] + match[2]), unit, strength)


def add_months(day: dt.date, count: int) -> dt.date:
    """The same day of that month, or its last. Raises ValueError beyond the years 1 to 9999."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise ValueError(TOO_FAR)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _part(scan: Scan, end: int, count: int, unit: Unit, strength: Strength = Strength.STRONG) -> Part:
    try:
        if unit.minutes:
            return _elapsed(scan.moment, end, count * unit.minutes, strength)
        day = add_months(scan.moment.today, count * unit.months) + dt.timedelta(count * unit.days)
        return Part(end, day, strength=strength)
    except (ValueError, OverflowError):
        return Part(end, problem=TOO_FAR)


def _elapsed(moment: Moment, end: int, minutes: int, strength: Strength) -> Part:
    """Hours that pass, also over a change of the clocks."""
    then = (moment.now.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(moment.zone)
    return Part(end, then.date(), Clock(then.time().replace(second=0, microsecond=0)), strength)
