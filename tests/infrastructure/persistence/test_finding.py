"""The index of words goes with the to-dos, whatever becomes of them, and a search finds them through it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import IDS, NOON, person
from tests.infrastructure.persistence.made_up import ATOMS, Book, keep
from tests.infrastructure.persistence.test_query_sql import LONGEST, WINTER
from web.domain import view as views
from web.domain.membership import Membership, Role
from web.domain.searching import searched_line, word_line
from web.domain.todo import Todo
from web.domain.when import When
from web.infrastructure.persistence import shortlists
from web.infrastructure.persistence.backup import back_up
from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.pages import Pages
from web.infrastructure.persistence.records import values_of
from web.infrastructure.persistence.restore import restore
from web.infrastructure.persistence.sqlite import word_index
from web.infrastructure.persistence.sqlite.engine import SqliteEngine
from web.infrastructure.persistence.stores import ProjectStore
from web.infrastructure.persistence.todo_record import TODO

LETTERS = (
    "a",
    "b",
    "A",
    "Ä",
    "ß",
    "ﬁ",
    "İ",
    "é",
    "e\u0301",
    "日",
    "1",
    "+",
    "<",
    "`",
    "🎂",
    "'",
    "-",
    "%",
    "*",
    " ",
    " ",
)


TEXTS = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=9).map("".join)
DAYS = (
    None,
    When(WINTER.today),
    When(WINTER.today, dt.time(9)),
    When(WINTER.today, dt.time(9), "Asia/Tokyo"),
)
Kept = dict[str, Any]
KEPT: st.SearchStrategy[Kept] = st.fixed_dictionaries(
    {
        "content": TEXTS,
        "notes": TEXTS,
        "priority": st.integers(1, 4),
        "due": st.sampled_from(DAYS),
        "start": st.sampled_from(DAYS),
        "completed_at": st.sampled_from((None, None, NOON)),
    }
)
QUERIES = st.builds(
    "{} {}".format,
    st.recursive(
        st.sampled_from(ATOMS) | TEXTS.filter(word_line).map('"{}"'.format),
        lambda inner: (
            st.builds("({} | {})".format, inner, inner)
            | st.builds("({} & {})".format, inner, inner)
            | st.builds("!({})".format, inner)
        ),
        max_leaves=6,
    ),
    st.sampled_from(
        ("", "sort:-due", "sort:priority,-start", "sort:-start", "sort:created", "group:priority")
    ),
)


async def a_todo(engine: Engine, content: str, notes: str = "", due: When | None = None) -> Todo:
    alice = await person(engine, f"Alice {IDS.new()}")
    inbox = await ProjectStore(engine, alice.book_id).inbox()
    todo = Todo(
        id=IDS.new(), book_id=alice.book_id, project_id=inbox.id, position=1, content=content, notes=notes,
        due=due, created_at=NOON, changed_at=NOON,
    )  # fmt: skip
    await keep(engine, [todo])
    return todo


async def found(engine: Engine, book_id: UUID, query: str) -> set[UUID]:
    return {*await ids(engine, book_id, query)}


async def ids(engine: Engine, book_id: UUID, query: str) -> list[UUID]:
    page = await Pages(engine, book_id, views.search(query, WINTER), WINTER).after(None, 1000)
    return [keyed.id for keyed in page]


async def is_indexed(engine: Engine, word: str) -> bool:
    """Asked of the index itself, which may know what the rows do not say any more."""
    if isinstance(engine, SqliteEngine):
        return bool(await engine.rows("SELECT 1 FROM todo_words WHERE todo_words MATCH ?", (word,), int))
    return bool(
        await engine.rows("SELECT 1 FROM todos WHERE todo_words(folded) @@ CAST(? AS tsquery)", (word,), int)
    )


async def write_past_the_index(engine: Engine) -> Todo:
    await engine.execute("DROP TRIGGER todo_words_added")
    return await a_todo(engine, "Buy milk")


async def test_a_to_do_is_found_by_its_new_words_and_not_by_its_old(engine: Engine) -> None:
    todo = await a_todo(engine, "Buy milk", "at the corner")
    assert await found(engine, todo.book_id, "milk corn") == {todo.id}
    (*values,) = values_of(replace(todo, content="Buy bread"), 2)
    await engine.execute(TODO.update(TODO.columns[1:]), (*values[1:], todo.id))
    assert await found(engine, todo.book_id, "bread") == {todo.id}
    assert await found(engine, todo.book_id, "milk") == set()
    assert not await is_indexed(engine, "milk")


async def test_of_a_book_that_is_gone_no_word_is_left(engine: Engine) -> None:
    todo = await a_todo(engine, "Buy milk")
    await engine.execute("DELETE FROM books WHERE id = ?", (todo.book_id,))
    assert not await is_indexed(engine, "milk")


async def test_a_word_may_be_longer_than_an_index_takes(engine: Engine) -> None:
    long = "é" * 3000
    todo = await a_todo(engine, "Read this", f"{long} after")
    assert await found(engine, todo.book_id, f"{long[:900]}") == {todo.id}
    assert await found(engine, todo.book_id, f'"{long[:900]} after"') == set()
    assert await found(engine, todo.book_id, "after") == {todo.id}


async def test_the_word_after_a_long_one_narrows_the_search(engine: Engine) -> None:
    long = "x" * 900
    todo = await a_todo(engine, "Read this", f"{long} after")
    assert await found(engine, todo.book_id, f'"{long} aft"') == {todo.id}
    assert await found(engine, todo.book_id, f'"{long} bef"') == set()


RANKED = (
    ("Call Alice", "and buy milk", "2026-12-01"),
    ("Wash the milking pail", "", "2026-12-02"),
    ("Order oat milk", "", "2026-12-05"),
    ("Return the milk bottles", "", "2026-12-04"),
)


@pytest.mark.parametrize("few", [shortlists.FEW, 1, -1])
@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("milk", [3, 2, 1, 0]),
        ("milk sort:due", [0, 1, 3, 2]),
        ("milki", [1]),
        ("(milk | bread)", [3, 2, 1, 0]),
        ("milk !order", [3, 1, 0]),
        ("no date | milk", [3, 2, 1, 0]),
        ('"oat milk"', [2]),
    ],
)
async def test_the_closest_match_comes_first(
    engine: Engine, few: int, query: str, order: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole in what a to-do says, begun there, in its notes; alike ones by day."""
    monkeypatch.setattr(shortlists, "FEW", few)
    monkeypatch.setattr(shortlists, "TIMES", 1)
    first = await a_todo(engine, "Begin", due=When(WINTER.today))
    todos = [
        replace(first, id=IDS.new(), content=content, notes=notes, due=When.from_iso(due))
        for content, notes, due in RANKED
    ]
    await keep(engine, todos)
    assert await ids(engine, first.book_id, query) == [todos[number].id for number in order]


async def test_what_two_branches_find_is_found_once(engine: Engine) -> None:
    todo = await a_todo(engine, "Buy milk", due=When(WINTER.today, dt.time(20), "Europe/Berlin"))
    assert await ids(engine, todo.book_id, "buy | today sort:created") == [todo.id]


@pytest.mark.hypothesis  # it is one, with examples of its own
@pytest.mark.parametrize("few", [shortlists.FEW, -1])
@pytest.mark.parametrize("query", LONGEST)
async def test_the_longest_queries_have_pages(
    engine: Engine, few: int, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlists, "FEW", few)
    monkeypatch.setattr(shortlists, "TIMES", 1)
    todo = await a_todo(engine, "Buy milk")
    assert await found(engine, todo.book_id, query) == ({todo.id} if query[0] == "!" else set())


@pytest.mark.parametrize("few", [shortlists.FEW, -1])
@pytest.mark.parametrize("seed", range(3))
async def test_words_are_found_as_the_matcher_finds_them(
    engine: Engine, few: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shortlists, "FEW", few)
    monkeypatch.setattr(shortlists, "TIMES", 1)
    random = Random(seed)
    first = await a_todo(engine, "Begin")
    some = range(settings().max_examples)
    texts = ["".join(random.choices(LETTERS, k=random.randint(1, 9))) for _ in some]
    todos = [replace(first, id=IDS.new(), content=text, notes=random.choice(texts)) for text in texts]
    await keep(engine, todos)
    written = {todo.id: searched_line(todo.content, todo.notes) for todo in todos}
    for line in _lines(random, texts):
        meant = {id for id, words in written.items() if line in words}
        assert await found(engine, first.book_id, f'"{line}"') - {first.id} == meant, line


def _lines(random: Random, texts: list[str]) -> set[str]:
    """Of what is there, as much as was typed by then."""
    whole = [line for text in texts if (line := word_line(text))]
    begun = {line[: random.randint(2, len(line))].rstrip() for line in whole}
    return begun | set(whole) - {""}


@pytest.mark.parametrize("few", [shortlists.FEW, -1])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(kept=st.lists(KEPT, max_size=6), query=QUERIES)
async def test_any_query_finds_what_the_matcher_finds_in_its_order(
    engine: Engine, few: int, monkeypatch: pytest.MonkeyPatch, kept: list[Kept], query: str
) -> None:
    monkeypatch.setattr(shortlists, "FEW", few)
    monkeypatch.setattr(shortlists, "TIMES", 1)
    first = await a_todo(engine, "Begin")
    todos = [first, *(replace(first, id=IDS.new(), **fields) for fields in kept)]
    await keep(engine, todos[1:])
    view = views.search(query, WINTER)
    inbox = await ProjectStore(engine, first.book_id).inbox()
    member = Membership(IDS.new(), first.book_id, Role.OWNER)
    book = Book(member, {inbox.id: inbox}, {}, {}, {}, tuple(todos))
    assert await ids(engine, first.book_id, query) == book.shown(view, WINTER)


async def test_a_backup_that_is_behind_is_mended_when_it_is_restored(sqlite_url: str, tmp_path: Path) -> None:
    engine = make_engine(sqlite_url)
    bind(engine)
    todo = await write_past_the_index(engine)
    await back_up(engine, tmp_path / "backup.sqlite")
    await engine.close()
    await restore(engine, tmp_path / "backup.sqlite")
    assert await found(engine, todo.book_id, "milk") == {todo.id}
    assert isinstance(engine, SqliteEngine)
    assert await engine.writer.connection.do(word_index.is_whole)
    await engine.close()
