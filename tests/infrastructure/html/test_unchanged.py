from __future__ import annotations

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
