"""Ways in: a name and a password, or a link that works once."""

from __future__ import annotations

import asyncio

import pytest

from tests.lodge import CHEAP, HERE, WORDS, Lodge
from web.application.attempts import PER_ACCOUNT, PER_ADDRESS, TooMany
from web.application.links import Purpose
from web.application.tokens import hash_token
from web.domain.errors import Invalid, NotFound
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.statements import counting


@pytest.fixture
def lodge(engine: Engine) -> Lodge:
    return Lodge(engine)


async def wrong(lodge: Lodge, name: str, address: str = HERE) -> None:
    with pytest.raises(Invalid):
        await lodge.by_password(name, "wrong", address)


async def test_alice_signs_in_by_name_and_password(lodge: Lodge) -> None:
    alice = await lodge.add("Alice", WORDS)
    visitor = await lodge.sessions.find(await lodge.by_password("  aLICE ", WORDS))
    assert visitor and visitor.account.id == alice.id


@pytest.mark.parametrize("name", ["Alice", "Bob", "nobody", "", "x" * 5000])
async def test_no_name_is_told_apart_from_another(
    lodge: Lodge, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Alice has a password, Bob has none, nobody does not exist: same words, same hashing, same queries."""
    await lodge.add("Alice", WORDS)
    await lodge.add("Bob")
    hashed: list[str] = []
    monkeypatch.setattr(CHEAP, "_verify", lambda known, typed: hashed.append(known))
    with counting() as statements, pytest.raises(Invalid) as refused:
        await lodge.by_password(name, "wrong")
    assert refused.value.fields == {"password": "This name and this password do not go together."}
    assert [known.rsplit("$", 2)[0] for known in hashed] == ["$argon2id$v=19$m=8,t=1,p=1"]
    assert len(statements) == 7


async def test_nobodys_password_is_not_found_by_an_empty_one(lodge: Lodge) -> None:
    await lodge.add("Bob")
    with pytest.raises(Invalid):
        await lodge.by_password("Bob", "")


async def test_guessing_one_account_is_stopped_wherever_it_comes_from(lodge: Lodge) -> None:
    await lodge.add("Alice", WORDS)
    for number in range(PER_ACCOUNT):
        await wrong(lodge, "Alice", f"192.0.2.{number}")
    with pytest.raises(TooMany, match="in 15 minutes") as stopped:
        await lodge.by_password("Alice", WORDS, "198.51.100.1")
    assert stopped.value.seconds == 15 * 60


async def test_guessing_at_once_is_no_way_around(lodge: Lodge) -> None:
    await lodge.add("Alice", WORDS)
    tries = [lodge.by_password("Alice", "wrong") for _ in range(PER_ACCOUNT + 5)]
    outcomes = [type(outcome) for outcome in await asyncio.gather(*tries, return_exceptions=True)]
    assert outcomes.count(Invalid) == PER_ACCOUNT
    assert outcomes.count(TooMany) == 5


async def test_guessing_names_is_stopped_by_address(lodge: Lodge) -> None:
    for number in range(PER_ADDRESS):
        await wrong(lodge, f"name {number}")
    with pytest.raises(TooMany):
        await lodge.by_password("Alice", "wrong")
    await wrong(lodge, "Alice", "198.51.100.1")


async def test_a_network_of_ip_version_6_counts_as_one_address(lodge: Lodge) -> None:
    for number in range(PER_ADDRESS):
        await wrong(lodge, f"name {number}", f"2001:db8::{number:x}")
    with pytest.raises(TooMany):
        await lodge.by_password("Alice", "wrong", "2001:db8::ffff:1")
    await wrong(lodge, "Alice", "2001:db8:1::1")


async def test_after_a_quarter_of_an_hour_it_may_be_tried_again(lodge: Lodge) -> None:
    await lodge.add("Alice", WORDS)
    for _ in range(PER_ACCOUNT):
        await wrong(lodge, "Alice")
    lodge.clock.move(minutes=15, seconds=1)
    assert await lodge.by_password("Alice", WORDS)


async def test_trying_on_does_not_put_it_off(lodge: Lodge) -> None:
    await lodge.add("Alice", WORDS)
    for _ in range(PER_ACCOUNT):
        await wrong(lodge, "Alice")
    lodge.clock.move(minutes=14)
    with pytest.raises(TooMany, match="in a minute"):
        await lodge.by_password("Alice", WORDS)


async def test_getting_it_right_starts_the_count_anew(lodge: Lodge) -> None:
    await lodge.add("Alice", WORDS)
    for _ in range(3):
        for _ in range(PER_ACCOUNT - 1):
            await wrong(lodge, "Alice")
        await lodge.by_password("Alice", WORDS)


async def test_mallorys_own_account_does_not_hide_her_guessing(lodge: Lodge) -> None:
    await lodge.add("Mallory", WORDS)
    for number in range(PER_ADDRESS):
        await wrong(lodge, f"name {number}")
        if number < PER_ADDRESS - 1:
            await lodge.by_password("Mallory", WORDS)
    with pytest.raises(TooMany):
        await lodge.by_password("Alice", "wrong")


async def test_what_was_typed_as_a_name_is_not_kept(lodge: Lodge, engine: Engine) -> None:
    await wrong(lodge, WORDS)
    kept = await engine.rows("SELECT * FROM attempts", (), lambda *row: row)
    assert len(kept) == 2
    assert WORDS not in str(kept)


async def test_the_first_link_makes_the_first_account(lodge: Lodge) -> None:
    link = await lodge.sign_in.make_link()
    visitor = await lodge.sessions.find(await lodge.sign_in.by_link(link, device="Firefox"))
    assert visitor and visitor.account.name == "alice"
    assert visitor.account.preferences.time_zone == "Europe/Paris"


async def test_a_link_to_nobody_does_not_sign_in_whoever_signed_up_meanwhile(lodge: Lodge) -> None:
    link = await lodge.sign_in.make_link()
    await lodge.add("Mallory")
    await lodge.sign_in.first_account()
    with pytest.raises(NotFound):
        await lodge.sign_in.by_link(link, device="Firefox")


async def test_a_link_signs_in_its_account(lodge: Lodge) -> None:
    await lodge.add("Alice")
    bob = await lodge.add("Bob")
    link = await lodge.sign_in.make_link("bob")
    visitor = await lodge.sessions.find(await lodge.sign_in.by_link(link, device="Firefox"))
    assert visitor and visitor.account.id == bob.id


async def test_without_a_name_a_link_is_for_whoever_came_first(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    lodge.clock.move(seconds=1)
    await lodge.add("Bob")
    link = await lodge.sign_in.make_link()
    visitor = await lodge.sessions.find(await lodge.sign_in.by_link(link, device="Firefox"))
    assert visitor and visitor.account.id == alice.id


@pytest.mark.parametrize("name", [None, "Alice"])
async def test_a_link_works_once(lodge: Lodge, name: str | None) -> None:
    if name:
        await lodge.add(name)
    link = await lodge.sign_in.make_link(name)
    await lodge.sign_in.by_link(link, device="Firefox")
    assert not await lodge.sign_in.is_good(link)
    with pytest.raises(NotFound):
        await lodge.sign_in.by_link(link, device="Firefox")
    assert len(await lodge.accounts.every()) == 1


async def test_of_all_who_follow_a_link_at_once_one_gets_in(lodge: Lodge) -> None:
    await lodge.add("Alice")
    link = await lodge.sign_in.make_link()
    tries = [lodge.sign_in.by_link(link, device="Firefox") for _ in range(5)]
    outcomes = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(outcome, str) for outcome in outcomes) == 1


async def test_a_link_works_for_ten_minutes(lodge: Lodge) -> None:
    await lodge.add("Alice")
    link = await lodge.sign_in.make_link()
    lodge.clock.move(minutes=9, seconds=59)
    assert await lodge.sign_in.is_good(link)
    lodge.clock.move(seconds=1)
    assert not await lodge.sign_in.is_good(link)
    with pytest.raises(NotFound):
        await lodge.sign_in.by_link(link, device="Firefox")


async def test_a_second_first_link_does_not_open_alices_account(lodge: Lodge) -> None:
    mine, left_over = await lodge.sign_in.make_link(), await lodge.sign_in.make_link()
    await lodge.sign_in.by_link(mine, device="Firefox")
    with pytest.raises(NotFound):
        await lodge.sign_in.by_link(left_over, device="Firefox")


async def test_an_invitation_does_not_sign_its_sender_in(lodge: Lodge) -> None:
    alice = await lodge.add("Alice")
    invitation = await lodge.links.make(Purpose.INVITATION, alice.id)
    with pytest.raises(NotFound):
        await lodge.sign_in.by_link(invitation, device="Firefox")


async def test_there_is_no_link_for_a_name_that_nobody_has(lodge: Lodge) -> None:
    with pytest.raises(NotFound, match="no account called “Mallory”"):
        await lodge.sign_in.make_link("Mallory")


async def test_only_the_hash_of_a_link_is_kept(lodge: Lodge, engine: Engine) -> None:
    link = await lodge.sign_in.make_link()
    rows = await engine.rows("SELECT * FROM links", (), lambda *row: row)
    assert hash_token(link) in rows[0]
    assert link not in str(rows)


async def test_old_links_are_cleared_away(lodge: Lodge, engine: Engine) -> None:
    await lodge.sign_in.make_link()
    lodge.clock.move(minutes=11)
    await lodge.sign_in.make_link()
    assert len(await engine.rows("SELECT id FROM links", (), str)) == 1
