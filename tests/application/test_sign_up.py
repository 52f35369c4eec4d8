"""Making an account: nobody, the invited, or anybody, as the operator says."""

from __future__ import annotations

import asyncio

import pytest

from tests.lodge import HERE, WORDS, Lodge
from web.application.attempts import PER_ADDRESS, TooMany
from web.application.sessions import Visitor
from web.application.sign_up import Policy
from web.domain.errors import DaybookError, Forbidden, Invalid, NotFound
from web.infrastructure.persistence.engine import Engine


async def sign_up(
    lodge: Lodge, name: str, invitation: str | None = None, *, password: str = WORDS
) -> Visitor | None:
    token = await lodge.sign_up.sign_up(name, password, invitation=invitation, address=HERE, device="Firefox")
    return await lodge.sessions.find(token)


async def test_bob_makes_an_account_where_anybody_may(engine: Engine) -> None:
    lodge = Lodge(engine, "open")
    bob = await sign_up(lodge, " Bob ")
    assert bob and bob.account.name == "Bob"
    assert await lodge.by_password("bob", WORDS)


async def test_a_new_account_has_a_book_of_its_own_with_an_inbox(engine: Engine) -> None:
    lodge = Lodge(engine, "open")
    alice, bob = await sign_up(lodge, "Alice"), await sign_up(lodge, "Bob")
    assert alice and bob and alice.member.book_id != bob.member.book_id
    inboxes = await engine.rows("SELECT name, is_inbox FROM projects", (), lambda *row: row)
    assert inboxes == [("Inbox", True), ("Inbox", True)]


@pytest.mark.parametrize("policy", ["closed", "invited"])
async def test_mallory_cannot_make_an_account_uninvited(engine: Engine, policy: Policy) -> None:
    lodge = Lodge(engine, policy)
    with pytest.raises(Forbidden):
        await sign_up(lodge, "Mallory")
    assert await lodge.accounts.every() == []


async def test_bob_accepts_alices_invitation(engine: Engine) -> None:
    lodge = Lodge(engine, "invited")
    invitation = await lodge.sign_up.invite(await lodge.visit(await lodge.add("Alice")))
    assert await sign_up(lodge, "Bob", invitation)


async def test_an_invitation_is_good_for_one_account(engine: Engine) -> None:
    lodge = Lodge(engine, "invited")
    invitation = await lodge.sign_up.invite(await lodge.visit(await lodge.add("Alice")))
    tries = [sign_up(lodge, name, invitation) for name in ("Bob", "Mallory", "Trudy")]
    outcomes = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(outcome, NotFound) for outcome in outcomes) == 2
    assert len(await lodge.accounts.every()) == 2


async def test_an_invitation_is_not_spent_by_a_name_that_is_taken(engine: Engine) -> None:
    lodge = Lodge(engine, "invited")
    invitation = await lodge.sign_up.invite(await lodge.visit(await lodge.add("Alice")))
    with pytest.raises(Invalid, match="There is a “ALICE” already"):
        await sign_up(lodge, "ALICE", invitation)
    assert await sign_up(lodge, "Bob", invitation)


async def test_an_invitation_is_good_for_a_week(engine: Engine) -> None:
    lodge = Lodge(engine, "invited")
    invitation = await lodge.sign_up.invite(await lodge.visit(await lodge.add("Alice")))
    lodge.clock.move(days=6, hours=23)
    await lodge.sign_up.check(invitation)
    lodge.clock.move(hours=1)
    with pytest.raises(NotFound):
        await sign_up(lodge, "Bob", invitation)


async def test_a_sign_in_link_is_no_invitation(engine: Engine) -> None:
    lodge = Lodge(engine, "invited")
    await lodge.add("Alice")
    with pytest.raises(NotFound):
        await sign_up(lodge, "Mallory", await lodge.sign_in.make_link())


@pytest.mark.parametrize("policy", ["closed", "open"])
async def test_nobody_is_invited_where_invitations_count_for_nothing(engine: Engine, policy: Policy) -> None:
    lodge = Lodge(engine, policy)
    with pytest.raises(Forbidden):
        await lodge.sign_up.invite(await lodge.visit(await lodge.add("Alice")))


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [
        ("", WORDS, "name"),
        ("B\x00b", WORDS, "name"),
        ("Bob", "short", "password"),
        ("Bob", "password123", "password"),
    ],
)
async def test_what_cannot_be_kept_is_said(engine: Engine, name: str, password: str, field: str) -> None:
    lodge = Lodge(engine, "open")
    with pytest.raises(Invalid) as refused:
        await sign_up(lodge, name, password=password)
    assert refused.value.fields.keys() == {field}
    assert await lodge.accounts.every() == []


async def test_accounts_are_not_made_by_the_hundred(engine: Engine) -> None:
    lodge = Lodge(engine, "open")
    for _ in range(PER_ADDRESS):
        with pytest.raises(DaybookError):
            await sign_up(lodge, "Mallory", password="password123 ")
    with pytest.raises(TooMany):
        await sign_up(lodge, "Mallory")
