"""What is offered while a query is typed: words, fields, their values, and names."""

from __future__ import annotations

from litestar import Response, Router, get
from litestar.params import FromQuery

from web.application.names import Names
from web.domain.query import LENGTH_LIMIT
from web.domain.querying.offers import phrases_at
from web.domain.querying.spelling import QUERY
from web.infrastructure.html.edits import caret_in
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import ASIDE
from web.infrastructure.html.offers import SHOWN, names_at
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.query_state import QueryState
from web.infrastructure.html.visit import Visit


@get("/search/offers", opt=ASIDE)
async def show_offers(
    visit: Given[Visit],
    pages: Given[Pages],
    names: Given[Names],
    q: FromQuery[str] = "",
    caret: FromQuery[str] = "",
) -> Response[str]:
    place = caret_in(q, caret)
    offers = await names_at(names, visit.member, q, place, QUERY) or phrases_at(q, place)[:SHOWN]
    context = {"query": QueryState(q), "offers": offers if len(q) <= LENGTH_LIMIT else []}
    html = pages.partial(visit, "todos/_query_offers.html", context)
    return Response(html, media_type="text/html")


router = Router("/", route_handlers=[show_offers])
