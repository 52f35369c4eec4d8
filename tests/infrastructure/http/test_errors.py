from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest
from litestar import get
from litestar.exceptions import HTTPException, TooManyRequestsException

from tests.infrastructure.http.tiny import HTMX, app_of, client_of
from web.domain.errors import Conflict, DaybookError, Forbidden, Invalid, NotFound, Unavailable

if TYPE_CHECKING:
    import httpx

RAISED: list[tuple[Exception, int, str]] = [
    (NotFound("There is no such to-do."), 404, "There is no such to-do."),
    (NotFound(), 404, "There is nothing at this address"),
    (Forbidden("Readers cannot change it."), 403, "Readers cannot change it."),
    (Invalid({"content": "Too long."}), 422, "Too long."),
    (Conflict("Newer work stands in the way."), 409, "Newer work stands in the way."),
    (Unavailable(), 503, "please try again shortly"),
    (DaybookError("Not so."), 400, "Not so."),
    (HTTPException("psycopg: secret", status_code=400), 400, "damaged on its way"),
    (HTTPException("secret", status_code=418), 418, "damaged on its way"),
    (HTTPException("secret", status_code=413), 413, "more than Daybook takes"),
    (RuntimeError("secret"), 500, "not yours"),
]


def raising(error: Exception, templates: dict[str, str] | None = None) -> httpx.AsyncClient:
    @get("/")
    async def broken() -> str:
        raise error

    return client_of(app_of(broken) if templates is None else app_of(broken, templates=templates))


@pytest.mark.parametrize(("error", "status", "sentence"), RAISED)
async def test_every_error_is_a_sentence(error: Exception, status: int, sentence: str) -> None:
    page = await raising(error).get("/")
    assert page.status_code == status
    assert sentence in page.text.replace("&#39;", "'")
    assert "secret" not in page.text
    assert page.text.startswith("<!doctype html>")
    assert page.headers["cache-control"] == "no-store"


async def test_htmx_gets_the_partial_alone() -> None:
    answer = await raising(NotFound()).get("/", headers=HTMX)
    assert (answer.status_code, answer.text[:14]) == (404, '<p id="error">')


async def test_a_busy_book_says_when_to_come_back() -> None:
    assert (await raising(Unavailable()).get("/")).headers["retry-after"] == "5"
    limited = await raising(TooManyRequestsException(headers={"retry-after": "60"})).get("/")
    assert limited.headers["retry-after"] == "60"


async def test_unknown_addresses_and_methods_have_pages_too() -> None:
    client = raising(NotFound())
    assert "Not here" in (await client.get("/nowhere")).text
    refused = await client.post("/")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET")
    assert "Not like this" in refused.text


async def test_an_error_page_that_fails_is_still_a_page(caplog: pytest.LogCaptureFixture) -> None:
    page = await raising(NotFound("No <b>such</b> to-do."), templates={}).get("/")
    assert page.status_code == 404
    assert "No &lt;b&gt;such&lt;/b&gt; to-do." in page.text
    assert "TemplateNotFound" in caplog.text


async def test_the_unexpected_is_logged_without_what_was_typed(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        await raising(ValueError("bad value 'hunter2'")).get("/?token=hunter2")
    assert "ValueError: bad value …" in caplog.text
    assert "hunter2" not in caplog.text


async def test_the_expected_is_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    await raising(NotFound("x")).get("/")
    assert not [record for record in caplog.records if record.name.startswith("daybook")]
