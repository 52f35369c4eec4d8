"""Tiny apps to try the plumbing with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
from jinja2 import DictLoader, Environment, StrictUndefined
from litestar import Litestar

from web.infrastructure.http.errors import Errors
from web.infrastructure.http.templating import Templates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from litestar.handlers import HTTPRouteHandler
    from litestar.types import ASGIApp

HTMX = {"hx-request": "true", "hx-request-type": "partial"}
ERROR_TEMPLATES = {
    "errors/index.html": "<!doctype html>{% include 'errors/_error.html' %}",
    "errors/_error.html": '<p id="error">{{ status }} {{ title }}: {{ sentence }} ({{ request_id }})</p>',
}


def app_of(*routes: HTTPRouteHandler, templates: Mapping[str, str] = ERROR_TEMPLATES) -> Litestar:
    env = Environment(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined)
    errors = Errors(Templates(env).render)
    return Litestar(list(routes), exception_handlers={Exception: errors.answer}, logging_config=None)


def client_of(app: ASGIApp, **headers: str) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app)  # type: ignore[arg-type]  # its own names for the same ASGI types
    return httpx.AsyncClient(transport=transport, base_url="http://daybook.test", headers=headers)
