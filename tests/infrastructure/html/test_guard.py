"""Every route is guarded, but for those named here."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from tests.infrastructure.html.people import HTMX, ORIGIN, Person
from tests.infrastructure.html.strangers import Front
from web.services import Services

BY_LINK = {"/sign-in/{token}", "/sign-up/{token}", "/mail/{token}"}
FOR_EVERYBODY = {"/health", "/sign-in", "/sign-up", "/static/{name}"} | BY_LINK
AN_ID = "01900000-0000-7000-8000-000000000001"


@pytest.fixture
def stranger(app: Litestar, services: Services) -> Person:
    return Front(app, services).stranger()


def routes(app: Litestar) -> Iterator[tuple[str, str, bool]]:
    """Method, path, and whether the route says that it is public."""
    for route in app.routes:
        assert isinstance(route, HTTPRoute)
        for handler in route.route_handlers:
            for method in handler.http_methods - {"OPTIONS"}:
                yield method, route.path_format, bool(handler.opt.get("public"))


def test_the_public_routes_are_these(app: Litestar) -> None:
    assert {path for _, path, is_public in routes(app) if is_public} == FOR_EVERYBODY


async def test_a_stranger_gets_nowhere_else(app: Litestar, stranger: Person) -> None:
    tried = 0
    for method, path, is_public in routes(app):
        if is_public:
            continue
        tried += 1
        address = re.sub(r"{.*?}", AN_ID, path)
        answer = await stranger.client.request(method, address, headers=stranger.headers)
        assert answer.status_code == 303, (method, path)
        assert answer.headers["location"].startswith("/sign-in"), (method, path)
        assert not answer.content
    assert tried > 30


async def test_after_signing_in_a_stranger_is_led_on_to_the_page(stranger: Person) -> None:
    answer = await stranger.get("/search?q=%23work%20%26%20p1")
    assert answer.headers["location"] == "/sign-in?next=/search%3Fq%3D%2523work%2520%2526%2520p1"
    assert answer.headers["cache-control"] == "no-store"


async def test_a_form_that_came_too_late_leads_on_to_the_page_it_stood_on(stranger: Person) -> None:
    answer = await stranger.post("/todos", {"line": "Buy milk"}, referer=f"{ORIGIN}/inbox")
    assert answer.headers["location"] == "/sign-in?next=/inbox"


async def test_mallorys_page_does_not_choose_where_it_leads(stranger: Person) -> None:
    answer = await stranger.post("/todos", referer="https://mallory.example/inbox")
    assert answer.headers["location"] == "/sign-in"


async def test_with_htmx_the_whole_page_goes_to_sign_in(stranger: Person) -> None:
    stranger.headers = HTMX | {"hx-current-url": f"{ORIGIN}/projects/7?q=milk"}
    answer = await stranger.post("/todos")
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"] == "/sign-in?next=/projects/7%3Fq%3Dmilk"
    assert not answer.content


async def test_what_is_read_while_somebody_writes_leads_nowhere(stranger: Person) -> None:
    stranger.headers = HTMX
    answer = await stranger.get("/entry?line=Buy+milk")
    assert (answer.status_code, answer.headers.get("hx-redirect")) == (401, None)


async def test_a_session_that_was_revoked_is_a_strangers_at_once(alice: Person, services: Services) -> None:
    assert (await alice.get("/settings")).status_code == 200
    visitor = await services.doors.sessions.find(alice.client.cookies["daybook"])
    assert visitor
    await services.doors.sessions.sign_out(visitor)
    assert (await alice.get("/settings")).headers["location"] == "/sign-in?next=/settings"


async def test_a_page_is_not_revalidated_for_a_stranger(alice: Person, stranger: Person) -> None:
    etag = (await alice.get("/inbox")).headers["etag"]
    assert (await alice.get("/inbox", if_none_match=etag)).status_code == 304
    assert (await stranger.get("/inbox", if_none_match=etag)).status_code == 303
