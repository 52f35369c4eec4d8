from __future__ import annotations

import gzip
from collections.abc import AsyncIterator

import brotli
import httpx
import pytest
from litestar import MediaType, Response, get
from litestar.response import Stream

from tests.infrastructure.http.tiny import client_of, gated_app_of

LIST = "<li>Buy milk</li>" * 100


def page(content: str | bytes = LIST, media_type: str = "text/html", **headers: str) -> httpx.AsyncClient:
    @get("/")
    async def handler() -> Response[str | bytes]:
        return Response(content, media_type=media_type, headers=headers)

    return client_of(gated_app_of(handler))


@pytest.mark.parametrize(("coding", "decode"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
async def test_pages_travel_compressed(coding: str, decode: object) -> None:
    client = page()
    async with client.stream("GET", "/", headers={"accept-encoding": coding}) as answer:
        body = b"".join([chunk async for chunk in answer.aiter_raw()])
    assert callable(decode)
    assert decode(body) == LIST.encode()
    assert answer.headers["content-length"] == str(len(body))
    assert answer.headers["content-encoding"] == coding
    assert answer.headers["vary"] == "accept-encoding"


@pytest.mark.parametrize("media_type", ["text/plain", "application/json", "image/svg+xml"])
async def test_every_kind_of_text_does(media_type: str) -> None:
    assert "content-encoding" in (await page(media_type=media_type).get("/")).headers


async def test_a_large_page_arrives_whole() -> None:
    assert (await page(LIST * 100).get("/")).text == LIST * 100


@pytest.mark.parametrize(
    "client",
    [
        page("<p>small</p>"),
        page(b"\x89PNG" * 500, "image/png"),
        page(gzip.compress(LIST.encode()), **{"content-encoding": "gzip"}),
    ],
)
async def test_what_is_small_or_compressed_is_left_alone(client: httpx.AsyncClient) -> None:
    answer = await client.get("/", headers={"accept-encoding": "br"})
    assert answer.headers.get("content-encoding") != "br"


async def test_who_cannot_decompress_gets_it_plain() -> None:
    answer = await page().get("/", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "accept-encoding"
    assert answer.text == LIST


@pytest.mark.parametrize("etag", ['"7"', 'W/"7"'])
async def test_a_compressed_page_is_only_weakly_the_same(etag: str) -> None:
    assert (await page(etag=etag).get("/")).headers["etag"] == 'W/"7"'


async def test_a_stream_flows_on_as_it_comes() -> None:
    @get("/", media_type=MediaType.TEXT)
    async def stream() -> Stream:
        async def lines() -> AsyncIterator[str]:
            for number in range(3):
                yield f"{number} {LIST}"

        return Stream(lines())

    answer = await client_of(gated_app_of(stream)).get("/")
    assert "content-encoding" not in answer.headers
    assert answer.text == f"0 {LIST}1 {LIST}2 {LIST}"


async def test_head_tells_what_get_would_send() -> None:
    client = page()
    head, whole = await client.head("/"), await client.get("/")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == whole.headers
