from __future__ import annotations

import re

from tests.builders import IDS
from tests.infrastructure.html.people import Person
from web.infrastructure.persistence.statements import counting

PAGES = ("/today", "/search?q=milk", "/history", "/tags", "/projects", "/help", "/transfer")


async def test_a_page_that_has_not_changed_is_not_sent_again(alice: Person) -> None:
    for page in PAGES:
        etag = (await alice.get(page)).headers["etag"]
        answer = await alice.get(page, if_none_match=etag)
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", etag), page
        assert answer.headers["vary"] == "HX-Request, HX-Request-Type"


async def test_it_takes_no_query_but_who_asks(alice: Person) -> None:
    etag = (await alice.get("/today")).headers["etag"]
    with counting() as statements:
        await alice.get("/today", if_none_match=etag)
    assert len(statements) <= 1


async def test_a_page_changes_with_the_book(alice: Person) -> None:
    etag = (await alice.get("/inbox")).headers["etag"]
    await alice.add("Buy milk")
    assert (await alice.get("/inbox", if_none_match=etag)).status_code == 200


async def test_a_page_that_has_something_to_say_is_sent(alice: Person) -> None:
    etag = (await alice.get("/inbox")).headers["etag"]
    alice.client.cookies.set("flash", "any")
    assert (await alice.get("/inbox", if_none_match=etag)).status_code == 200


async def test_a_row_is_not_taken_for_the_page_at_its_address(alice: Person) -> None:
    """Chromium sends the ETag of the one when it asks for the other."""
    address = f"/todos/{await alice.add('Buy milk')}?from=/today"
    etag = (await alice.get(address)).headers["etag"]
    assert (await alice.htmx.get(address, if_none_match=etag)).status_code == 200


async def test_the_list_of_devices_is_always_made_anew(alice: Person) -> None:
    assert "etag" not in (await alice.get("/settings")).headers


async def test_a_page_asked_for_again_is_not_made_again(alice: Person) -> None:
    for page in PAGES:
        made = await alice.get(page)
        with counting() as statements:
            again = await alice.get(page)
        assert (again.content, again.headers) == (made.content, made.headers), page
        assert len(statements) <= 1


async def test_everybody_gets_what_their_browser_can_read(alice: Person) -> None:
    pages = [await alice.get("/inbox", accept_encoding=coding) for coding in ("br", "gzip", "identity") * 2]
    codings = [page.headers.get("content-encoding") for page in pages]
    assert codings == ["br", "gzip", None] * 2
    assert {page.headers["vary"] for page in pages} == {pages[0].headers["vary"]}
    assert len({re.sub(r'value="[0-9a-f-]{36}"', "", page.text) for page in pages}) == 1


async def test_nobody_gets_the_page_of_another(alice: Person, mallory: Person) -> None:
    await alice.add("Buy milk")
    pages = [(await who.get("/inbox")).text for who in (alice, mallory, alice, mallory)]
    assert ["Buy milk" in page for page in pages] == [True, False] * 2


async def test_what_is_said_once_is_not_kept(alice: Person) -> None:
    await alice.post("/todos", {"todo_id": IDS.new(), "line": "Buy milk", "view": "/inbox"})
    pages = [(await alice.get("/inbox")).text for _ in range(3)]
    assert ['role="status">\n</div>' in page for page in pages] == [False, True, True]
