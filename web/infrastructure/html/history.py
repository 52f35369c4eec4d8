"""What was done, day by day, and taking any of it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Annotated, Any, NamedTuple, TypeAlias
from uuid import UUID

from litestar import Response, Router, get, post
from litestar.params import FromPath, QueryParameter

from web.application.history import ActionLine, History
from web.application.journal import Journal, Reversal
from web.domain.errors import Conflict, NotFound
from web.domain.quoting import quoted
from web.domain.todo import Todo
from web.infrastructure.html.flash import Flash, done
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Context, Pages
from web.infrastructure.html.returning import back
from web.infrastructure.html.reversals import Reversals
from web.infrastructure.html.rows import Rows
from web.infrastructure.html.visit import Visit

PAGE = 100
CHANGES = 500
"""How many of an action are shown."""


Before: TypeAlias = Annotated[int | None, QueryParameter(ge=1, lt=2**62)]


class Day(NamedTuple):
    date: dt.date
    actions: tuple[ActionLine, ...]


@get("/history")
async def show_history(
    visit: Given[Visit],
    pages: Given[Pages],
    history: Given[History],
    before: Before = None,
) -> Response[Any]:
    lines = await history.of_book(visit.member, before, PAGE)
    context = _days_of(lines, "/history", visit)
    return await pages.page(visit, "history/index.html", context, current="history", lasting=True)


@get("/todos/{todo_id:uuid}/history")
async def show_history_of_todo(
    todo_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    rows: Given[Rows],
    history: Given[History],
    before: Before = None,
) -> Response[Any]:
    todo = await rows.row(todo_id)
    lines = await history.of_todo(visit.member, todo_id, before, PAGE)
    context = _days_of(lines, f"/todos/{todo_id}/history", visit) | {"todo": todo}
    return await pages.page(visit, "history/todo.html", context, current="history", lasting=True)


@get("/history/{action_id:uuid}")
async def show_action(
    action_id: FromPath[UUID],
    visit: Given[Visit],
    pages: Given[Pages],
    history: Given[History],
) -> Response[Any]:
    line = await history.of_action(visit.member, action_id)
    if line is None:
        raise NotFound("There is no such action.")
    [action] = local([line], visit.now.tzinfo)
    changes = await history.changes_of(visit.member, action_id, CHANGES)
    context = {"action": action, "changes": changes, "is_cut": len(changes) == CHANGES}
    return await pages.page(visit, "history/show.html", context, current="history", lasting=True)


@post("/history/undo", status_code=200)
async def undo_last(
    visit: Given[Visit], journal: Given[Journal], reversals: Given[Reversals]
) -> Response[Any]:
    return await _answer(visit, reversals, journal.undo(visit.member), undone)


@post("/history/redo", status_code=200)
async def redo_last(
    visit: Given[Visit], journal: Given[Journal], reversals: Given[Reversals]
) -> Response[Any]:
    return await _answer(visit, reversals, journal.redo(visit.member), redone)


@post("/history/{action_id:uuid}/undo", status_code=200)
async def undo(
    action_id: FromPath[UUID], visit: Given[Visit], journal: Given[Journal], reversals: Given[Reversals]
) -> Response[Any]:
    return await _answer(visit, reversals, journal.undo(visit.member, action_id), undone)


@post("/history/{action_id:uuid}/redo", status_code=200)
async def redo(
    action_id: FromPath[UUID], visit: Given[Visit], journal: Given[Journal], reversals: Given[Reversals]
) -> Response[Any]:
    return await _answer(visit, reversals, journal.redo(visit.member, action_id), redone)


async def _answer(
    visit: Visit, reversals: Reversals, deed: Awaitable[Reversal], words: Callable[[Reversal], Flash]
) -> Response[Any]:
    """Where the person is, with what happened, or with what stands in the way."""
    try:
        reversal = await deed
    except Conflict as conflict:
        return back(visit.request, Flash(str(conflict)))
    return await reversals.answer(reversal, words(reversal))


def _days_of(lines: Sequence[ActionLine], url: str, visit: Visit) -> Context:
    more = f"{url}?before={lines[-1].revision}" if len(lines) == PAGE else ""
    return {"days": days(lines, visit.now.tzinfo), "more_url": more}


def days(lines: Sequence[ActionLine], zone: dt.tzinfo | None) -> tuple[Day, ...]:
    here = local(lines, zone)
    return tuple(Day(date, tuple(some)) for date, some in groupby(here, lambda line: line.at.date()))


def local(lines: Sequence[ActionLine], zone: dt.tzinfo | None) -> list[ActionLine]:
    """By the clock of the person who reads."""
    return [replace(line, at=line.at.astimezone(zone)) for line in lines]


def undone(reversal: Reversal) -> Flash:
    return Flash(f"Undone: {reversal.action.verb.past} {_subject(reversal)}", _open_url(reversal))


def redone(reversal: Reversal) -> Flash:
    words = f"Done again: {reversal.action.verb.past} {_subject(reversal)}"
    return done(words, reversal.action, _open_url(reversal))


def _open_url(reversal: Reversal) -> str:
    """Of the to-do, where there still is one: the cursor goes to its row."""
    main = reversal.changes[-1].after
    return f"/todos/{main.id}" if isinstance(main, Todo) else ""


def _subject(reversal: Reversal) -> str:
    """As the history has it: the last thing that was done, and how many to-dos besides."""
    main = reversal.changes[-1].subject
    more = sum(isinstance(change.subject, Todo) for change in reversal.changes[:-1])
    name = quoted(main.content if isinstance(main, Todo) else main.name)
    return f"{name} and {more} more" if more else name


router = Router(
    "/",
    route_handlers=[show_history, show_history_of_todo, show_action, undo_last, redo_last, undo, redo],
)
