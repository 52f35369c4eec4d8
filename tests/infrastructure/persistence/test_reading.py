"""What screens show, page by page, on both engines."""

from __future__ import annotations

import datetime as dt
from random import Random
from uuid import UUID

import pytest

from tests.builders import IDS, NOON, person
from tests.examples import some_of
from tests.infrastructure.persistence.made_up import Book, keep, made_up_book, query
from tests.infrastructure.persistence.test_query_sql import CLOCKS_GO_BACK, LONGEST, MOMENTS, WINTER
from web.application.counting import COUNT_LIMIT
from web.application.reading import Listing, Placing
from web.domain import built_in
from web.domain import view as views
from web.domain.errors import Invalid
from web.domain.membership import Membership, Role
from web.domain.phrases.moment import Moment
from web.domain.project import Project
from web.domain.querying.settings import SORTED_BY
from web.domain.section import in_order
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.domain.view import View
from web.domain.when import When
from web.infrastructure.persistence import shelves, shortlists
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.page_sql import page_sql
from web.infrastructure.persistence.reading import Reading
from web.infrastructure.persistence.statements import counting
from web.infrastructure.persistence.stores import ProjectStore

NONE_ARE_FEW = -1
ANYBODY = Membership(UUID(int=1), UUID(int=2), Role.OWNER)
ARRANGEMENTS = (
    *(f"sort:{sign}{field}" for field in SORTED_BY for sign in ("", "-")),
    *("group:section", "group:priority,section sort:-due", "sort:-section,due"),
    *("sort:due,-priority", "sort:-due,priority,-position", "sort:priority,-due", "sort:-start,created"),
    *("sort:-priority,-deadline", "sort:due,-completed", "group:project", "group:priority,project"),
    *("group:project,priority sort:-start", "group:day sort:-due", "| open | completed | deleted group:day"),
)


@pytest.fixture
async def alice(engine: Engine) -> Membership:
    return await person(engine, "Alice")


@pytest.fixture
async def inbox(engine: Engine, alice: Membership) -> Project:
    return await ProjectStore(engine, alice.book_id).inbox()


@pytest.fixture
def reading(engine: Engine) -> Reading:
    return Reading(engine)


def a_todo(inbox: Project, content: str = "Buy milk", due: str | None = None, **fields: object) -> Todo:
    plain: dict[str, object] = {
        "id": IDS.new(),
        "book_id": inbox.book_id,
        "project_id": inbox.id,
        "position": 1024,
        "due": When.from_iso(due) if due else None,
        "created_at": NOON,
        "changed_at": NOON,
    }
    return Todo(content=content, **(plain | fields))  # type: ignore[arg-type]  # any of its fields


def every_view(book: Book, moment: Moment, random: Random) -> list[View]:
    every = [
        *(built_in.inbox, built_in.today, built_in.upcoming),
        *(built_in.someday, built_in.completed, built_in.trash),
    ]
    named = [*map(views.of_project, book.projects.values()), *map(views.of_tag, book.tags.values())]
    for section in book.sections.values():
        project = book.projects[section.project_id]
        others = in_order(each for each in book.sections.values() if each.project_id == project.id)
        named += [views.of_section(section, project), views.of_project(project, tuple(others))]
    lines = [f"{query(random)} {arrangement}" for arrangement in ARRANGEMENTS]
    return [make(moment) for make in every] + named + [views.search(line, moment) for line in lines]


async def pages(reading: Reading, book: Book, view: View, moment: Moment, limit: int) -> list[Listing]:
    listings = [await reading.listing(book.member, view, moment, None, limit)]
    while listings[-1].after:
        listings.append(await reading.listing(book.member, view, moment, listings[-1].after, limit))
    return listings


def ids(listing: Listing) -> list[UUID]:
    return [row.id for group in listing.groups for row in group.rows]


@pytest.mark.hypothesis  # it is one, with examples of its own
@pytest.mark.parametrize(("limit", "few"), [(3, shortlists.FEW), (7, NONE_ARE_FEW)])
async def test_pages_come_to_the_whole_view(
    engine: Engine,
    reading: Reading,
    alice: Membership,
    inbox: Project,
    limit: int,
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whether what is rare is looked up, or all of it is walked."""
    monkeypatch.setattr(shortlists, "FEW", few)
    monkeypatch.setattr(shortlists, "TIMES", 1)
    random = Random(limit)
    book = await made_up_book(engine, alice, inbox, WINTER, random)
    for view in some_of(every_view(book, WINTER, random), random):
        listings = await pages(reading, book, view, WINTER, limit)
        assert [id for listing in listings for id in ids(listing)] == book.shown(view, WINTER), view
        assert all(len(ids(listing)) == limit for listing in listings[:-1])


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: moment.now.isoformat())
async def test_no_row_is_lost_where_the_clocks_change(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project, moment: Moment
) -> None:
    book = await made_up_book(engine, alice, inbox, moment, Random(f"{moment.now}"))
    view = views.search("open | completed | deleted", moment)
    listings = await pages(reading, book, view, moment, limit=1)
    assert {id for listing in listings for id in ids(listing)} == {todo.id for todo in book.todos}


async def test_a_row_tells_all_that_a_line_shows(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    tags = [
        Tag(id=IDS.new(), book_id=alice.book_id, name=name, created_at=NOON) for name in ("shop", "Errand")
    ]
    milk = a_todo(inbox, due="2026-12-04", notes="oat", tag_ids=tuple(tag.id for tag in tags), priority=2)
    parts = [a_todo(inbox, parent_id=milk.id, completed_at=done) for done in (None, NOON, NOON)]
    gone = a_todo(inbox, parent_id=milk.id, deleted_at=NOON)
    await keep(engine, [*tags, milk, *parts, gone])
    [row] = (await reading.listing(alice, built_in.inbox(WINTER), WINTER, None, 50)).groups[0].rows
    assert (row.content, row.priority, row.due, row.project) == ("Buy milk", 2, When(WINTER.today), "Inbox")
    assert (row.tags, row.has_notes, row.parts, row.parts_completed) == (("Errand", "shop"), True, 3, 2)
    assert await reading.row(alice, milk.id) == row


async def test_times_come_back_as_they_were(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    at = dt.datetime(2026, 12, 4, 10, 0, 0, 250_000, tzinfo=dt.UTC)
    milk = a_todo(inbox, "Buy milk", "2026-12-04T09:00[Asia/Tokyo]", completed_at=at)
    await keep(engine, [milk])
    [group] = (await reading.listing(alice, built_in.completed(WINTER), WINTER, None, 50)).groups
    assert (group.title, group.rows[0].completed_at, group.rows[0].due) == ("Today", at, milk.due)


async def test_today_has_what_is_overdue_first(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    await keep(
        engine,
        [
            a_todo(inbox, "Call Bob", "2026-12-04T09:00"),
            a_todo(inbox, "Pay rent", "2026-12-01"),
            a_todo(inbox, "Ring Tokyo", "2026-12-04T17:30[Asia/Tokyo]"),
            a_todo(inbox, "Later", "2026-12-05"),
        ],
    )
    listing = await reading.listing(alice, built_in.today(WINTER), WINTER, None, 50)
    told = {group.title: [row.content for row in group.rows] for group in listing.groups}
    assert told == {"Overdue": ["Pay rent"], "Today": ["Call Bob", "Ring Tokyo"]}


async def test_a_group_that_goes_on_says_so(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    await keep(engine, [a_todo(inbox, due=due) for due in ("2026-12-04", "2026-12-04", "2026-12-05")])
    first = await reading.listing(alice, built_in.upcoming(WINTER), WINTER, None, 1)
    rest = await reading.listing(alice, built_in.upcoming(WINTER), WINTER, first.after, 5)
    assert [group.continues for group in first.groups] == [False]
    assert [(group.title, group.continues) for group in rest.groups] == [("Today", True), ("Tomorrow", False)]


@pytest.mark.parametrize("moment", [WINTER, CLOCKS_GO_BACK], ids=["winter", "clocks go back"])
async def test_a_row_is_placed_where_the_whole_list_has_it(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project, moment: Moment
) -> None:
    book = await made_up_book(engine, alice, inbox, moment, Random(3))
    view = views.search("open | completed group:day", moment)
    for group in (await reading.listing(alice, view, moment, None, 1000)).groups:
        for before, row in zip([None, *group.rows], group.rows, strict=False):
            placing = await reading.placing(alice, view, moment, row.id, None)
            assert placing == Placing(group.key, before and before.id, len(group.rows) == 1)
    deleted = next(todo for todo in book.todos if todo.is_deleted)
    assert await reading.placing(alice, view, moment, deleted.id, None) is None


async def test_a_row_is_placed_on_the_page_that_is_open(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    todos = [a_todo(inbox, position=place) for place in range(4)]
    await keep(engine, todos)
    view = built_in.inbox(WINTER)
    page = await reading.listing(alice, view, WINTER, None, 2)
    placed = [await reading.placing(alice, view, WINTER, todo.id, page.after) for todo in todos]
    assert placed == [Placing("all", None, False), Placing("all", todos[0].id, False), None, None]
    alone = await reading.placing(
        alice, view, WINTER, todos[0].id, (await reading.listing(alice, view, WINTER, None, 1)).after
    )
    assert alone == Placing("all", None, True)


async def test_the_parts_of_a_to_do_are_shown_done_or_not(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    trip = a_todo(inbox, "Plan the trip")
    parts = [
        a_todo(inbox, "Book a room", parent_id=trip.id, position=2, completed_at=NOON),
        a_todo(inbox, "Find a train", parent_id=trip.id, position=1),
        a_todo(inbox, "Sell the car", parent_id=trip.id, deleted_at=NOON),
    ]
    await keep(engine, [trip, *parts])
    [group] = (await reading.parts(alice, trip.id)).groups
    assert [row.content for row in group.rows] == ["Find a train", "Book a room"]
    assert (await reading.parts(alice, parts[0].id)).is_empty


async def test_the_sidebar_counts_to_a_hundred(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    work = Project(id=IDS.new(), book_id=alice.book_id, name="Work", position=2, created_at=NOON)
    old = Project(id=IDS.new(), book_id=alice.book_id, name="Old", created_at=NOON, archived_at=NOON)
    zoned, plain = "2026-12-04T09:00[Asia/Tokyo]", "2026-12-04"
    many = [a_todo(inbox, due=zoned if number % 2 else plain) for number in range(2 * COUNT_LIMIT + 20)]
    few = [a_todo(work), a_todo(work, completed_at=NOON), a_todo(work, deleted_at=NOON)]
    await keep(engine, [work, old, *many, *few])
    with counting() as statements:
        sidebar = await reading.sidebar(alice, WINTER)
    assert (sidebar.inbox.count, sidebar.today_count) == (COUNT_LIMIT, COUNT_LIMIT)
    assert [(project.name, project.count) for project in sidebar.projects] == [("Work", 1)]
    assert len(statements) == 1


async def test_projects_and_tags_are_told_with_what_is_open_in_them(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    old = Project(id=IDS.new(), book_id=alice.book_id, name="Old", created_at=NOON, archived_at=NOON)
    work = Project(id=IDS.new(), book_id=alice.book_id, name="Work", position=5, created_at=NOON)
    shop, errand = (
        Tag(id=IDS.new(), book_id=alice.book_id, name=name, created_at=NOON) for name in ("shop", "Errand")
    )
    done = a_todo(inbox, tag_ids=(shop.id,), completed_at=NOON)
    await keep(engine, [old, work, shop, errand, a_todo(inbox, tag_ids=(shop.id,)), done])
    projects = await reading.projects(alice)
    assert [(link.name, link.is_inbox, link.is_archived, link.count) for link in projects] == [
        ("Inbox", True, False, 1),
        ("Work", False, False, 0),
        ("Old", False, True, 0),
    ]
    assert [(link.name, link.count) for link in await reading.tags(alice)] == [("Errand", 0), ("shop", 1)]


async def test_mallory_sees_nothing_of_alices(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    book = await made_up_book(engine, alice, inbox, WINTER, Random(4))
    mallory = await person(engine, "Mallory")
    for view in every_view(book, WINTER, Random(4)):
        assert (await reading.listing(mallory, view, WINTER, None, 50)).is_empty
        assert await reading.placing(mallory, view, WINTER, book.todos[0].id, None) is None
    assert await reading.row(mallory, book.todos[0].id) is None
    for todo in book.todos:
        assert (await reading.parts(mallory, todo.id)).is_empty
    assert [link.name for link in await reading.projects(mallory)] == ["Inbox"]
    assert await reading.tags(mallory) == []


@pytest.mark.parametrize(
    "cursor",
    [
        *(
            "x",
            "~",
            "none",
            "none~1~2",
            "none~4~1024~no-id",
            "2026-13-01~4~1024~{id}",
            "20261204~4~1024~{id}",
        ),
        *("9999-12-31T23:59~4~1024~{id}", "0001-01-01T00:00Z~4~1024~{id}", "none~99999~1024~{id}"),
        *("none~4~99999999999999999999~{id}", "none~4~1024~{id}~{id}", "2026-12-04\x00~4~1024~{id}"),
    ],
)
async def test_a_wrong_cursor_is_refused(empty_engine: Engine, cursor: str) -> None:
    text = cursor.format(id=UUID(int=1))
    with pytest.raises(Invalid, match="Start again from its top"):
        await Reading(empty_engine).listing(ANYBODY, built_in.today(WINTER), WINTER, text, 50)


@pytest.mark.parametrize("cursor", ["0001-01-01T00:00:00+14:00~{id}", "soon~{id}", "12~{id}"])
async def test_a_wrong_instant_is_refused(empty_engine: Engine, cursor: str) -> None:
    with pytest.raises(Invalid):
        text = cursor.format(id=UUID(int=1))
        await Reading(empty_engine).listing(ANYBODY, built_in.completed(WINTER), WINTER, text, 50)


def asks_once(view: View) -> bool:
    """Built-in views and projects are walked, whatever is rare in them."""
    return view.key != "search" and not view.title.startswith("@")


async def test_a_list_asks_once_for_its_order_once_for_new_rows_and_a_search_once_what_is_rare(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    book = await made_up_book(engine, alice, inbox, WINTER, Random(5))
    for view in every_view(book, WINTER, Random(5)):
        with counting() as statements:
            await reading.listing(alice, view, WINTER, None, 50)
        assert len(statements) <= (2 if asks_once(view) else 3)
        with counting() as statements:
            await reading.listing(alice, view, WINTER, None, 50)
        assert len(statements) <= (1 if asks_once(view) else 2)


async def test_several_lists_show_what_each_shows_alone(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    random = Random(6)
    book = await made_up_book(engine, alice, inbox, WINTER, random)
    every = every_view(book, WINTER, random)
    for first in range(0, len(every), 8):
        some = every[first : first + 8]
        alone = [await reading.listing(alice, view, WINTER, None, 10) for view in some]
        assert await reading.beginnings(alice, some, WINTER, 10) == alone


async def test_several_lists_ask_no_more_than_one(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    await made_up_book(engine, alice, inbox, WINTER, Random(5))
    lists = views.searches(
        "milk, @w*, today sort:priority, completed, no date group:project, p1, sub, #W*", WINTER
    )
    for most in (3, 2):  # with new rows, and without
        with counting() as statements:
            await reading.beginnings(alice, lists, WINTER, 10)
        assert len(statements) <= most


@pytest.mark.parametrize(
    "text", [*LONGEST, ", ".join(["a " * 60] * 7), ", ".join(["(a | b & " * 12 + "c" + ")" * 12] * 7)]
)
async def test_the_longest_queries_are_answered_beside_others(empty_engine: Engine, text: str) -> None:
    lists = views.searches(f"{text}, completed", WINTER)
    found = await Reading(empty_engine).beginnings(ANYBODY, lists, WINTER, 10)
    assert [listing.is_empty for listing in found] == [True] * len(lists)


async def test_a_project_of_many_sections_shows_the_same_as_one_of_few(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = await made_up_book(engine, alice, inbox, WINTER, Random(5))
    for project in book.projects.values():
        sections = in_order(each for each in book.sections.values() if each.project_id == project.id)
        view = views.of_project(project, tuple(sections))
        few = await reading.listing(alice, view, WINTER, None, 100)
        with monkeypatch.context() as patched:
            patched.setattr(shelves, "MANY", 0)
            page_sql.cache_clear()
            assert await reading.listing(alice, view, WINTER, None, 100) == few


async def test_a_row_of_a_project_in_sections_has_its_place(
    engine: Engine, reading: Reading, alice: Membership, inbox: Project
) -> None:
    book = await made_up_book(engine, alice, inbox, WINTER, Random(5))
    for project in book.projects.values():
        sections = in_order(each for each in book.sections.values() if each.project_id == project.id)
        view = views.of_project(project, tuple(sections))
        for group in (await reading.listing(alice, view, WINTER, None, 100)).groups:
            before = None
            for row in group.rows:
                place = await reading.placing(alice, view, WINTER, row.id, None)
                assert place == Placing(group.key, before, opens_group=len(group.rows) == 1)
                before = row.id
