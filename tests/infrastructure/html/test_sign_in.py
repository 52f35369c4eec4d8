"""The sign-in page, the cookie that it gives, and signing out."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.infrastructure.html.people import texts
from tests.infrastructure.html.strangers import Front, front, sign_in
from tests.lodge import WORDS
from web.application.attempts import PER_ACCOUNT


@pytest.fixture
async def daybook(shared_url: str) -> AsyncIterator[Front]:
    async with front(shared_url) as opened:
        await opened.add("Alice", WORDS)
        yield opened


async def test_alice_signs_in_and_is_where_she_wanted_to_be(daybook: Front) -> None:
    alice = daybook.stranger()
    page = await alice.get("/sign-in?next=/history%3Fbefore%3D7")
    assert 'name="next" value="/history?before=7"' in page.text
    answer = await sign_in(alice, "alice", next="/history?before=7")
    assert (answer.status_code, answer.headers["location"]) == (303, "/history?before=7")
    assert (await alice.get("/settings")).status_code == 200


@pytest.mark.parametrize(
    "elsewhere",
    ["https://mallory.example", "//mallory.example", "/\\mallory.example", "/\t/mallory.example", "today"],
)
async def test_mallory_cannot_send_alice_elsewhere_by_way_of_signing_in(
    daybook: Front, elsewhere: str
) -> None:
    answer = await sign_in(daybook.stranger(), "Alice", next=elsewhere)
    assert answer.status_code == 422 or answer.headers["location"] == "/"


async def test_the_cookie_is_for_this_server_alone_and_no_script_reads_it(daybook: Front) -> None:
    answer = await sign_in(daybook.stranger(), "Alice")
    name, *attributes = answer.headers["set-cookie"].split("; ")
    assert name.startswith("daybook=")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(attributes)
    assert not [attribute for attribute in attributes if attribute.startswith("Domain")]


async def test_under_https_the_cookie_is_bound_to_it(daybook: Front) -> None:
    answer = await sign_in(daybook.stranger("https://localhost"), "Alice")
    assert answer.headers["set-cookie"].startswith("__Host-daybook=")
    assert "; Secure" in answer.headers["set-cookie"]


async def test_a_public_address_with_https_makes_cookies_secure_behind_any_proxy(shared_url: str) -> None:
    async with front(shared_url, DAYBOOK_PUBLIC_URL="https://todo.example.org") as daybook:
        await daybook.add("Alice", WORDS)
        answer = await sign_in(daybook.stranger("http://todo.example.org"), "Alice")
        assert answer.headers["set-cookie"].startswith("__Host-daybook=")
        assert "; Secure" in answer.headers["set-cookie"]


async def test_mallory_cannot_fix_the_session_that_alice_will_have(daybook: Front) -> None:
    alice = daybook.stranger()
    alice.client.cookies.set("daybook", "chosen-by-mallory")
    answer = await sign_in(alice, "Alice")
    assert "chosen-by-mallory" not in answer.headers["set-cookie"]
    mallory = daybook.stranger()
    mallory.client.cookies.set("daybook", "chosen-by-mallory")
    assert (await mallory.get("/settings")).status_code == 303


async def test_signing_in_again_ends_the_session_that_was_there(daybook: Front) -> None:
    alice = await daybook.signed_in("Alice")
    before = alice.client.cookies["daybook"]
    await sign_in(alice, "Alice")
    assert alice.client.cookies["daybook"] != before
    assert await daybook.services.doors.sessions.find(before) is None


async def test_who_is_signed_in_is_not_asked_again(daybook: Front) -> None:
    alice = await daybook.signed_in("Alice")
    answer = await alice.get("/sign-in?next=/history")
    assert (answer.status_code, answer.headers["location"]) == (303, "/history")


@pytest.mark.parametrize("name", ["Alice", "nobody"])
async def test_what_is_wrong_is_said_and_the_name_is_still_there(daybook: Front, name: str) -> None:
    answer = await sign_in(daybook.stranger(), name, "a wrong guess")
    assert answer.status_code == 422
    assert "This name and this password do not go together." in texts(answer.text)
    assert f'value="{name}"' in answer.text
    assert "a wrong guess" not in answer.text
    assert "set-cookie" not in answer.headers


async def test_guessing_is_told_to_wait(daybook: Front) -> None:
    mallory = daybook.stranger()
    for _ in range(PER_ACCOUNT):
        await sign_in(mallory, "Alice", "a wrong guess")
    answer = await sign_in(mallory, "Alice")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 900
    assert "Try again in 15 minutes" in texts(answer.text)


async def test_a_damaged_name_is_refused_with_a_sentence(daybook: Front) -> None:
    answer = await sign_in(daybook.stranger(), "Al\x00ice")
    assert answer.status_code == 422
    assert "control character" in texts(answer.text)


async def test_sign_in_pages_are_kept_by_no_browser(daybook: Front) -> None:
    stranger = daybook.stranger()
    for answer in (await stranger.get("/sign-in"), await sign_in(stranger, "Alice", "wrong")):
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("policy", "offered"), [("closed", False), ("invited", False), ("open", True)])
async def test_an_account_is_offered_where_anybody_may_have_one(
    shared_url: str, policy: str, offered: bool
) -> None:
    async with front(shared_url, DAYBOOK_SIGN_UP=policy) as daybook:
        page = await daybook.stranger().get("/sign-in")
        assert ("/sign-up" in page.text) is offered


async def test_signing_out_ends_it_on_the_server_too(daybook: Front) -> None:
    alice = await daybook.signed_in("Alice")
    token = alice.client.cookies["daybook"]
    answer = await alice.post("/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "daybook" not in alice.client.cookies
    alice.client.cookies.set("daybook", token)
    assert (await alice.get("/settings")).status_code == 303


async def test_mallorys_page_cannot_sign_alice_in_or_out(daybook: Front) -> None:
    alice = await daybook.signed_in("Alice")
    alice.headers = {"sec-fetch-site": "cross-site"}
    assert (await alice.post("/sign-out")).status_code == 403
    assert (await sign_in(alice, "Alice")).status_code == 403
