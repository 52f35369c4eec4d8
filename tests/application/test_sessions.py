"""Who is signed in: found by the cookie's token alone, and gone the moment it is revoked."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.lodge import Lodge
from web.application.tokens import hash_token
from web.domain.account import Preferences
from web.domain.errors import NotFound, Unavailable
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.sessions import SessionStore
from web.infrastructure.persistence.statements import counting


@pytest.fixture
def lodge(engine: Engine) -> Lodge:
    return Lodge(engine)


async def test_a_token_finds_its_visitor_in_their_own_book(lodge: Lodge) -> None:
    await lodge.add("Mallory")
    alice = await lodge.add("Alice")
    visitor = await lodge.visit(alice)
    assert visitor.account == alice
    assert (visitor.member.account_id, visitor.member.role) == (alice.id, "owner")


async def test_a_visitor_who_was_met_before_costs_one_query(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    token = await lodge.sessions.start(alice.id, "Firefox")
    await lodge.sessions.find(token)
    with counting() as statements:
        await lodge.sessions.find(token)
    assert len(statements) == 1


async def test_new_settings_show_at_once(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    token = await lodge.sessions.start(alice.id, "Firefox")
    before = await lodge.sessions.find(token)
    await lodge.accounts.change(alice, "Alice", Preferences(time_zone="Asia/Tokyo"))
    after = await lodge.sessions.find(token)
    assert before and after and after.account.preferences.time_zone == "Asia/Tokyo"
    assert after.account_revision == before.account_revision + 1


@pytest.mark.parametrize("token", ["", "guess", "ünïcode", "x" * 10_000, "\udcff"])
async def test_mallory_cannot_guess_a_token(lodge: Lodge, token: str) -> None:
    await lodge.visit(await lodge.add("Alice"))
    assert await lodge.sessions.find(token) is None


async def test_only_the_hash_of_a_token_is_kept(lodge: Lodge, engine: Engine) -> None:
    alice = await lodge.add("Alice")
    token = await lodge.sessions.start(alice.id, "Firefox")
    rows = await engine.rows("SELECT * FROM sessions", (), lambda *row: row)
    assert hash_token(token) in rows[0]
    assert token not in str(rows)


async def test_the_hash_itself_opens_nothing(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    token = await lodge.sessions.start(alice.id, "Firefox")
    assert await lodge.sessions.find(hash_token(token)) is None


async def test_each_sign_in_has_a_token_of_its_own(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    tokens = {await lodge.sessions.start(alice.id, "Firefox") for _ in range(3)}
    assert len(tokens) == 3
    assert len(await lodge.sessions.devices(await lodge.visit(alice))) == 4


async def test_a_device_that_is_used_stays_signed_in_and_one_that_is_not_does_not(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    phone = await lodge.sessions.start(alice.id, "Firefox on Android")
    laptop = await lodge.sessions.start(alice.id, "Firefox on Linux")
    for _ in range(2):
        lodge.clock.move(days=60)
        assert await lodge.sessions.find(phone)
    assert await lodge.sessions.find(laptop) is None


async def test_sessions_long_unused_are_cleared_away(lodge: Lodge, engine: Engine) -> None:
    alice = await lodge.add("Alice")
    await lodge.sessions.start(alice.id, "a lost phone")
    lodge.clock.move(days=91)
    await lodge.sessions.start(alice.id, "Firefox")
    assert await engine.rows("SELECT device FROM sessions", (), str) == ["Firefox"]


async def test_being_seen_is_written_every_ten_minutes_at_most(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    token = await lodge.sessions.start(alice.id, "Firefox")
    written = []
    for _ in range(22):
        lodge.clock.move(minutes=1)
        visitor = await lodge.sessions.find(token)
        assert visitor
        written.append(visitor.seen_at)
    assert len(set(written)) == 2


async def test_a_page_is_shown_even_when_the_database_cannot_write(
    lodge: Lodge, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await lodge.add("Alice")
    token = await lodge.sessions.start(alice.id, "Firefox")
    lodge.clock.move(days=1)
    monkeypatch.setattr(SessionStore, "saw", _cannot_write)
    assert await lodge.sessions.find(token)


async def _cannot_write(*_: object) -> None:
    raise Unavailable


async def test_devices_are_listed_with_the_last_used_first(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    await lodge.sessions.start(alice.id, "Firefox on Linux")
    lodge.clock.move(hours=1)
    visitor = await lodge.visit(alice, "Safari on iPhone")
    devices = await lodge.sessions.devices(visitor)
    assert [device.device for device in devices] == ["Safari on iPhone", "Firefox on Linux"]
    assert devices[0].seen_at - devices[1].seen_at == dt.timedelta(hours=1)


async def test_signing_out_ends_this_session_at_once_and_no_other(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    phone = await lodge.sessions.start(alice.id, "phone")
    laptop = await lodge.sessions.start(alice.id, "laptop")
    visitor = await lodge.sessions.find(phone)
    assert visitor
    await lodge.sessions.sign_out(visitor)
    assert await lodge.sessions.find(phone) is None
    assert await lodge.sessions.find(laptop)


async def test_a_lost_phone_can_be_signed_out_from_the_laptop(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    phone = await lodge.sessions.start(alice.id, "phone")
    laptop = await lodge.visit(alice, "laptop")
    lost = next(one for one in await lodge.sessions.devices(laptop) if one.device == "phone")
    await lodge.sessions.revoke(laptop, lost.id)
    assert await lodge.sessions.find(phone) is None


async def test_mallory_cannot_sign_alice_out(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice"))
    mallory = await lodge.visit(await lodge.add("Mallory"))
    with pytest.raises(NotFound):
        await lodge.sessions.revoke(mallory, alice.session_id)
    assert await lodge.sessions.revoke_others(mallory) == 0
    assert len(await lodge.sessions.devices(alice)) == 1


async def test_all_other_devices_can_be_signed_out_at_once(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    others = [await lodge.sessions.start(alice.id, "phone") for _ in range(2)]
    here = await lodge.visit(alice)
    assert await lodge.sessions.revoke_others(here) == 2
    assert [await lodge.sessions.find(token) for token in others] == [None, None]
    assert len(await lodge.sessions.devices(here)) == 1
