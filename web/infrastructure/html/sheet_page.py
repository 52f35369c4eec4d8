"""Puts a to-do's page together, for one visit."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace
from typing import Any
from uuid import UUID

from litestar import Response

from web.application.history import History
from web.application.ports import Ids
from web.application.reading import Reading, Sidebar
from web.application.saving import InTrash, Stale
from web.application.sheets import Sheet, Sheets
from web.domain.errors import NotFound
from web.infrastructure.html.conflicts import collisions
from web.infrastructure.html.entry_state import EntryState
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.history import local
from web.infrastructure.html.markdown import to_html
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.place_field import Choice, choices
from web.infrastructure.html.repeat_dates import CATCH_UPS, dates_after
from web.infrastructure.html.returning import way_back
from web.infrastructure.html.rows import Around
from web.infrastructure.html.sheet_form import shown
from web.infrastructure.html.trail import FROM, came_from, sheet_url, trail
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form
from web.infrastructure.http.htmx import is_partial

HISTORY_LINES = 20


class SheetPage:
    def __init__(
        self, visit: Visit, pages: Pages, reading: Reading, sheets: Sheets, history: History, ids: Ids
    ) -> None:
        self._visit = visit
        self._pages = pages
        self._reading = reading
        self._sheets = sheets
        self._history = history
        self._ids = ids

    async def show(self, todo_id: UUID, typed: FormState | None = None, status: int = 200) -> Response[str]:
        sheet = await self._sheet(todo_id)
        context = await self._context(sheet) | {"form": typed or shown(sheet)}
        request = self._visit.request
        lasting = FROM in request.query_params or not came_from(request)
        return await self._pages.page(
            self._visit, "todos/show.html", context, current="", status=status, lasting=lasting
        )

    async def conflict(self, stale: Stale) -> Response[str]:
        """409 with both versions."""
        sheet = await self._sheet(stale.current.id)
        places = {str(id): name for id, name in _places(sheet, await self._pages.sidebar(self._visit))}
        mine, theirs = shown(replace(sheet, todo=stale.mine)).values, shown(sheet).values
        both = collisions(stale.collisions, mine, theirs, places)
        here = sheet_url(stale.current.id, came_from(self._visit.request))
        context = {"todo": sheet.todo, "conflict": both, "here": here}
        return await self._in_its_place("todos/_conflict.html", context)

    async def in_trash(self, trashed: InTrash, form: Form) -> Response[str]:
        """409, what was typed, and the one thing that can be done."""
        sheet = await self._sheet(trashed.todo_id)
        told = {"sentence": str(trashed), "typed": form, "back": way_back(self._visit.request)}
        return await self._in_its_place("todos/_in_trash.html", {"todo": sheet.todo, **told})

    async def unless_in_trash(self, answer: Awaitable[Response[str]]) -> Response[str]:
        try:
            return await answer
        except InTrash as trashed:
            return await self.in_trash(trashed, Form())

    async def _in_its_place(self, template: str, context: dict[str, Any]) -> Response[str]:
        """In the row's place, or on a page."""
        if is_partial(self._visit.request):
            html = self._pages.partial(self._visit, template, context)
            return Response(html, status_code=409, media_type="text/html")
        context["part"] = template
        return await self._pages.page(self._visit, "todos/form.html", context, current="", status=409)

    async def _sheet(self, todo_id: UUID) -> Sheet:
        sheet = await self._sheets.sheet(self._visit.member, todo_id)
        if sheet is None:
            raise NotFound("There is no such to-do.")
        return sheet

    async def _context(self, sheet: Sheet) -> dict[str, Any]:
        visit, todo = self._visit, sheet.todo
        before = came_from(visit.request)
        here = sheet_url(todo.id, before)
        actions = await self._history.of_todo(visit.member, todo.id, None, HISTORY_LINES + 1)
        return {
            "todo": todo,
            "sheet": sheet,
            "trail": trail(sheet, before),
            "here": here,
            "notes_html": to_html(todo.notes),
            "dates": dates_after(todo.recurrence, todo.occurrence) if todo.recurrence else (),
            "catch_ups": CATCH_UPS,
            "parts": await self._reading.parts(visit.member, todo.id),
            "places": _places(sheet, await self._pages.sidebar(visit)),
            "actions": local(actions[:HISTORY_LINES], visit.now.tzinfo),
            "did_more": len(actions) > HISTORY_LINES,
            "entry": EntryState(self._ids.new(), parent_id=todo.id),
            "draft": None,
            "twin_id": self._ids.new(),
            "view": Around(here, key="part"),
        }


def _places(sheet: Sheet, sidebar: Sidebar) -> tuple[Choice, ...]:
    """Where it can be, its own project first where that is archived."""
    projects = [Choice(link.id, link.name) for link in sidebar.places]
    its = Choice(sheet.todo.project_id, sheet.project)
    return tuple(choices(projects if its in projects else [its, *projects], sheet.sections))
