"""What may have been meant by a query in the words of another program, or by one that can find nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.moments import FRIDAY
from web.domain.query import hint, parse_lists

MEANT = [
    # As in plain speech.
    ("next week", "due:next week"),
    ("fri @errand", "due:fri @errand"),
    ("7 days", "due:next 7 days"),
    ("rent due by fri", "rent due<=fri"),
    ("due next week", "due:next week"),
    ("completed today", "completed:today"),
    ("created last week", "created:last week"),
    ("without tag", "no tag"),
    ("has no date", "no date"),
    ("with notes", "has:notes"),
    ("no labels", "no tags"),
    ("done", "completed"),
    ("!subtask", "!sub"),
    ("over due", "overdue"),
    ("all", "open | completed"),
    ("inbox", "no project"),
    ("overdue tasks", "overdue"),
    ("tasks due today", "due:today"),
    ("all to-dos in #Work", "#Work"),
    ("milk in #Home", "milk #Home"),
    ("assigned to me", "+me"),
    ("#Work except @errand", "#Work -@errand"),
    ("everything due this week", "due:this week"),
    ("unassigned & high priority", "no person & p<=2"),
    ("not done", "not completed"),
    # As in Todoist.
    ("due before: May 5", "due<May 5"),
    ("created before: -365 days", "created<-365d"),
    ("search: milk & today", "milk & today"),
    # As in Taskwarrior.
    ("project:Home due.before:fri", "#Home due<fri"),
    ("priority:H status:pending", "p<=2 open"),
    ("due:none", "no due"),
    ("due:any", "has:due"),
    ("due:overdue", "overdue"),
    # As in mail and on the web.
    ("label:errand is:done", "@errand completed"),
    ('project:"New house"', '#"New house"'),
    ("in:trash", "deleted"),
    ("before:2026/12/24", "due<2026/12/24"),
    ("older_than:30d", "created<-30d"),
    ("sort:created-desc", "sort:-created"),
    ("sort:due desc", "sort:-due"),
    ("sort:due, priority", "sort:due,priority"),
    ("sort by due", "sort:due"),
    ("sort:priority desc, due asc", "sort:-priority,due"),
    ("sorted by due date", "sort:due"),
    ("priority>=2", "p>=2"),
    ("overdue by 3 days", "due<-3d"),
    ("assigned to: Ann", "+Ann"),
    ("+OVERDUE", "OVERDUE"),
    ("view:board", "layout:board"),
    ("group by project", "group:project"),
    ("@(errand | home)", "(@errand | @home)"),
    ("due:(today | tomorrow)", "(due:today | due:tomorrow)"),
    ("due:between mon and fri", "due:mon to fri"),
    # What no to-do can be.
    ("p1 p2 milk", "(p1 | p2) milk"),
    ("today & tomorrow", "(today | tomorrow)"),
    ("#Work #Home", "(#Work | #Home)"),
    # What is nearly right, or is to be looked for as it is.
    ("due:next wek & p1", "due:next week & p1"),
    ("re: rent", '"re:" rent'),
    ("milk & (bread | soap", "milk & (bread | soap)"),
    ('"oat milk', '"oat milk"'),
]
PLAIN = [
    "milk",
    "today",
    "overdue & @errand",
    "due:fri milk",
    '"next week"',
    "3/4",
    "p1 | p2",
    "@*",
    "due:blurb",
    "",
]


def test_what_may_have_been_meant_is_said() -> None:
    assert {text: said for text, meant in MEANT if (said := hint(text, FRIDAY)) != meant} == {}


def test_nothing_is_said_of_what_means_what_it_says() -> None:
    assert {text: said for text in PLAIN if (said := hint(text, FRIDAY))} == {}


@given(st.text('()|&! ab"“”#@/+,:<=>*p1due.-', max_size=40) | st.lists(st.sampled_from(MEANT)).map(str))
def test_a_hint_is_a_query_that_is_right(text: str) -> None:
    if said := hint(text, FRIDAY):
        assert parse_lists(said, FRIDAY)


@pytest.mark.parametrize("text", ["sort:due,priority " * 50, "due before " * 90, "(" * 1_000, "due:(" * 200])
def test_the_longest_lines_are_answered(text: str) -> None:
    hint(text, FRIDAY)
