"""What a to-do has from the query of the view that it is written in."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest

from tests.domain.moments import FRIDAY
from web.domain import built_in
from web.domain.defaults import NONE, Defaults
from web.domain.saved_lists import of_saved
from web.domain.when import When

TODAY = When(dt.date(2026, 12, 4))


@pytest.mark.parametrize(
    ("line", "has"),
    [
        ("", NONE),
        ("milk", NONE),
        ("@errand", Defaults(tags=("errand",))),
        ('@Ärger & @"two words" & @ärger', Defaults(tags=("Ärger", "two words"))),
        ("@e* !@home", NONE),
        ("@errand | @shop", NONE),
        ('#"Old House" & !sub sort:position', Defaults(project="Old House")),
        ("#Home & /Kitchen & !sub", Defaults(project="Home", section="Kitchen")),
        ("/Kitchen", NONE),
        ("#Home & #Work", NONE),
        ("##Home & p1", Defaults(project="Home", priority=1)),
        ("#*", NONE),
        ("no project & p1", Defaults(priority=1)),
        ("p<=2", NONE),
        ("p1 p2", NONE),
        ("today", Defaults(due=TODAY)),
        ("(today | overdue) & started group:urgency", Defaults(due=TODAY)),
        ("due:4 dec & @errand & p2", Defaults(due=TODAY, tags=("errand",), priority=2)),
        ("due<=today", NONE),
        ("due:next 14 days", NONE),
        ("due:today 16:00", NONE),
        ("deadline:today", NONE),
        ("overdue", NONE),
        ("completed", NONE),
    ],
)
def test_what_a_query_asks_is_had(line: str, has: Defaults) -> None:
    assert of_saved(UUID(int=1), "Mine", line, FRIDAY).defaults == has


def test_a_copy_of_today_is_for_today() -> None:
    today = built_in.today(FRIDAY)
    assert of_saved(UUID(int=1), "Mine", today.query, FRIDAY).defaults == today.defaults
