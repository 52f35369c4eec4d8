"""From an exception to the page or partial that a person sees. Nothing in here may fail."""

from __future__ import annotations

import logging
from html import escape
from typing import TYPE_CHECKING, Any

from litestar import Request, Response
from litestar.exceptions import HTTPException

from web.infrastructure.http.htmx import VARY, is_partial
from web.infrastructure.http.problems import BROKEN, problem_of
from web.infrastructure.http.responses import redirect
from web.infrastructure.http.routing import allowed, page_above
from web.infrastructure.http.tracebacks import safe_traceback

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from litestar.types import Scope, Send

    from web.infrastructure.http.htmx import AnyRequest
    from web.infrastructure.http.problems import Problem

    Render = Callable[[str, Mapping[str, object]], str]

log = logging.getLogger("daybook.errors")

PAGE = "errors/index.html"
PARTIAL = "errors/_answer.html"
NOTHING_ELSE = {"places": (), "remarks": (), "open_url": "", "edit_url": "", "undo_url": ""}

_PLAIN = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title} · Daybook</title><h1>{title}</h1><p>{text}</p><p>{request_id}</p>
<p><a href="/">Daybook</a></p></html>
"""


class Errors:
    """Register with Litestar as `exception_handlers={Exception: errors.answer}`."""

    def __init__(self, render: Render) -> None:
        self._render = render

    def answer(self, request: AnyRequest, error: Exception) -> Response[Any]:
        if page := page_above(request, error):
            return redirect(page)
        problem = problem_of(error)
        request_id = str(request.scope["state"].get("request_id", ""))
        if problem.status >= BROKEN:
            log.error("request %s failed\n%s", request_id, safe_traceback(error))
        return Response(
            self.body(problem, request_id, partial=is_partial(request)),
            status_code=problem.status,
            media_type="text/html",
            headers={"cache-control": "no-store", "vary": VARY, **problem.headers, **_allow(request, error)},
        )

    async def send(self, scope: Scope, error: Exception, send: Send) -> None:
        """For what happens outside of Litestar."""
        request: AnyRequest = Request(scope)
        response = self.answer(request, error).to_asgi_response(app=None, request=request)
        await response(scope, request.receive, send)

    def body(self, problem: Problem, request_id: str, *, partial: bool) -> bytes:
        words = {
            "status": problem.status,
            "title": problem.title,
            "text": problem.sentence,
            "request_id": request_id,
        }
        flash = {**NOTHING_ELSE, "text": problem.sentence} if partial else None
        context = {"error": words, "flash": flash, "theme": "system"}
        try:
            return self._render(PARTIAL if partial else PAGE, context).encode()
        except Exception as error:
            log.error("the error page of request %s failed\n%s", request_id, safe_traceback(error))
            return _PLAIN.format_map({name: escape(str(value)) for name, value in words.items()}).encode()


def _allow(request: AnyRequest, error: Exception) -> Mapping[str, str]:
    is_405 = isinstance(error, HTTPException) and error.status_code == 405
    return {"allow": allowed(request)} if is_405 else {}
