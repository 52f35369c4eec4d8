"""Every view is a query that a person could have typed, and a copy of it shows the same."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from tests.domain.candidates import ERRAND, INBOX, WORK, candidate
from tests.domain.moments import FRIDAY
from web.domain import built_in
from web.domain import view as views
from web.domain.grouping import Heading
from web.domain.matching import Candidate, matches
from web.domain.saved_lists import of_saved
from web.domain.view import View

QUOTING = replace(WORK, id=UUID(int=30), name='Say "hi" & go')
SPACED = replace(ERRAND, id=UUID(int=40), name="two words")
FIELDS: tuple[dict[str, Any], ...] = (
    {"priority": 3},
    {"due": "2026-12-03", "priority": 2},
    {"due": "2026-12-04", "content": "milk"},
    {"due": "2026-12-07", "priority": 1},
    {"due": "2026-12-04", "parent_id": UUID(int=8)},
    {"start": "2026-12-05"},
    {"completed_at": FRIDAY.now},
    {"deleted_at": FRIDAY.now},
)
ALL = [
    candidate(project=project, tags=tags, **fields)
    for project, tags, fields in product((INBOX, WORK, QUOTING), ((), (ERRAND,), (SPACED,)), FIELDS)
]


@pytest.mark.parametrize(
    "view",
    [
        *(built_in.inbox(FRIDAY), built_in.today(FRIDAY), built_in.upcoming(FRIDAY)),
        *(built_in.someday(FRIDAY), built_in.completed(FRIDAY), built_in.trash(FRIDAY)),
        views.of_project(WORK),
        views.of_project(QUOTING),
        views.of_tag(ERRAND),
        views.of_tag(SPACED),
        views.arranged(built_in.today(FRIDAY), {"sort": "priority"}),
        views.arranged(built_in.today(FRIDAY), {"group": "none"}),
        views.arranged(built_in.today(FRIDAY), {"layout": "list"}),
        views.arranged(built_in.completed(FRIDAY), {"group": "project"}),
        views.arranged(views.search("milk group:day", FRIDAY), {"sort": "-priority"}),
    ],
    ids=lambda view: f"{view.title} {view.url}",
)
def test_a_copy_shows_the_same(view: View) -> None:
    copy = of_saved(UUID(int=1), "Mine", view.query, FRIDAY)
    assert (copy.title, copy.url) == ("Mine", f"/views/{UUID(int=1)}")
    assert _shown(copy) == _shown(view)


def _shown(view: View) -> list[tuple[Candidate, Heading]]:
    """In order, each with its heading; the keys that they sort by may differ."""
    found = [its for its in ALL if matches(view.term, its)]
    assert found
    ranked = sorted(found, key=lambda its: view.ordering.rank(view.ordering.key(its.todo)))
    return [(its, view.place(its.todo, FRIDAY).heading) for its in ranked]
