"""The built-in views: what they select, how they sort it, under which headings."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.domain.candidates import ERRAND, WORK, WORK_ID, candidate, todo
from tests.domain.moments import BERLIN, FRIDAY
from web.domain import built_in
from web.domain import view as views
from web.domain.fields import Field
from web.domain.grouping import BY_DAY, BY_URGENCY, UNGROUPED, Group, Grouping, Heading, Whereabouts
from web.domain.matching import Candidate, matches
from web.domain.ordering import BY_DUE, By, ordered
from web.domain.querying.errors import WrongQuery
from web.domain.view import View

INBOX, TODAY, UPCOMING = built_in.inbox(FRIDAY), built_in.today(FRIDAY), built_in.upcoming(FRIDAY)
COMPLETED, TRASH = built_in.completed(FRIDAY), built_in.trash(FRIDAY)
BY_PROJECT = Grouping((Group.PROJECT,))
PROJECT, TAG = views.of_project(WORK), views.of_tag(ERRAND)


@pytest.mark.parametrize(
    ("view", "its", "shown"),
    [
        (INBOX, candidate(), True),
        (INBOX, candidate(project=WORK), False),
        (INBOX, candidate(parent_id=UUID(int=8)), False),
        (INBOX, candidate(completed_at=FRIDAY.now), False),
        (TODAY, candidate(due="2026-12-04"), True),
        (TODAY, candidate(due="2026-12-01"), True),
        (TODAY, candidate(due="2026-12-05"), False),
        (TODAY, candidate(due="2026-12-04", start="2026-12-05"), False),
        (TODAY, candidate(due="2026-12-04", completed_at=FRIDAY.now), False),
        (UPCOMING, candidate(due="2026-12-17"), True),
        (UPCOMING, candidate(due="2026-12-18"), False),
        (UPCOMING, candidate(due="2026-12-03"), False),
        (COMPLETED, candidate(completed_at=FRIDAY.now), True),
        (COMPLETED, candidate(completed_at=FRIDAY.now, deleted_at=FRIDAY.now), False),
        (TRASH, candidate(completed_at=FRIDAY.now, deleted_at=FRIDAY.now), True),
        (TRASH, candidate(), False),
        (PROJECT, candidate(project=WORK), True),
        (PROJECT, candidate(), False),
        (TAG, candidate(tags=(ERRAND,)), True),
        (TAG, candidate(tags=(ERRAND,), deleted_at=FRIDAY.now), False),
    ],
)
def test_what_a_view_shows(view: View, its: Candidate, shown: bool) -> None:
    assert matches(view.term, its) is shown


@pytest.mark.parametrize(
    ("view", "due", "heading"),
    [
        (INBOX, "2026-12-04", Heading("all", "")),
        (TODAY, "2026-12-01", Heading("overdue", "Overdue")),
        (TODAY, "2026-12-04T09:00", Heading("2026-12-04", "Today")),
        (UPCOMING, "2026-12-05", Heading("2026-12-05", "Tomorrow")),
        (UPCOMING, "2026-12-05T23:30[UTC]", Heading("2026-12-06", "Sun 6 Dec")),
        (views.search("milk group:day", FRIDAY), None, Heading("undated", "No date")),
        (views.search("milk group:priority", FRIDAY), None, Heading("p4", "No priority")),
    ],
)
def test_a_new_to_do_knows_its_heading(view: View, due: str | None, heading: Heading) -> None:
    assert view.place(todo(due=due), FRIDAY).heading == heading


def test_what_was_completed_stands_under_its_day() -> None:
    done = todo(completed_at=FRIDAY.now)
    assert COMPLETED.place(done, FRIDAY).heading == Heading("2026-12-04", "Today")


def test_today_goes_by_due_then_priority_then_position() -> None:
    rows = [
        todo("late", due="2026-12-01", priority=4),
        todo("urgent", due="2026-12-04", priority=1, position=2048),
        todo("first", due="2026-12-04", priority=2),
        todo("second", due="2026-12-04", priority=2, position=2048),
        todo("timed", due="2026-12-04T09:00", priority=1),
    ]
    shuffled = [rows[place] for place in (3, 0, 4, 2, 1)]
    assert sorted(shuffled, key=lambda its: TODAY.place(its, FRIDAY).key) == rows


def test_a_zoned_time_stands_among_the_others_by_the_clock_at_home() -> None:
    at_home = [
        TODAY.ordering.at_home(TODAY.place(todo(due=due), FRIDAY).key, BERLIN)[0]
        for due in ("2026-12-04T08:00", "2026-12-04T07:30[UTC]", "2026-12-04T09:00")
    ]
    assert at_home == ["2026-12-04T08:00", "2026-12-04T08:30", "2026-12-04T09:00"]


def test_sorting_by_completion_shows_only_what_is_completed() -> None:
    by_completion = ordered(By(Field.DUE), By(Field.COMPLETED))
    assert by_completion.holds(todo(completed_at=FRIDAY.now))
    assert not by_completion.holds(todo())
    assert BY_DUE.holds(todo())


def test_search_speaks_the_query_language() -> None:
    view = views.search("milk & #Work sort:-created", FRIDAY)
    assert view.url == "/search?q=milk%20%26%20%23Work%20sort%3A-created"
    assert view.ordering == ordered(By(Field.CREATED, descending=True))
    with pytest.raises(WrongQuery):
        views.search("(", FRIDAY)


def test_several_lists_are_called_by_what_they_ask() -> None:
    [milk, work] = views.searches("milk, #Work sort:priority", FRIDAY)
    assert (milk.title, milk.url) == ("milk", "/search?q=milk")
    assert (work.title, work.url) == ("#Work sort:priority", "/search?q=%23Work%20sort%3Apriority")
    assert [view.title for view in views.searches("milk", FRIDAY)] == ["Search"]


def test_a_row_stands_under_its_project_and_its_priority() -> None:
    view = views.search("group:project,priority", FRIDAY)
    key = view.ordering.key(todo(priority=1, project_id=WORK_ID))
    assert view.grouping.heading(key, FRIDAY, Whereabouts("Work")) == Heading(
        f"{WORK_ID}-p1", "Work · Priority 1"
    )


def test_what_has_no_date_comes_last_also_downwards() -> None:
    ordering = views.search("sort:-due", FRIDAY).ordering
    todos = [todo(due=due) for due in (None, "2026-12-05", "2026-12-04T09:00", "2026-12-06")]
    ranked = sorted(todos, key=lambda its: ordering.rank(ordering.key(its)))
    assert [its.due and its.due.iso for its in ranked] == [
        "2026-12-06",
        "2026-12-05",
        "2026-12-04T09:00",
        None,
    ]


@pytest.mark.parametrize(
    ("settings", "keys", "grouping", "url"),
    [
        ({}, TODAY.ordering.keys, BY_URGENCY, "/today"),
        ({"sort": "priority"}, ordered(By(Field.PRIORITY)).keys, UNGROUPED, "/today?sort=priority"),
        ({"group": "none"}, TODAY.ordering.keys, UNGROUPED, "/today?group=none"),
        ({"group": "day"}, TODAY.ordering.keys, BY_DAY, "/today?group=day"),
        ({"layout": "list"}, TODAY.ordering.keys, BY_URGENCY, "/today?layout=list"),
        (
            {"sort": "due,-priority"},
            views.search("sort:due,-priority", FRIDAY).ordering.keys,
            UNGROUPED,
            None,
        ),
        ({"group": "project"}, views.search("group:project", FRIDAY).ordering.keys, BY_PROJECT, None),
    ],
)
def test_a_view_can_be_seen_in_another_order(
    settings: dict[str, str], keys: tuple[By, ...], grouping: Grouping, url: str | None
) -> None:
    view = views.arranged(TODAY, settings)
    assert (view.term, view.ordering.keys, view.grouping) == (TODAY.term, keys, grouping)
    assert url is None or view.url == url


@pytest.mark.parametrize("value", ["blurb", "due milk", "due, milk"])
def test_an_order_that_is_none_is_refused(value: str) -> None:
    with pytest.raises(WrongQuery):
        views.arranged(TODAY, {"sort": value})


def test_a_project_is_found_by_its_id_whatever_its_name() -> None:
    assert PROJECT.key == str(WORK_ID)
    assert PROJECT.url == f"/projects/{WORK_ID}"
    assert PROJECT.title == "Work"
