"""Pages for those who are not signed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from litestar import Response

from web.infrastructure.html import flash
from web.infrastructure.html.given import Given
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.templating import Templates


@dataclass(frozen=True, slots=True)
class Plain:
    request: AnyRequest
    templates: Templates

    def page(
        self,
        template: str,
        context: Mapping[str, Any],
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> Response[str]:
        """Kept by no browser: what is typed into it, and even its address, may be a secret."""
        message = flash.recall(self.request)
        text = self.templates.render(template, {"theme": "system", "flash": message, **context})
        sent = {"cache-control": "no-store", **(headers or {})}
        response: Response[str] = Response(text, status_code=status, media_type="text/html", headers=sent)
        if message:
            flash.forget(response)
        return response


def provide_plain(request: AnyRequest, templates: Given[Templates]) -> Plain:
    return Plain(request, templates)
