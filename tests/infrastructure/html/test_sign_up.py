"""Making an account on the page, with an invitation or without."""

from __future__ import annotations

import pytest

from tests.infrastructure.html.people import texts
from tests.infrastructure.html.strangers import Front, front
from tests.lodge import WORDS


async def invitation(daybook: Front) -> str:
    """As Alice copies it from her settings."""
    await daybook.add("Alice", WORDS)
    page = await (await daybook.signed_in("Alice")).post("/settings/invitations")
    assert page.headers["cache-control"] == "no-store"
    return page.text.partition("http://localhost")[2].partition("<")[0]


async def test_bob_makes_an_account_and_is_in(shared_url: str) -> None:
    async with front(shared_url, DAYBOOK_SIGN_UP="open") as daybook:
        bob = daybook.stranger()
        assert 'action="/sign-up"' in (await bob.get("/sign-up")).text
        answer = await bob.post("/sign-up", {"name": "Bob", "password": WORDS})
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert (await bob.get("/settings")).status_code == 200


async def test_bob_follows_alices_invitation(shared_url: str) -> None:
    async with front(shared_url, DAYBOOK_SIGN_UP="invited") as daybook:
        address, bob = await invitation(daybook), daybook.stranger()
        assert f'action="{address}"' in (await bob.get(address)).text
        answer = await bob.post(address, {"name": "Bob", "password": WORDS})
        assert answer.status_code == 303
        assert (await daybook.stranger().get(address)).status_code == 404


async def test_what_is_wrong_stands_beside_its_field(shared_url: str) -> None:
    async with front(shared_url, DAYBOOK_SIGN_UP="open") as daybook:
        await daybook.add("Alice")
        for typed, sentence in (
            ({"name": "alice", "password": WORDS}, "There is a “alice” already"),
            ({"name": "Bob", "password": "password123"}, "first that anybody would try"),
            ({"name": "", "password": WORDS}, "at least one word"),
        ):
            answer = await daybook.stranger().post("/sign-up", typed)
            assert answer.status_code == 422
            assert sentence in texts(answer.text)
            assert "password123" not in answer.text


@pytest.mark.parametrize("policy", ["closed", "invited"])
async def test_mallory_is_told_that_she_cannot_have_an_account(shared_url: str, policy: str) -> None:
    async with front(shared_url, DAYBOOK_SIGN_UP=policy) as daybook:
        mallory, typed = daybook.stranger(), {"name": "Mallory", "password": WORDS}
        for answer in (await mallory.get("/sign-up"), await mallory.post("/sign-up", typed)):
            assert answer.status_code == 403
            assert "new accounts" in texts(answer.text)
        assert (await mallory.post("/sign-up/made-up", typed)).status_code in (403, 404)
        assert await daybook.services.doors.accounts.every() == []
