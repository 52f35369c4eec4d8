"""Boards and calendars: which columns and days they have, and which lists those lead to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest

from tests.domain.candidates import WORK
from tests.domain.moments import FRIDAY
from web.domain import built_in
from web.domain import view as views
from web.domain.board import LIMIT, grouped, on_board
from web.domain.calendar import in_calendar, shown
from web.domain.coming import coming
from web.domain.entry import read
from web.domain.errors import Invalid
from web.domain.layout import Layout
from web.domain.month import Month
from web.domain.querying.narrowing import narrowed, without
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.section import Section
from web.domain.view import View
from web.domain.when import When

DECEMBER = Month(2026, 12)
ADMIN = Section(
    id=UUID(int=7), book_id=WORK.book_id, project_id=WORK.id, name="Admin", position=1, created_at=FRIDAY.now
)
PRIORITIES = ["Priority 1", "Priority 2", "Priority 3", "No priority"]
WEEK = ["Today", "Tomorrow", "Sun 6 Dec", "Mon 7 Dec", "Tue 8 Dec", "Wed 9 Dec", "Thu 10 Dec"]


def board(view: View) -> View:
    return on_board(grouped(view), FRIDAY, [(WORK, (ADMIN,))])


def search(line: str) -> View:
    return views.search(line, FRIDAY)


def titles(view: View) -> list[str]:
    return [column.title for column in view.columns]


@pytest.mark.parametrize(
    ("view", "columns"),
    [
        (search("milk"), PRIORITIES),
        (search("milk sort:-priority group:priority"), PRIORITIES[::-1]),
        (search("milk group:none"), PRIORITIES),
        (views.of_project(WORK), PRIORITIES),
        (views.of_project(WORK, (ADMIN,)), ["No section", "Admin"]),
        (search("group:project"), ["Work"]),
        (search("group:project,priority"), ["Work"]),
        (search("group:section"), ["Work", "Work / Admin"]),
        (built_in.today(FRIDAY), ["Overdue", "Today"]),
        (search("group:day"), ["Overdue", *WEEK, "Later", "No date"]),
        (search("group:day sort:-start due>today"), ["No date", "Later", *WEEK[::-1], "Overdue"]),
        (search("group:day due:next 3 days"), WEEK[:3]),
        (search("group:day due<=tomorrow"), ["Overdue", *WEEK[:2]]),
        (search("group:day due:tomorrow due:today"), []),
    ],
)
def test_a_board_has_a_column_for_each_of_its_groups(view: View, columns: list[str]) -> None:
    assert titles(board(view)) == columns


def test_a_board_of_two_weeks_has_all_their_days() -> None:
    assert len(board(built_in.upcoming(FRIDAY)).columns) == 14


def test_a_board_of_what_was_done_has_the_last_days_first() -> None:
    assert titles(board(built_in.completed(FRIDAY)))[:2] == ["Today", "Yesterday"]
    assert titles(board(built_in.completed(FRIDAY)))[-1] == "Earlier"


def test_a_board_says_that_it_has_not_room_for_all_columns() -> None:
    many = [(replace(WORK, id=UUID(int=number)), ()) for number in range(LIMIT + 1)]
    its = on_board(grouped(search("group:project")), FRIDAY, many)
    assert (len(its.columns), its.is_cut) == (LIMIT, True)


@pytest.mark.parametrize(
    ("line", "narrower"),
    [
        ("", "p1"),
        ("milk", "milk p1"),
        ("milk | bread", "(milk | bread) p1"),
        ("(today | overdue) & started group:urgency", "((today | overdue) & started) p1"),
        ("#Home sort:-due,priority layout:board", "#Home p1 sort:-due,priority"),
        ("layout:board & milk", "milk p1"),
        ("milk & group:day & bread", "milk & bread p1"),
        ('"layout:board" milk', '"layout:board" milk p1'),
    ],
)
def test_a_column_leads_to_a_list_of_what_is_in_it(line: str, narrower: str) -> None:
    assert narrowed(line, "p1") == narrower
    views.search(narrower, FRIDAY)


@pytest.mark.parametrize(
    ("phrase", "due", "dates"),
    [
        ("every week", "2026-12-04", ["2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01"]),
        ("every week", "2026-11-06", ["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25", "2027-01-01"]),
        ("every week until 12 dec", "2026-12-04", ["2026-12-11"]),
        ("every! week", "2026-12-04", []),
        ("every month", "2027-01-01", []),
    ],
)
def test_a_calendar_foresees_what_a_rule_says_from_today_on(phrase: str, due: str, dates: list[str]) -> None:
    when = When.from_iso(due)
    draft = read(f"Water {phrase} starting {due}", FRIDAY)
    assert draft.recurrence
    within = shown(in_calendar(search(""), FRIDAY, DECEMBER), FRIDAY)
    assert [each.iso for each in coming(draft.recurrence, when, within, FRIDAY)] == dates


def test_a_calendar_foresees_no_further_than_its_list_reaches() -> None:
    draft = read("Water every day", FRIDAY)
    assert draft.recurrence
    within = shown(in_calendar(search("due<=next 3 days"), FRIDAY, DECEMBER), FRIDAY)
    due = When(FRIDAY.today)
    assert [each.iso for each in coming(draft.recurrence, due, within, FRIDAY)] == [
        "2026-12-05",
        "2026-12-06",
    ]


def test_what_comes_every_minute_is_told_once_a_day_and_not_for_ever() -> None:
    rule = Recurrence.of(Rule(Frequency.MINUTELY), When.from_iso("2026-12-04T00:00"))
    within = shown(in_calendar(search(""), FRIDAY, DECEMBER), FRIDAY)
    days = [each.date for each in coming(rule, rule.anchor, within, FRIDAY)]
    assert len(days) == len(set(days)) < 3


def test_a_layout_can_be_taken_out_of_a_line() -> None:
    assert without("milk & layout:board sort:due", {"layout"}) == "milk sort:due"


def test_a_section_on_a_board_leads_to_its_own_list() -> None:
    _, admin = board(views.of_project(WORK, (ADMIN,))).columns
    assert admin.url == f"/sections/{ADMIN.id}"


@pytest.mark.parametrize(
    ("week_start", "first", "last"),
    [(0, "2026-11-30", "2027-01-03"), (6, "2026-11-29", "2027-01-02"), (5, "2026-11-28", "2027-01-01")],
)
def test_a_month_has_whole_weeks_as_the_account_begins_them(week_start: int, first: str, last: str) -> None:
    its = in_calendar(search("milk"), replace(FRIDAY, week_start=week_start), DECEMBER)
    *days, undated, again = its.columns
    assert (days[0].key, days[-1].key) == (first, last)
    assert (undated.key, again.key) == ("undated", "coming")


def test_a_day_of_a_calendar_leads_to_its_list() -> None:
    its = in_calendar(built_in.upcoming(FRIDAY), FRIDAY, DECEMBER)
    assert its.columns[4].url == "/search?q=due%3Anext%2014%20days%20due%3A2026-12-04"


def test_a_calendar_goes_by_the_date_that_is_sorted_by() -> None:
    its = in_calendar(built_in.completed(FRIDAY), FRIDAY, DECEMBER)
    assert its.columns[-1].url.endswith("completed%3A2027-01-03%20sort%3A-completed")


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-1", "0000-01", "9999-12", "٢٠٢٦-12", "2026-12 "]
)
def test_what_is_no_month_is_said(text: str) -> None:
    with pytest.raises(Invalid, match="not a month"):
        Month.read(text)


def test_months_follow_each_other_over_the_year() -> None:
    assert Month.read("2026-12") == DECEMBER == Month.of(dt.date(2026, 12, 31))
    assert (DECEMBER.before.written, DECEMBER.after.written) == ("2026-11", "2027-01")
    assert (DECEMBER.title, DECEMBER.after.before) == ("December 2026", DECEMBER)


def test_a_layout_is_asked_for_in_words_or_in_the_address() -> None:
    assert search("milk layout:board").layout is Layout.BOARD
    its = views.arranged(search("milk layout:board"), {"layout": "calendar"})
    assert (its.layout, its.query) == (Layout.CALENDAR, "milk layout:board layout:calendar")
    assert not its.is_ranked
