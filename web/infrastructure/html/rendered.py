"""Parts of pages that look the same as long as what they show does: rendered once, and kept by value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping
from typing import Protocol

from markupsafe import Markup

from web.application.reading import Sidebar, TodoRow
from web.infrastructure.http.templating import Templates

ROWS = 4000
"""How many rendered rows stay in memory; each is about two kilobytes."""
SIDEBARS = 256


class Place(Protocol):
    @property
    def shows_project(self) -> bool: ...


class Rendered:
    """One template, for as many looks of it as `limit`."""

    def __init__(self, templates: Templates, template: str, limit: int) -> None:
        self._templates = templates
        self._template = template
        self._limit = limit
        self._kept: dict[Hashable, Markup] = {}

    def render(self, key: Hashable, context: Mapping[str, object]) -> Markup:
        """`key` says all that the template makes of `context`."""
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= self._limit:
                self._kept.clear()
            kept = self._kept[key] = self._templates.render(self._template, context)
        return kept


class RenderedSidebar:
    def __init__(self, templates: Templates) -> None:
        self._rendered = Rendered(templates, "layouts/_sidebar.html", SIDEBARS)

    def __call__(self, sidebar: Sidebar, current: str) -> Markup:
        return self._rendered.render((sidebar, current), {"sidebar": sidebar, "current": current})


class RenderedRows:
    def __init__(self, templates: Templates) -> None:
        self._rendered = Rendered(templates, "todos/_todo.html", ROWS)

    def __call__(self, todos: Iterable[TodoRow], view: Place, now: dt.datetime) -> Markup:
        """One after the other, each as `view` shows it on that day."""
        seen = (view.shows_project, now.date(), now.tzinfo)
        return Markup("".join([self._row(todo, seen, view, now) for todo in todos]))  # noqa: S704

    def _row(self, todo: TodoRow, seen: Hashable, view: Place, now: dt.datetime) -> Markup:
        context = {"todo": todo, "view": view, "now": now}
        return self._rendered.render((todo, seen, _minute(todo, now)), context)


def _minute(todo: TodoRow, now: dt.datetime) -> str:
    """What has a time of day looks different from one minute on."""
    start, due, deadline = todo.start, todo.due, todo.deadline
    timed = (start and start.time) or (due and due.time) or (deadline and deadline.time)
    return now.strftime("%H:%M") if timed else ""
