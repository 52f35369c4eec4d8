"""Whole pages: what is around the middle, and whether the browser has it already."""

from __future__ import annotations

from typing import Any

from litestar import Response

from web.application.reading import Reading, Sidebar
from web.infrastructure.html import flash
from web.infrastructure.html.visit import Visit
from web.infrastructure.http import etags
from web.infrastructure.http.responses import show
from web.infrastructure.http.templating import Templates

SIDEBARS = 256
Context = dict[str, Any]


class Pages:
    def __init__(self, templates: Templates, reading: Reading, edition: str) -> None:
        """`edition` changes with the program and its templates, as its version does."""
        self._templates = templates
        self._reading = reading
        self._edition = edition
        self._sidebars: dict[str, Sidebar] = {}

    def etag(self, visit: Visit) -> str:
        return etags.weak(f"{self._edition}-{visit.edition}")

    async def page(
        self,
        visit: Visit,
        template: str,
        context: Context,
        *,
        current: str,
        status: int = 200,
        lasting: bool = False,
    ) -> Response[str]:
        """`current` is the key of the place in the sidebar. A page is `lasting` that looks the same until the
        book, the account's settings or the minute change; a form is not, whose ids are for one use."""
        message = flash.recall(visit.request)
        frame = await self.frame(visit, current) | {"flash": message}
        lasting = lasting and status == 200 and not message
        response = show(
            visit.request,
            page=lambda: self._templates.render(template, frame | context),
            etag=self.etag(visit) if lasting else None,
            status=status,
        )
        if message:
            flash.forget(response)
        return response

    def partial(self, visit: Visit, template: str, context: Context) -> str:
        return self._templates.render(
            template, {"today": visit.today, "now": visit.now, "flash": None} | context
        )

    async def frame(self, visit: Visit, current: str) -> Context:
        preferences = visit.account.preferences
        return {
            "theme": preferences.theme.value,
            "single_keys": preferences.single_keys,
            "sidebar": await self.sidebar(visit),
            "current": current,
            "today": visit.today,
            "now": visit.now,
        }

    async def sidebar(self, visit: Visit) -> Sidebar:
        """Kept as long as the page is: what is due, or starts, at some time of day counts from then on."""
        key = visit.edition
        if key not in self._sidebars:
            if len(self._sidebars) >= SIDEBARS:
                self._sidebars.clear()
            views = visit.visitor.views
            self._sidebars[key] = await self._reading.sidebar(visit.member, visit.moment, views)
        return self._sidebars[key]
