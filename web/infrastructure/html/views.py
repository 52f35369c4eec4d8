"""From an address to the view it shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs
from uuid import UUID

from web.application.names import Names
from web.domain import built_in
from web.domain import view as views
from web.domain.board import grouped, is_by_place, on_board
from web.domain.calendar import in_calendar
from web.domain.errors import Invalid, NotFound
from web.domain.layout import Layout
from web.domain.month import Month
from web.domain.phrases.moment import Moment
from web.domain.query import STANDS_ALONE
from web.domain.querying.errors import WrongQuery
from web.domain.querying.fields import SETTINGS
from web.domain.saved_lists import of_saved
from web.domain.view import View
from web.infrastructure.html.addresses import split, with_parameters
from web.infrastructure.html.visit import Visit

BUILT_IN: dict[str, Callable[[Moment], View]] = {
    "/inbox": built_in.inbox,
    "/today": built_in.today,
    "/upcoming": built_in.upcoming,
    "/someday": built_in.someday,
    "/completed": built_in.completed,
    "/trash": built_in.trash,
}


class Views:
    def __init__(self, names: Names) -> None:
        self._names = names

    async def at(self, url: str, visit: Visit) -> View | None:
        """None where the address shows no view. Raises NotFound, or WrongQuery for what it asks."""
        parts = split(url)
        asked = parse_qs(parts.query)
        view = await self._named(parts.path, asked.get("q", [""])[0], visit)
        return view and await self.shown(view, {name: values[0] for name, values in asked.items()}, visit)

    async def shown(self, view: View, parameters: Mapping[str, str], visit: Visit) -> View:
        """As an address with those parameters shows it. Raises WrongQuery, or Invalid for a month."""
        view = views.arranged(view, settings_in(parameters))
        match view.layout:
            case Layout.BOARD:
                return await self._on_board(grouped(view), visit)
            case Layout.CALENDAR:
                month = parameters.get("month")
                shown = Month.read(month) if month else Month.of(visit.today)
                url = with_parameters(view.url, month=month) if month else view.url
                return in_calendar(replace(view, url=url), visit.moment, shown)
        return view

    async def _on_board(self, view: View, visit: Visit) -> View:
        places = await self._names.places(visit.member) if is_by_place(view) else ()
        return on_board(view, visit.moment, places)

    async def _named(self, path: str, query: str, visit: Visit) -> View | None:
        if path in BUILT_IN:
            return BUILT_IN[path](visit.moment)
        if path == "/search":
            return views.search(query, visit.moment)
        match path.split("/"):
            case ["", kind, id] if _is_id(id):
                return await self._of(kind, UUID(id), visit)
        return None

    async def _of(self, kind: str, id: UUID, visit: Visit) -> View | None:
        names, member = self._names, visit.member
        match kind:
            case "projects":
                return views.of_project(*await names.in_sections(member, id))
            case "sections":
                project, sections = await names.around_section(member, id)
                return next(views.of_section(each, project) for each in sections if each.id == id)
            case "tags":
                return views.of_tag(await names.tag(member, id))
            case "people":
                return views.of_person(await names.person(member, id))
            case "views":
                saved = visit.saved_view(id)
                return of_saved(saved.id, saved.name, saved.query, visit.moment)
        return None

    async def around(self, url: str, visit: Visit) -> View | None:
        """The list that a form stands in, by the address in the form; None where that says nothing."""
        try:
            return await self.at(url, visit)
        except (NotFound, Invalid):
            return None

    async def in_columns(self, url: str, visit: Visit) -> View | None:
        """Likewise, if it is a board or a calendar, which only an address that may say so is asked about."""
        may_be = "layout" in url or url.startswith("/views/")
        view = await self.around(url, visit) if may_be else None
        return view if view and view.columns else None


def all_arranged(several: Sequence[View], parameters: Mapping[str, str]) -> list[View]:
    """Lists that share a page. Raises WrongQuery."""
    arranged = [views.arranged(view, settings_in(parameters)) for view in several]
    for view in arranged:
        if view.layout is not Layout.LIST:
            raise WrongQuery(STANDS_ALONE.format(view.layout), 1)
    return arranged


def settings_in(parameters: Mapping[str, str]) -> dict[str, str]:
    """Of an address: the order, headings and layout that it asks for."""
    return {name: parameters[name] for name in SETTINGS if parameters.get(name)}


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
