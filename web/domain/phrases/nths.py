"""One day of a month by its place: "3rd thursday of the month", "last day of march", "first of may"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from web.domain.phrases.almanac import add_months, month_end
from web.domain.phrases.part import Part, dated
from web.domain.phrases.repeat_words import DaySet
from web.domain.phrases.repeating import monthly
from web.domain.phrases.scan import Scan

DAY, EVERY_DAY = dt.timedelta(1), range(7)


def nth_day(scan: Scan, i: int) -> Part | None:
    """The coming one, unless it is said to be of next month."""
    nth = monthly.nth(scan, i + (scan.texts[i] in scan.vocabulary.months.the))
    days = _days(scan, *nth) if nth and nth[0] <= monthly.WEEKS_IN_A_MONTH else None
    month = _month(scan, days[1]) if days else None
    if not nth or not days or not month or monthly.nth(scan, i - 1):
        return None  # as the last of the "2nd last day"
    first, step, end = month
    found = (_nth_of(add_months(first, step * count), nth[0], days[0]) for count in range(12 if step else 1))
    return dated(end, next((day for day in found if day and (day >= scan.today or not step)), None))


def _days(scan: Scan, nth: int, i: int) -> tuple[Sequence[int], int] | None:
    """The weekdays that are counted: all of them for "last day of", and "first of"."""
    if scan.texts[i] in scan.vocabulary.repeats.day:
        return EVERY_DAY, i + 1
    if nth > 0 and scan.texts[i] in scan.vocabulary.months.of and not scan.texts[i - 1][:1].isdecimal():
        return EVERY_DAY, i
    kind = scan.longest(scan.vocabulary.repeats.sets, i)
    if kind and kind[0] is DaySet.WORK:
        return scan.moment.work_week, kind[1]
    day = scan.vocabulary.days.weekdays.get(scan.texts[i])
    return None if day is None else ((day,), i + 1)


def _month(scan: Scan, i: int) -> tuple[dt.date, int, int] | None:
    """The first day of it, and after how many months it comes again; none for "of next month"."""
    this = scan.today.replace(day=1)
    if found := scan.longest(scan.vocabulary.months.of_the_month, i):
        return add_months(this, found[0]), 0 if found[0] else 1, found[1]
    is_named = scan.texts[i] in scan.vocabulary.months.of or scan.texts[i] in scan.vocabulary.counts.within
    number = scan.vocabulary.months.named.get(scan.texts[i + 1]) if is_named else None
    return (this.replace(month=number), 12, i + 2) if number else None


def _nth_of(first: dt.date, nth: int, weekdays: Sequence[int]) -> dt.date | None:
    days = (first + count * DAY for count in range(month_end(first).day))
    fitting = [day for day in days if day.weekday() in weekdays]
    place = nth if nth < 0 else nth - 1
    return fitting[place] if place < len(fitting) else None
