from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from litestar import Response, get, post

from tests.infrastructure.http.tiny import HTMX, app_of, client_of
from web.infrastructure.http.etags import weak
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.responses import answer, show

if TYPE_CHECKING:
    import httpx


@get("/todos")
async def todos(request: AnyRequest) -> Response[str]:
    return show(request, page=lambda: "<html>page", partial=lambda: "<ul>partial", etag=weak("7"))


@post("/todos/1/complete")
async def complete(request: AnyRequest) -> Response[str]:
    return answer(
        request, partial=lambda: "<li>row", see_other="/todos?q=caf%C3%A9", trigger="todo-completed"
    )


@pytest.fixture
def browser() -> httpx.AsyncClient:
    return client_of(app_of(todos, complete))


async def test_a_visit_gets_the_page_and_a_swap_the_partial(browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/todos")).text == "<html>page"
    assert (await browser.get("/todos", headers=HTMX)).text == "<ul>partial"


@pytest.mark.parametrize("headers", [{}, HTMX])
async def test_no_cache_takes_one_for_the_other(browser: httpx.AsyncClient, headers: dict[str, str]) -> None:
    page = await browser.get("/todos", headers=headers)
    assert page.headers["vary"] == "HX-Request, HX-Request-Type"
    assert page.headers["cache-control"] == "private, no-cache"
    assert page.headers["etag"] == 'W/"7"'


async def test_an_action_without_htmx_leads_back(browser: httpx.AsyncClient) -> None:
    done = await browser.post("/todos/1/complete")
    assert (done.status_code, done.headers["location"]) == (303, "/todos?q=caf%C3%A9")


async def test_an_action_with_htmx_answers_with_the_partial_and_its_event(browser: httpx.AsyncClient) -> None:
    done = await browser.post("/todos/1/complete", headers=HTMX)
    assert (done.status_code, done.text) == (200, "<li>row")
    assert done.headers["hx-trigger"] == "todo-completed"
