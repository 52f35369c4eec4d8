"""The settings page: preferences, password, devices, invitations."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.infrastructure.html.people import Person, texts
from tests.infrastructure.html.strangers import Front, front, sign_in
from tests.lodge import WORDS
from web.application.attempts import PER_ACCOUNT

OTHER_WORDS = "nine loud geese dance"
PREFERENCES = {
    "name": "Alice",
    "time_zone": "Asia/Tokyo",
    "week_start": "6",
    "day_first": "false",
    "theme": "dark",
    "work_week": ["0", "6"],
}


@pytest.fixture
async def daybook(shared_url: str) -> AsyncIterator[Front]:
    async with front(shared_url, DAYBOOK_SIGN_UP="invited") as opened:
        await opened.add("Alice", WORDS)
        yield opened


@pytest.fixture
async def alice(daybook: Front) -> Person:
    return await daybook.signed_in("Alice")


async def test_alice_sets_how_she_likes_her_pages(alice: Person) -> None:
    page = await alice.follow("/settings", PREFERENCES)
    assert "Saved." in texts(page.text)
    assert '<option value="Asia/Tokyo" selected>' in page.text
    assert '<option value="6" selected>Sunday' in page.text
    assert '<option value="false" selected>' in page.text
    assert 'data-theme="dark"' in page.text


async def test_alice_works_on_the_days_that_she_ticks(alice: Person) -> None:
    page = await alice.follow("/settings", PREFERENCES)
    ticked = [day for day in range(7) if f'name="work_week" value="{day}" checked' in page.text]
    assert ticked == [0, 6]


async def test_what_is_typed_to_repeat_goes_by_her_workdays(alice: Person) -> None:
    await alice.follow("/settings", PREFERENCES | {"work_week": ["1", "5"]})
    page = await alice.get("/entry?line=Standup+every+workday")
    assert "every Tuesday and Saturday" in texts(page.text)


async def test_alice_takes_another_name_and_signs_in_with_it(alice: Person, daybook: Front) -> None:
    await alice.follow("/settings", PREFERENCES | {"name": "Alice Liddell"})
    assert (await sign_in(daybook.stranger(), "alice liddell")).status_code == 303
    assert (await sign_in(daybook.stranger(), "Alice")).status_code == 422


async def test_mallory_cannot_take_alices_name(alice: Person, daybook: Front) -> None:
    await daybook.add("Mallory", WORDS)
    mallory = await daybook.signed_in("Mallory")
    answer = await mallory.post("/settings", PREFERENCES | {"name": "ALICE"})
    assert answer.status_code == 422
    assert "There is a “ALICE” already." in texts(answer.text)
    assert '<option value="Asia/Tokyo" selected>' not in (await mallory.get("/settings")).text


async def test_keys_are_off_when_the_box_is_not_ticked(alice: Person, daybook: Front) -> None:
    for ticked, expected in (({}, False), ({"single_keys": "on"}, True)):
        await alice.follow("/settings", PREFERENCES | ticked)
        account = await daybook.services.doors.accounts.named("Alice")
        assert account.preferences.single_keys is expected


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("time_zone", "Mars/Olympus", "is not a time zone"),
        ("week_start", "9", "one of its seven days"),
        ("week_start", "Monday", "Write a whole number"),
        ("name", " ", "needs at least one word"),
        ("theme", "pink", "Choose one of: system, light, dark"),
        ("work_week", [], "one day at least"),
        ("work_week", ["7"], "one day at least"),
    ],
)
async def test_what_cannot_be_is_said_beside_its_field(
    alice: Person, field: str, value: str | list[str], sentence: str
) -> None:
    answer = await alice.post("/settings", PREFERENCES | {field: value})
    assert answer.status_code == 422
    assert sentence in texts(answer.text)
    assert '<option value="false" selected>' in answer.text


async def test_a_changed_preference_changes_every_page_that_is_cached(alice: Person) -> None:
    before = (await alice.get("/inbox")).headers["etag"]
    await alice.follow("/settings", PREFERENCES)
    alice.client.cookies.delete("flash")
    assert (await alice.get("/inbox", if_none_match=before)).status_code == 200


async def test_a_new_password_signs_out_the_phone_but_not_this_page(alice: Person, daybook: Front) -> None:
    phone = await daybook.signed_in("Alice")
    typed = {"old_password": WORDS, "new_password": OTHER_WORDS}
    page = await alice.follow("/settings/password", typed)
    assert "All other devices are signed out." in texts(page.text)
    assert (await phone.get("/settings")).status_code == 303
    assert (await sign_in(daybook.stranger(), "Alice", OTHER_WORDS)).status_code == 303


async def test_a_wrong_old_password_changes_nothing_and_is_not_shown_again(
    alice: Person, daybook: Front
) -> None:
    answer = await alice.post(
        "/settings/password", {"old_password": "a wrong guess", "new_password": OTHER_WORDS}
    )
    assert answer.status_code == 422
    assert "This is not the password you have." in texts(answer.text)
    assert "a wrong guess" not in answer.text and OTHER_WORDS not in answer.text
    assert (await sign_in(daybook.stranger(), "Alice")).status_code == 303


async def test_guessing_the_old_password_is_told_to_wait(alice: Person) -> None:
    for _ in range(PER_ACCOUNT):
        await alice.post("/settings/password/remove", {"old_password": "a wrong guess"})
    answer = await alice.post("/settings/password/remove", {"old_password": WORDS})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0


async def test_a_password_can_be_removed_and_set_again(alice: Person, daybook: Front) -> None:
    page = await alice.follow("/settings/password/remove", {"old_password": WORDS})
    assert "The one you have" not in texts(page.text)
    assert (await sign_in(daybook.stranger(), "Alice")).status_code == 422
    await alice.follow("/settings/password", {"new_password": OTHER_WORDS})
    assert (await sign_in(daybook.stranger(), "Alice", OTHER_WORDS)).status_code == 303


async def test_devices_are_listed_and_signed_out_from_afar(alice: Person, daybook: Front) -> None:
    phone = await daybook.signed_in("Alice")
    visitor = await daybook.services.doors.sessions.find(phone.client.cookies["daybook"])
    assert visitor
    page = await alice.get("/settings")
    assert f"/settings/devices/{visitor.session_id}/revoke" in page.text
    await alice.follow(f"/settings/devices/{visitor.session_id}/revoke")
    assert (await phone.get("/settings")).status_code == 303


async def test_everywhere_else_is_signed_out_at_once(alice: Person, daybook: Front) -> None:
    others = [await daybook.signed_in("Alice") for _ in range(2)]
    await alice.follow("/settings/devices/revoke-others")
    assert [(await other.get("/settings")).status_code for other in others] == [303, 303]


async def test_mallory_cannot_sign_alices_phone_out(alice: Person, daybook: Front) -> None:
    await daybook.add("Mallory", WORDS)
    mallory = await daybook.signed_in("Mallory")
    visitor = await daybook.services.doors.sessions.find(alice.client.cookies["daybook"])
    assert visitor
    answer = await mallory.post(f"/settings/devices/{visitor.session_id}/revoke")
    assert answer.status_code == 404
    assert (await alice.get("/settings")).status_code == 200


async def test_an_invitation_is_shown_once_and_to_be_copied(alice: Person) -> None:
    page = await alice.post("/settings/invitations")
    assert "http://localhost/sign-up/" in texts(page.text)
    assert page.headers["cache-control"] == "no-store"
    assert "/sign-up/" not in (await alice.get("/settings")).text


async def test_where_nobody_is_invited_there_is_no_such_button(shared_url: str) -> None:
    async with front(shared_url) as closed:
        await closed.add("Alice", WORDS)
        alice = await closed.signed_in("Alice")
        assert "/settings/invitations" not in (await alice.get("/settings")).text
        assert (await alice.post("/settings/invitations")).status_code == 403
