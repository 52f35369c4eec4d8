"""Tiny apps to try the plumbing with."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import httpx
from jinja2 import DictLoader, Environment, StrictUndefined
from litestar import Litestar, Request

from web.infrastructure.http.errors import Errors
from web.infrastructure.http.gate import Gate
from web.infrastructure.http.hosts import Hosts
from web.infrastructure.http.templating import Templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from litestar.handlers import HTTPRouteHandler
    from litestar.types import ASGIApp, Scope

    from web.infrastructure.http.htmx import AnyRequest
    from web.infrastructure.http.request_log import RequestLog

OWN_SITE = {"sec-fetch-site": "same-origin"}
HTMX = {"hx-request": "true", "hx-request-type": "partial"}
ERROR_TEMPLATES = {
    "errors/index.html": "<!doctype html>{% include 'errors/_answer.html' %}",
    "errors/_answer.html": (
        '<p id="error">{{ error.status }} {{ error.title }}: {{ error.text }} ({{ error.request_id }})</p>'
    ),
}


def app_of(
    *routes: HTTPRouteHandler,
    templates: Mapping[str, str] = ERROR_TEMPLATES,
    request_max_body_size: int | None = None,
) -> Litestar:
    return Litestar(
        list(routes),
        exception_handlers={Exception: errors_of(templates).answer},
        logging_config=None,
        openapi_config=None,
        request_max_body_size=request_max_body_size,
    )


def gated_app_of(
    *routes: HTTPRouteHandler, request_log: RequestLog | None = None, request_max_body_size: int | None = None
) -> Litestar:
    app = app_of(*routes, request_max_body_size=request_max_body_size)
    app.asgi_handler = Gate(app.asgi_handler, errors=errors_of(), hosts=Hosts(), request_log=request_log)
    return app


def errors_of(templates: Mapping[str, str] = ERROR_TEMPLATES) -> Errors:
    env = Environment(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined)
    return Errors(Templates(env).render)


def client_of(app: ASGIApp, **headers: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app)  # type: ignore[arg-type]  # its own names for the same ASGI types
    return httpx.AsyncClient(transport=transport, base_url="http://localhost", headers=headers)


def request_with(headers: Mapping[str, str]) -> AnyRequest:
    """Not by Litestar's RequestFactory, which sets up logging for the whole process."""
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope: dict[str, object] = {"type": "http", "headers": raw, "state": {}}
    return Request(cast("Scope", scope))
