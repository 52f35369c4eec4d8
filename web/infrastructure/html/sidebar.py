"""The sidebar alone, for a page on which something changed."""

from __future__ import annotations

from litestar import Response, Router, get
from litestar.params import FromQuery

from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.visit import Visit


@get("/sidebar", opt=ASIDE)
async def show_sidebar(
    visit: Given[Visit], pages: Given[Pages], current: FromQuery[str] = ""
) -> Response[str]:
    html = pages.partial(visit, "layouts/_sidebar.html", await pages.frame(visit, current))
    return Response(html, media_type="text/html", headers={"cache-control": "no-store"})


router = Router("/", route_handlers=[show_sidebar])
