"""Weekdays and months from every day of the week and over the end of a year; every form in every place."""

from __future__ import annotations

import datetime as dt
from itertools import product
from zoneinfo import ZoneInfo

import pytest

from tests.domain.entry_cases import at
from web.domain.entry import Moment, read, read_when

DAYS = [dt.date(2026, 12, 25) + dt.timedelta(count) for count in range(14)]
LEAP = [dt.date(2028, 2, 26) + dt.timedelta(count) for count in range(7)]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = """
    january february march april may june july august september october november december
""".split()  # noqa: SIM905 - twelve words are read better so
FORMS = {
    "today": "2026-11-18",
    "tomorrow": "2026-11-19",
    "friday": "2026-11-20",
    "this fri": "2026-11-20",
    "next fri": "2026-11-27",
    "next week": "2026-11-23",
    "next week friday": "2026-11-27",
    "friday next week at 9": "2026-11-27T09:00",
    "in 3 days": "2026-11-21",
    "3 days from now": "2026-11-21",
    "a week from friday": "2026-11-27",
    "+3d": "2026-11-21",
    "jan 27": "2027-01-27",
    "27 jan": "2027-01-27",
    "27th of january": "2027-01-27",
    "the 27th of january": "2027-01-27",
    "january 27, 2028": "2028-01-27",
    "2027-01-27": "2027-01-27",
    "27/1/2027": "2027-01-27",
    "27.1.2027": "2027-01-27",
    "20270127": "2027-01-27",
    "fri 20 nov": "2026-11-20",
    "this weekend": "2026-11-21",
    "mid january": "2027-01-15",
    "end of january": "2027-01-31",
    "tonight": "2026-11-18T20:00",
    "this evening": "2026-11-18T19:00",
    "tomorrow morning": "2026-11-19T09:00",
    "9pm": "2026-11-18T21:00",
    "9 pm": "2026-11-18T21:00",
    "16:00": "2026-11-18T16:00",
    "half past nine": "2026-11-18T21:30",
    "2027-01-27T09:00": "2027-01-27T09:00",
    "fri 9am": "2026-11-20T09:00",
    "9am on friday": "2026-11-20T09:00",
    "tomorrow at 9": "2026-11-19T09:00",
    "friday, at noon": "2026-11-20T12:00",
    "fri 1600": "2026-11-20T16:00",
    "in 2 hours": "2026-11-18T16:00",
}
PLACES = {
    "{} pay the rent": "pay the rent",
    "pay our {} rent": "pay our rent",
    "pay the rent {}": "pay the rent",
    "pay the rent by {}": "pay the rent",
    "pay the rent, {}, #Home": "pay the rent",
    "#Home {} pay the rent": "pay the rent",
    "pay the rent ({}) p1": "pay the rent",
    "pay the rent due {} // all of it": "pay the rent",
}


def on(day: dt.date, week_start: int = 0, *, day_first: bool = True) -> Moment:
    moment = at(f"{day}T10:00")
    return Moment(moment.now, moment.zone, week_start, day_first)


def read_day(text: str, moment: Moment) -> dt.date:
    when = read_when(text, moment)
    assert when is not None
    assert when.time is None
    return when.date


@pytest.mark.parametrize("word", [word for day in WEEKDAYS for word in (day, day[:3])])
def test_a_weekday_is_the_next_one_after_today(word: str) -> None:
    for today in DAYS:
        day = read_day(word, on(today))
        assert day.strftime("%A").lower().startswith(word)
        assert 1 <= (day - today).days <= 7


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_this_weekday_may_be_today(weekday: str) -> None:
    for today in DAYS:
        day = read_day(f"this {weekday[:3]}", on(today))
        assert day.strftime("%A").lower() == weekday
        assert 0 <= (day - today).days <= 6


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_last_weekday_is_the_most_recent_before_today(weekday: str) -> None:
    for today in DAYS:
        day = read_day(f"last {weekday}", on(today))
        assert day.strftime("%A").lower() == weekday
        assert -7 <= (day - today).days <= -1


@pytest.mark.parametrize("week_start", [0, 5, 6])
@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_next_weekday_is_in_the_week_after_this(weekday: str, week_start: int) -> None:
    for today in DAYS:
        moment = on(today, week_start)
        first = read_day("next week", moment)
        day = read_day(f"next {weekday}", moment)
        assert day.strftime("%A").lower() == weekday
        assert 0 <= (day - first).days <= 6


@pytest.mark.parametrize("week_start", [0, 5, 6])
def test_next_week_begins_when_the_account_says(week_start: int) -> None:
    for today in DAYS:
        day = read_day("next week", on(today, week_start))
        assert day.weekday() == week_start
        assert 1 <= (day - today).days <= 7


@pytest.mark.parametrize("week_start", [0, 5, 6])
def test_the_end_of_the_week_is_the_day_before_the_next(week_start: int) -> None:
    for today in DAYS:
        moment = on(today, week_start)
        assert read_day("eow", moment) == read_day("next week", moment) - dt.timedelta(1)


@pytest.mark.parametrize("form", ["{day} {month}", "{month} {day}", "{day}th of {month}", "{month} {day}th"])
def test_a_month_and_day_is_the_next_that_is_not_past(form: str) -> None:
    spelled = [(month, text) for month, name in enumerate(MONTHS, 1) for text in (name, name[:3])]
    for today, day, (month, text) in product([*DAYS, *LEAP], [1, 15, 28], spelled):
        date = read_day(form.format(day=day, month=text), on(today))
        assert (date.month, date.day) == (month, day)
        assert 0 <= (date - today).days <= 365


def test_29_february_is_in_a_leap_year() -> None:
    this, next = dt.date(2028, 2, 29), dt.date(2032, 2, 29)
    found = {today: read_day("29 feb", on(today)) for today in (*DAYS, *LEAP)}
    assert found == {today: this if today <= this else next for today in (*DAYS, *LEAP)}


@pytest.mark.parametrize("place", PLACES)
def test_every_form_is_understood_at_the_start_in_the_middle_and_at_the_end(place: str) -> None:
    drafts = {form: read(place.format(form), at("2026-11-18T14:00")) for form in FORMS}
    assert {form: draft.due and draft.due.iso for form, draft in drafts.items()} == FORMS
    assert {draft.content for draft in drafts.values()} == {PLACES[place]}


@pytest.mark.parametrize(
    ("text", "expected"), [("3/4/2027", (4, 3)), ("25/4/2027", (25, 4)), ("4/25/2027", (25, 4))]
)
def test_the_account_says_whether_the_day_comes_first(text: str, expected: tuple[int, int]) -> None:
    date = read_day(text, on(DAYS[0], day_first=False))
    assert (date.day, date.month) == expected


def test_today_is_the_day_in_the_accounts_zone() -> None:
    late = Moment(dt.datetime(2026, 11, 18, 23, 30, tzinfo=dt.UTC), at("2026-11-18T00:00").zone)
    assert read_day("today", late) == dt.date(2026, 11, 19)


@pytest.mark.parametrize(
    ("zone", "text", "expected"),
    [
        ("Asia/Kolkata", "6pm IST", "Asia/Kolkata"),
        ("Asia/Shanghai", "6pm CST", "Asia/Shanghai"),
        ("America/Denver", "6pm CST", "America/Chicago"),
        ("Europe/Dublin", "6pm GMT", "GMT"),
    ],
)
def test_an_ambiguous_zone_is_the_accounts_own(zone: str, text: str, expected: str) -> None:
    when = read_when(text, Moment(dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC), ZoneInfo(zone)))
    assert when is not None
    assert when.zone == expected


def test_hours_elapse_over_a_change_of_the_clocks() -> None:
    when = read_when("in 3 hours", at("2026-10-25T01:30"))
    assert when is not None
    assert when.iso == "2026-10-25T03:30"
