"""A page costs the same in a small book and in a large one: it is read from an index, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import pytest

from tests.builders import NOON
from tests.infrastructure.persistence.test_query_sql import WINTER
from web.domain import built_in
from web.domain import view as views
from web.domain.ordering import Ordering, SortKey, Value
from web.domain.person import Person
from web.domain.project import Project
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.view import View
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.points import Point
from web.infrastructure.persistence.shortlists import shortlists_of
from web.infrastructure.persistence.sql import Sql
from web.infrastructure.persistence.walks import Walk

ID = UUID(int=1)
HOME = Project(id=ID, book_id=ID, name="Home", created_at=NOON)
BILLS = Section(id=UUID(int=2), book_id=ID, project_id=ID, name="Bills", position=1024, created_at=NOON)
INDEXED = [
    (built_in.inbox(WINTER), "todos_manual"),
    (views.of_project(Project(id=ID, book_id=ID, name="Work", created_at=NOON)), "todos_manual"),
    (built_in.today(WINTER), "todos_due"),
    (built_in.upcoming(WINTER), "todos_due"),
    (built_in.someday(WINTER), "todos_due"),
    (views.of_tag(Tag(id=ID, book_id=ID, name="errand", created_at=NOON)), "todos_due"),
    (views.of_person(Person(id=ID, book_id=ID, name="Ann", created_at=NOON)), "todos_due"),
    (built_in.completed(WINTER), "todos_completed"),
    (built_in.trash(WINTER), "todos_deleted"),
]
SEARCHED = [
    ("", "todos_due"),
    ("sort:priority", "todos_priority"),
    ("sort:created", "todos_created"),
    ("sort:-changed", "todos_changed"),
    ("sort:start", "todos_start"),
    ("sort:deadline", "todos_deadline"),
    ("group:project", "todos_grouped"),
    ("completed sort:-completed", "todos_completed"),
    ("sort:-priority", "todos_trivial"),
    ("#Work", "todos_grouped"),
    ("completed", "todos_completed_due"),
    ("open | completed", "todos_completed_due"),
    ("completed sort:priority", "todos_completed_priority"),
    ("completed group:project", "todos_completed_grouped"),
    ("deleted", "todos_deleted_due"),
]
every_view = pytest.mark.parametrize(("view", "index"), INDEXED, ids=[view.title for view, _ in INDEXED])


@pytest.fixture
def engine(empty_engine: Engine) -> Engine:
    return empty_engine


async def plan(engine: Engine, sql: Sql, but: Sequence[str] = ("seqscan", "bitmapscan", "sort")) -> str:
    if engine.engine_type == "sqlite":
        steps = await engine.rows(f"EXPLAIN QUERY PLAN {sql.text}", sql.args, lambda *step: str(step[-1]))
        return "\n".join(steps)
    async with engine.transaction():
        # In an empty table PostgreSQL would find sorting cheap: what is asked here is whether it has to.
        for way in but:
            await engine.run_ddl(f"SET LOCAL enable_{way} = off")
        return "\n".join(await engine.rows(f"EXPLAIN {sql.text}", sql.args, str))


def a_place(ordering: Ordering) -> SortKey:
    values: dict[str, Value] = {"due": "2026-12-04", "completed": NOON, "deleted": NOON}
    return (*(values.get(field, 1) for field in ordering.fields), ID)


@every_view
@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("from_top", [False, True])
async def test_a_page_is_read_from_an_index_in_its_order(
    engine: Engine, view: View, index: str, backwards: bool, from_top: bool
) -> None:
    start = None if from_top else Point(0, a_place(view.ordering))
    walk = Walk(view.ordering, start, 50, backwards)
    steps = await plan(engine, Pages(engine, ID, view, WINTER).source(walk))
    assert f"{index} " in steps
    for costly in ("TEMP B-TREE", "SCAN todos", "MULTI-INDEX", "Seq Scan on todos", "Sort"):
        assert costly not in steps, steps


@pytest.mark.parametrize(("query", "index"), SEARCHED)
async def test_a_search_walks_the_index_of_its_order(engine: Engine, query: str, index: str) -> None:
    walk = Walk(views.search(query, WINTER).ordering, None, 50)
    steps = await plan(engine, Pages(engine, ID, views.search(query, WINTER), WINTER).source(walk))
    assert f"{index}" in steps, steps
    for costly in ("TEMP B-TREE", "SCAN todos", "Seq Scan on todos", "Sort"):
        assert costly not in steps, steps


@pytest.mark.parametrize("query", ["sub", "sub sort:priority"])
@pytest.mark.parametrize("empty_engine", ["sqlite"], indirect=True)
async def test_parts_are_walked_by_themselves(engine: Engine, query: str) -> None:
    """PostgreSQL knows from its statistics when that is shorter."""
    view = views.search(query, WINTER)
    steps = await plan(engine, Pages(engine, ID, view, WINTER).source(Walk(view.ordering, None, 50)))
    assert "todos_sub" in steps
    assert "TEMP B-TREE" not in steps


@pytest.mark.parametrize("view", [views.of_project(HOME, (BILLS,)), views.of_section(BILLS, HOME)])
@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("start", [None, (ID, 1024, BILLS.id, 1, ID), (ID, 0, ID, 1, ID)])
@pytest.mark.parametrize("empty_engine", ["sqlite"], indirect=True)
async def test_each_section_is_read_from_an_index_in_its_order(
    empty_engine: Engine, view: View, backwards: bool, start: SortKey | None
) -> None:
    """PostgreSQL sorts what is in no section: it does not see that all of that has its section alike."""
    point = Point(0, start[-len(view.ordering.fields) - 1 :]) if start else None
    walk = Walk(view.ordering, point, 50, backwards)
    steps = await plan(empty_engine, Pages(empty_engine, ID, view, WINTER).source(walk))
    assert "todos_sectioned " in steps or "todos_manual " in steps
    for costly in ("TEMP B-TREE", "SCAN todos", "MULTI-INDEX"):
        assert costly not in steps, steps


RARE = [
    *("milk", '"coffee bea"', "@errand", "#Work", "+ann", "+me", "+ann @errand", "milk | @errand"),
    *("overdue sort:priority", "has:deadline", "blocked", "blocking"),
]


@pytest.mark.parametrize("query", RARE)
async def test_what_is_rare_is_looked_up(engine: Engine, query: str) -> None:
    view = views.search(query, WINTER)
    (_, shortlist), *_ = await shortlists_of(engine, ID, view, WINTER)
    steps = await plan(engine, shortlist.hits, but=["seqscan"])
    for costly in ("SCAN todos", "SCAN tags", "SCAN todo_people", "SCAN people", "Seq Scan on todos"):
        assert costly not in steps, steps


@pytest.mark.parametrize(
    ("query", "start", "bound"),
    [
        ("no date", ("none", 4, 1, ID), "due_key=? AND (priority,position,id)>(?,?,?)"),
        ("no project & !sub sort:position", (ID, 1, ID), "project_id=? AND (position,id)>(?,?)"),
    ],
)
@pytest.mark.parametrize("empty_engine", ["sqlite"], indirect=True)
async def test_what_all_rows_have_alike_bounds_no_page(
    engine: Engine, query: str, start: SortKey, bound: str
) -> None:
    view = views.search(query, WINTER)
    walk = Walk(view.ordering, Point(0, start), 50)
    assert bound in await plan(engine, Pages(engine, ID, view, WINTER).source(walk))


@every_view
@pytest.mark.parametrize("empty_engine", ["sqlite"], indirect=True)
async def test_the_next_page_begins_where_the_last_one_ended(engine: Engine, view: View, index: str) -> None:
    walk = Walk(view.ordering, Point(0, a_place(view.ordering)), 50)
    steps = await plan(engine, Pages(engine, ID, view, WINTER).source(walk))
    bound = {
        "todos_manual": "(position,id)>(?,?)",
        "todos_due": "id)>(?,?,?",
        "todos_completed": "(completed_at,id)<(?,?)",
        "todos_deleted": "(deleted_at,id)<(?,?)",
    }
    assert bound[index] in steps, steps
