"""What a query finds: the specification that every database has to agree with."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from uuid import UUID

import pytest

from tests.domain.candidates import ERRAND, WORK, candidate
from tests.domain.moments import FRIDAY
from web.domain.matching import Candidate, matches
from web.domain.query import parse
from web.domain.querying.terms import InProject, InSection, WithTag
from web.domain.section import Section

PLAIN = candidate()
NOTED = candidate("Call Bob", notes="about the Café, *urgently*")
WORKING = candidate("Plan the week", project=WORK, tags=(ERRAND,), priority=1)
ADMIN = Section(
    id=UUID(int=5),
    book_id=WORK.book_id,
    project_id=WORK.id,
    name="Admin",
    position=1024,
    created_at=FRIDAY.now,
)
FILING = candidate("File the papers", project=WORK, section=ADMIN)
COMPLETED = candidate(completed_at=FRIDAY.now)
DELETED = candidate(deleted_at=FRIDAY.now)
BOTH = candidate(completed_at=FRIDAY.now, deleted_at=FRIDAY.now)


def finds(text: str, its: Candidate) -> bool:
    return matches(parse(text, its.moment).term, its)


WORDS_AND_NAMES = [
    ("", PLAIN, True),
    ("milk", PLAIN, True),
    ("MIL", PLAIN, True),
    ("ilk", PLAIN, False),
    ("milk buy", PLAIN, True),
    ('"buy mi"', PLAIN, True),
    ('"milk buy"', PLAIN, False),
    ("milk & !bread", PLAIN, True),
    ("bread | milk", PLAIN, True),
    ("cafe", NOTED, True),
    ("urgently", NOTED, True),
    ('"bob about"', NOTED, False),
    ("has:notes", NOTED, True),
    ("has:notes", PLAIN, False),
    ("#Work", WORKING, True),
    ("#wor", WORKING, False),
    ("#wor*", WORKING, True),
    ("#*", WORKING, True),
    ("#Work", PLAIN, False),
    ("no project", PLAIN, True),
    ("no project", WORKING, False),
    ("/Admin", FILING, True),
    ("/admin", FILING, True),
    ("/adm", FILING, False),
    ("/a*", FILING, True),
    ("/Admin", WORKING, False),
    ("#Work /Admin", FILING, True),
    ("no section", FILING, False),
    ("no section", WORKING, True),
    ("has:section", FILING, True),
    ("!/Admin", PLAIN, True),
    ("@errand", WORKING, True),
    ("@e*d", WORKING, True),
    ("@errand", PLAIN, False),
    ("no tag", PLAIN, True),
    ("no tag", WORKING, False),
    ("p1", WORKING, True),
    ("p<=3", PLAIN, False),
    ("no priority", PLAIN, True),
    ("!sub", PLAIN, True),
    ("sub", candidate(parent_id=WORK.id), True),
]


def test_words_and_names() -> None:
    wrong = [(text, its) for text, its, found in WORDS_AND_NAMES if finds(text, its) is not found]
    assert wrong == []


def test_views_find_by_id() -> None:
    assert matches(InSection(ADMIN.id), FILING)
    assert not matches(InSection(ADMIN.id), WORKING)
    assert matches(InProject(WORK.id), WORKING)
    assert not matches(InProject(WORK.id), PLAIN)
    assert matches(WithTag(ERRAND.id), WORKING)
    assert not matches(WithTag(ERRAND.id), PLAIN)


DUE = [
    ("today", "2026-12-04", True),
    ("today", "2026-12-04T09:00", True),
    ("today", "2026-12-05", False),
    ("today", None, False),
    ("!today", None, True),
    # 22:30 UTC on the third is 23:30 where Alice is, 23:30 UTC is the next day.
    ("today", "2026-12-03T22:30[UTC]", False),
    ("today", "2026-12-03T23:30[UTC]", True),
    ("today", "2026-12-04T22:30[UTC]", True),
    ("today", "2026-12-04T23:30[UTC]", False),
    ("overdue", "2026-12-03", True),
    ("overdue", "2026-12-04", False),
    ("overdue", "2026-12-04T14:29", True),
    ("overdue", "2026-12-04T14:30", False),
    ("overdue", "2026-12-04T13:29[UTC]", True),
    ("overdue", "2026-12-04T13:30[UTC]", False),
    ("overdue", None, False),
    ("no date", None, True),
    ("no date", "2026-12-04", False),
    ("no time", "2026-12-04", True),
    ("no time", "2026-12-04T09:00", False),
    ("no time", None, False),
    ("due<today 16:00", "2026-12-04T15:59", True),
    ("due<today 16:00", "2026-12-04T16:00", False),
    ("due>=today 16:00", "2026-12-04", False),
]


def test_when_it_is_due() -> None:
    assert [(text, due) for text, due, found in DUE if finds(text, candidate(due=due)) is not found] == []


@pytest.mark.parametrize(
    ("start", "started"),
    [
        (None, True),
        ("2026-12-04", True),
        ("2026-12-05", False),
        ("2026-12-04T14:30", True),
        ("2026-12-04T14:31", False),
        ("2026-12-04T13:30[UTC]", True),
        ("2026-12-04T13:31[UTC]", False),
    ],
)
def test_when_it_starts(start: str | None, started: bool) -> None:
    assert finds("started", candidate(start=start)) is started
    assert finds("waiting", candidate(start=start)) is not started


STATES = [
    ("milk", "open"),
    ("open", "open"),
    ("completed", "completed"),
    ("deleted", "deleted both"),
    ("completed deleted", "both"),
    ("completed | deleted", "completed deleted both"),
    ("completed | milk", "open completed"),
    ("milk & (completed | p4)", "open completed"),
    ("(completed | bread) & (deleted | milk)", "both"),
    ("completed & (deleted | milk)", "completed both"),
    ("p4 & (milk & (completed | bread))", "completed"),
    ("!completed", "open"),
    ("!deleted", "open completed"),
    ("!(completed | deleted)", "open"),
    ("completed:today", "completed"),
    ("deleted:today", "deleted both"),
    ("created:today", "open"),
    ("completed<today", ""),
]


IN_EACH_STATE = {"open": PLAIN, "completed": COMPLETED, "deleted": DELETED}


def test_naming_a_state_lifts_the_default_in_its_own_branch() -> None:
    states = {"open": PLAIN, "completed": COMPLETED, "deleted": DELETED, "both": BOTH}
    found = {text: [name for name, its in states.items() if finds(text, its)] for text, _ in STATES}
    assert found == {text: names.split() for text, names in STATES}


def test_what_is_shared_by_branches_may_be_written_once() -> None:
    atoms = ["completed", "deleted", "milk", "bread", "!completed", "open"]
    for a, b, c in product(atoms, repeat=3):
        for its in (PLAIN, COMPLETED, DELETED, BOTH):
            once, twice = f"p4 & ({a} | {b} & {c})", f"p4 & {a} | p4 & {b} & {c}"
            assert finds(once, its) is finds(twice, its), (once, its.todo)


def test_what_waits_is_blocked_by_what_is_open() -> None:
    blocked = {name: replace(PLAIN, blockers=(its.todo,)) for name, its in IN_EACH_STATE.items()}
    assert [name for name, its in blocked.items() if finds("blocked", its)] == ["open"]
    assert [name for name, its in blocked.items() if finds("!blocked", its)] == ["completed", "deleted"]
    assert finds("blocked", replace(PLAIN, blockers=(COMPLETED.todo, PLAIN.todo)))


def test_what_is_open_blocks_what_is_open() -> None:
    waited_for = {name: replace(PLAIN, waiters=(its.todo,)) for name, its in IN_EACH_STATE.items()}
    assert [name for name, its in waited_for.items() if finds("blocking", its)] == ["open"]
    assert not finds("completed blocking", replace(COMPLETED, waiters=(PLAIN.todo,)))
