"""The one-time link: a person who follows it is in; nothing else spends it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.infrastructure.html.people import Person, texts
from tests.infrastructure.html.strangers import TYPED_OR_CLICKED_IN_A_TERMINAL as BY_HAND
from tests.infrastructure.html.strangers import Front, front
from tests.lodge import WORDS


@pytest.fixture
async def daybook(shared_url: str) -> AsyncIterator[Front]:
    async with front(shared_url) as opened:
        yield opened


async def link(daybook: Front) -> str:
    return f"/sign-in/{await daybook.services.doors.sign_in.make_link()}"


async def is_in(person: Person) -> bool:
    return (await person.get("/settings")).status_code == 200


async def test_following_it_on_an_empty_daybook_makes_the_first_account_without_a_form(
    daybook: Front,
) -> None:
    alice = daybook.stranger(**BY_HAND)
    answer = await alice.client.get(await link(daybook))
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert await is_in(alice)
    assert len(await daybook.services.doors.accounts.every()) == 1


async def test_without_these_headers_a_program_of_this_machine_may_follow_it(daybook: Front) -> None:
    plain = daybook.stranger()
    answer = await plain.client.get(await link(daybook))
    assert answer.status_code == 303
    assert "set-cookie" in answer.headers


async def test_without_these_headers_a_page_that_links_to_it_spends_nothing(daybook: Front) -> None:
    lured = daybook.stranger(referer="http://mallory.example/")
    page = await lured.client.get(await link(daybook))
    assert page.status_code == 200
    assert "set-cookie" not in page.headers


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"sec-fetch-mode": "no-cors"},
        {"sec-fetch-dest": "image"},
        {"sec-fetch-dest": "iframe"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-purpose": "prefetch"},
        {"sec-purpose": "prefetch;prerender"},
    ],
    ids=lambda headers: " ".join(headers.values()) or "without any of these headers",
)
async def test_what_no_hand_followed_spends_nothing_and_gets_a_button(
    daybook: Front, headers: dict[str, str]
) -> None:
    address = await link(daybook)
    preview = daybook.stranger(**(BY_HAND | headers if headers else {"host": "daybook.example"}))
    page = await preview.client.get(address)
    assert page.status_code == 200
    assert f'action="{address}"' in page.text
    assert "set-cookie" not in page.headers
    assert await daybook.services.doors.accounts.every() == []


async def test_a_head_request_spends_nothing(daybook: Front) -> None:
    address, alice = await link(daybook), daybook.stranger()
    assert (await alice.client.head(address)).status_code == 200
    assert (await alice.post(address)).status_code == 303
    assert await is_in(alice)


async def test_the_button_signs_in(daybook: Front) -> None:
    address, alice = await link(daybook), daybook.stranger()
    answer = await alice.post(address)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert await is_in(alice)


async def test_mallorys_page_cannot_press_it_for_alice(daybook: Front) -> None:
    address, alice = await link(daybook), daybook.stranger()
    alice.headers = {"sec-fetch-site": "cross-site"}
    assert (await alice.post(address)).status_code == 403
    assert await daybook.services.doors.accounts.every() == []


@pytest.mark.parametrize("spent", [True, False])
async def test_a_link_that_is_spent_or_made_up_says_how_to_get_another(daybook: Front, spent: bool) -> None:
    address = await link(daybook)
    if spent:
        await daybook.stranger().post(address)
    late = daybook.stranger(**BY_HAND)
    answer = await late.client.get(address if spent else "/sign-in/made-up")
    assert answer.status_code == 410
    assert "daybook sign-in-link" in texts(answer.text)
    assert not await is_in(late)


async def test_whoever_it_let_in_may_follow_it_again_to_no_effect(daybook: Front) -> None:
    address, alice = await link(daybook), daybook.stranger()
    await alice.post(address)
    before = alice.client.cookies["daybook"]
    answer = await alice.client.get(address, headers=BY_HAND)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert alice.client.cookies["daybook"] == before


async def test_alices_own_link_is_not_bobs(daybook: Front) -> None:
    await daybook.add("Alice", WORDS)
    await daybook.add("Bob", WORDS)
    address = f"/sign-in/{await daybook.services.doors.sign_in.make_link('Bob')}"
    somebody = daybook.stranger()
    await somebody.post(address)
    visitor = await daybook.services.doors.sessions.find(somebody.client.cookies["daybook"])
    assert visitor and visitor.account.name == "Bob"
