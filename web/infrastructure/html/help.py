"""Keys and words: what may be pressed, and what may be asked."""

from __future__ import annotations

from typing import Any

from litestar import Response, Router, get

from web.domain.querying.guide import GUIDE
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.responses import redirect


@get("/help")
async def show_help(visit: Given[Visit], pages: Given[Pages]) -> Response[Any]:
    return await pages.page(visit, "help/index.html", {}, current="help", lasting=True)


@get("/help/search")
async def show_guide(visit: Given[Visit], pages: Given[Pages]) -> Response[Any]:
    context = {"chapters": GUIDE}
    return await pages.page(visit, "help/search.html", context, current="help", lasting=True)


@get("/")
async def show_front() -> Response[str]:
    return redirect("/today")


router = Router("/", route_handlers=[show_help, show_guide, show_front])
