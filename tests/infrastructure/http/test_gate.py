from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator, Callable

import httpx
import pytest
from litestar import get, post
from litestar.params import FromPath
from litestar.response import Stream

from tests.infrastructure.http.tiny import OWN_SITE, app_of, client_of, gated_app_of
from web.domain.errors import NotFound
from web.infrastructure.http.errors import Errors
from web.infrastructure.http.forms import read_form
from web.infrastructure.http.gate import Gate
from web.infrastructure.http.hosts import Hosts
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.request_log import RequestLog


@get("/todos")
async def todos() -> str:
    return "Buy milk"


@get("/sign-in/{token:str}")
async def sign_in(token: FromPath[str]) -> str:
    return f"welcome, {len(token)}"


@get("/broken")
async def broken() -> str:
    raise RuntimeError("secret")


@get("/unchanged", status_code=304)
async def unchanged() -> None: ...


@get("/cut")
async def cut() -> Stream:
    async def lines() -> AsyncIterator[str]:
        yield "one"
        raise RuntimeError("token-hunter2-token-hunter2")

    return Stream(lines())


@post("/todos", status_code=200)
async def add(request: AnyRequest) -> str:
    return (await read_form(request))["content"]


@post("/import", status_code=200, request_max_body_size=10_000)
async def take(request: AnyRequest) -> str:
    return str(len(await request.body()))


ROUTES = (todos, sign_in, broken, unchanged, cut, add, take)


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def request_log(log: io.StringIO) -> RequestLog:
    return RequestLog(log)


@pytest.fixture
def logged(log: io.StringIO, request_log: RequestLog) -> Callable[[], str]:
    def read() -> str:
        request_log.flush()
        return log.getvalue()

    return read


@pytest.fixture
def browser(request_log: RequestLog) -> httpx.AsyncClient:
    return client_of(gated_app_of(*ROUTES, request_log=request_log), **OWN_SITE)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/todos", 200),
        ("HEAD", "/todos", 200),
        ("GET", "/nowhere", 404),
        ("DELETE", "/todos", 405),
        ("POST", "/todos", 415),
        ("GET", "/broken", 500),
    ],
)
async def test_every_answer_is_guarded(
    browser: httpx.AsyncClient, method: str, path: str, status: int
) -> None:
    answer = await browser.request(method, path, content=b"{}" if method == "POST" else None)
    assert answer.status_code == status
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in answer.headers["permissions-policy"]


async def test_only_https_is_kept_to_https() -> None:
    app = gated_app_of(todos)
    assert "strict-transport-security" not in (await client_of(app).get("/todos")).headers
    secure = await client_of(app).get("https://localhost/todos")
    assert secure.headers["strict-transport-security"] == "max-age=31536000"


async def test_mallorys_page_cannot_post_for_alice(browser: httpx.AsyncClient) -> None:
    answer = await browser.post("/todos", data={"content": "x"}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert "sent from another site" in answer.text
    assert "content-security-policy" in answer.headers


async def test_a_stolen_name_gets_no_answer(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/todos", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "DAYBOOK_ALLOWED_HOSTS" in answer.text


async def test_a_page_that_did_not_change_is_confirmed_in_few_bytes(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/unchanged")
    assert answer.status_code == 304
    assert "content-security-policy" not in answer.headers


async def streamed(size: int) -> AsyncIterator[bytes]:
    for _ in range(size // 100):
        yield b"x" * 100


@pytest.mark.parametrize(("size", "status"), [(900, 200), (2_000, 413)])
@pytest.mark.parametrize("chunked", [False, True])
async def test_a_body_over_the_limit_is_refused(size: int, status: int, chunked: bool) -> None:
    app = gated_app_of(*ROUTES, request_max_body_size=1_000)
    body = streamed(size) if chunked else b"x" * size
    headers = {"content-type": "application/x-www-form-urlencoded"}
    answer = await client_of(app, **OWN_SITE).post("/todos", content=body, headers=headers)
    assert answer.status_code == status
    assert status == 200 or "smaller parts" in answer.text


async def test_an_import_may_be_larger() -> None:
    app = gated_app_of(*ROUTES, request_max_body_size=1_000)
    assert (await client_of(app, **OWN_SITE).post("/import", content=b"x" * 9_000)).text == "9000"


async def test_the_log_names_the_route_and_never_the_token(
    browser: httpx.AsyncClient, logged: Callable[[], str]
) -> None:
    await browser.get("/sign-in/hunter2?q=milk", headers={"referer": "http://localhost/?q=milk"})
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ method=GET route=/sign-in/\{token\} "
        r"status=200 ms=\d+\.\d id=\w+-1\n",
        logged(),
    )


async def test_the_log_tells_of_unknown_addresses_without_them(
    browser: httpx.AsyncClient, logged: Callable[[], str]
) -> None:
    await browser.head("/hunter2")
    assert " method=HEAD route=- status=404 " in logged()


async def test_the_number_on_the_error_page_is_in_both_logs(
    browser: httpx.AsyncClient, logged: Callable[[], str], caplog: pytest.LogCaptureFixture
) -> None:
    page = await browser.get("/broken")
    number = logged().strip().rpartition("id=")[2]
    assert f"({number})" in page.text
    assert f"request {number} failed" in caplog.text


async def test_an_answer_that_breaks_off_is_logged_without_secrets(
    browser: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(AssertionError):  # from httpx, whose answer never ends
        await browser.get("/cut")
    assert "broke off" in caplog.text
    assert "hunter2" not in caplog.text.replace('raise RuntimeError("token-hunter2-token-hunter2")', "")


async def test_the_log_is_written_soon_and_at_once(
    browser: httpx.AsyncClient, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = asyncio.Event()
    monkeypatch.setattr(log, "flush", written.set)
    await asyncio.gather(browser.get("/todos"), browser.get("/todos"))
    await asyncio.wait_for(written.wait(), 5)
    assert log.getvalue().count("route=/todos") == 2


async def test_a_log_nobody_reads_stops_no_answer() -> None:
    gone = io.StringIO()
    gone.close()
    request_log = RequestLog(gone)
    answer = await client_of(gated_app_of(todos, request_log=request_log)).get("/todos")
    request_log.flush()
    assert answer.text == "Buy milk"


async def test_even_what_escapes_litestar_becomes_a_page() -> None:
    async def escaping(scope: object, receive: object, send: object) -> None:
        raise NotFound("There is no such to-do.")

    app = app_of(todos)
    app.asgi_handler = Gate(escaping, errors=Errors(lambda *_: "x"), hosts=Hosts())
    assert (await client_of(app).get("/todos")).status_code == 404
