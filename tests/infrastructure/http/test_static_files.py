from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import brotli
import pytest

from tests.infrastructure.http.tiny import app_of, client_of
from web.infrastructure.http.bundles import Bundle
from web.infrastructure.http.static_files import StaticFiles, static_route

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

RULE = ".todo { color: red }\n" * 40


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "secret.css").write_text("outside")
    static = tmp_path / "static"
    (static / "css").mkdir(parents=True)
    (static / "css/todo.css").write_text(RULE)
    (static / "icon.svg").write_text("<svg/>")
    return static


@pytest.fixture
def files(root: Path) -> StaticFiles:
    return StaticFiles(root)


@pytest.fixture
def browser(files: StaticFiles) -> httpx.AsyncClient:
    return client_of(app_of(static_route(files)))


async def test_a_file_is_kept_for_ever_under_the_name_of_its_content(
    browser: httpx.AsyncClient, files: StaticFiles
) -> None:
    answer = await browser.get(files.url("css/todo.css"))
    assert answer.text == RULE
    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


async def test_the_plain_name_works_but_is_asked_about_each_time(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/static/icon.svg")
    assert answer.headers["content-type"] == "image/svg+xml"
    assert answer.headers["cache-control"] == "public, no-cache"


@pytest.mark.parametrize(("accepted", "decode"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
async def test_it_travels_compressed(
    browser: httpx.AsyncClient, files: StaticFiles, accepted: str, decode: object
) -> None:
    answer = await browser.get(files.url("css/todo.css"), headers={"accept-encoding": accepted})
    assert answer.headers["content-encoding"] == accepted
    assert answer.headers["vary"] == "accept-encoding"
    assert int(answer.headers["content-length"]) < len(RULE)
    assert answer.text == RULE


async def test_a_browser_that_has_it_gets_304(browser: httpx.AsyncClient, files: StaticFiles) -> None:
    first = await browser.get(files.url("css/todo.css"))
    second = await browser.get(first.url, headers={"if-none-match": first.headers["etag"]})
    assert (second.status_code, second.content) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/static/css/absent.css",
        "/static/css/todo.00000000.css",
        "/static/../secret.css",
        "/static/%2e%2e/secret.css",
        "/static/..%2fsecret.css",
        "/static//etc/passwd",
        "/static/css",
        "/static/css%00",
    ],
)
async def test_what_is_not_there_is_the_usual_404_page(browser: httpx.AsyncClient, path: str) -> None:
    answer = await browser.get(path)
    assert answer.status_code == 404
    assert "Not here" in answer.text


def test_a_file_is_renamed_when_it_changes(root: Path, files: StaticFiles) -> None:
    (root / "css/todo.css").write_text("new")
    assert StaticFiles(root).url("css/todo.css") != files.url("css/todo.css")


def test_only_while_developing_are_changes_seen(root: Path, files: StaticFiles) -> None:
    developing = StaticFiles(root, reload=True)
    before = developing.url("css/todo.css"), files.url("css/todo.css")
    (root / "css/todo.css").write_text("new")
    assert developing.url("css/todo.css") != before[0]
    assert files.url("css/todo.css") == before[1]


def test_bundled_files_are_served_only_together(root: Path) -> None:
    files = StaticFiles(root, [Bundle("css/daybook.css", ("css/*.css",))])
    assert files.url("css/daybook.css").startswith("/static/css/daybook.")
    with pytest.raises(KeyError):
        files.url("css/todo.css")


def test_a_kind_of_file_that_browsers_would_guess_at_is_refused(root: Path) -> None:
    (root / "page.exe").write_bytes(b"MZ")
    with pytest.raises(ValueError, match=r"page\.exe"):
        StaticFiles(root)
