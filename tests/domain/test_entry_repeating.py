"""What repeats, from every day of the week and over the end of a year; every phrase in every place."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from itertools import islice

import pytest

from tests.domain.entry_cases import at
from tests.domain.test_entry_calendar import DAYS, LEAP, WEEKDAYS, on
from web.domain.entry import Moment, read
from web.domain.recurrence.occurrences import occurrences

DAY = dt.timedelta(1)
FORMS = {
    "every 3 days": "2026-11-18",
    "every day at 9am": "2026-11-19T09:00",
    "every weekday": "2026-11-18",
    "every mon, wed and fri": "2026-11-18",
    "every other fri": "2026-11-20",
    "every month on the 15th": "2026-12-15",
    "every last day": "2026-11-30",
    "every 3rd friday at 16:00 until 1 may 2027": "2026-11-20T16:00",
    "every jan 27": "2027-01-27",
    "every christmas": "2026-12-25",
    "every! 2 weeks": "2026-11-18",
    "again after 10 days": "2026-11-18",
    "9am every friday": "2026-11-20T09:00",
    "every 2 weeks starting fri": "2026-11-20",
    "every day for 3 weeks": "2026-11-18",
    "every day 10 times": "2026-11-18",
    "every weekday except tomorrow": "2026-11-18",
    "daily at noon": "2026-11-19T12:00",
    "on mondays": "2026-11-23",
}
PLACES = {
    "{} pay the rent": "pay the rent",
    "pay our {} rent": "pay our rent",
    "pay the rent {}": "pay the rent",
    "pay the rent, {}, #Home": "pay the rent",
    "#Home {}: pay the rent": "pay the rent",
    "pay the rent ({}) p1": "pay the rent",
    "pay the rent {} // every penny": "pay the rent",
}


def days(phrase: str, moment: Moment, count: int = 1) -> list[dt.date]:
    recurrence = read(f"Rent {phrase}", moment).recurrence
    assert recurrence is not None
    return [when.date for when in islice(occurrences(recurrence), count)]


@pytest.mark.parametrize("place", PLACES)
def test_every_phrase_is_understood_at_the_start_in_the_middle_and_at_the_end(place: str) -> None:
    drafts = {form: read(place.format(form), at("2026-11-18T14:00")) for form in FORMS}
    assert {form: draft.due and draft.due.iso for form, draft in drafts.items()} == FORMS
    assert {draft.content for draft in drafts.values()} == {PLACES[place]}
    assert all(draft.recurrence for draft in drafts.values())


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_begins_today_or_with_the_next(weekday: int) -> None:
    for today in DAYS:
        first, second = days(f"every {WEEKDAYS[weekday]}", on(today), 2)
        assert (first.weekday(), (first - today).days // 7, second - first) == (weekday, 0, 7 * DAY)


@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_whose_time_has_passed_begins_with_the_next(weekday: int) -> None:
    for today in DAYS:
        [first] = days(f"every {WEEKDAYS[weekday]} 9am", on(today))
        assert 1 <= (first - today).days <= 7


@pytest.mark.parametrize("day", [1, 15, 28, 29, 30, 31])
def test_a_day_of_the_month_is_never_further_than_that_and_clamped(day: int) -> None:
    for today in [*DAYS, *LEAP]:
        for found in days(f"every {day}th", on(today), 14):
            assert found.day == min(day, monthrange(found.year, found.month)[1])


@pytest.mark.parametrize("week_start", ["monday", "saturday", "sunday"])
def test_every_other_week_is_by_the_weeks_of_the_account(week_start: str) -> None:
    moment = on(dt.date(2026, 12, 25), WEEKDAYS.index(week_start))
    found = days("every 2 weeks on fri and sun", moment, 4)
    weeks = [moment.week(day) for day in found]
    assert {(week - weeks[0]).days % 14 for week in weeks} == {0}


def test_workdays_are_those_of_the_account() -> None:
    friday = on(dt.date(2026, 12, 25))
    moment = Moment(friday.now, friday.zone, work_week=(6, 0, 1, 2, 3))
    assert days("every workday", moment, 2) == [dt.date(2026, 12, 27), dt.date(2026, 12, 28)]
    assert days("every 3 workdays", moment, 2) == [dt.date(2026, 12, 27), dt.date(2026, 12, 30)]
