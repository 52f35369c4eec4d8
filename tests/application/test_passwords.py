"""Passwords: set, changed, removed, and reset by the operator."""

from __future__ import annotations

import pytest

from tests.lodge import HERE, WORDS, Lodge
from web.application.attempts import PER_ACCOUNT, TooMany
from web.application.sessions import Visitor
from web.domain.errors import Invalid
from web.infrastructure.persistence.engine import Engine

OTHER_WORDS = "nine loud geese dance"


@pytest.fixture
def lodge(engine: Engine) -> Lodge:
    return Lodge(engine)


async def again(lodge: Lodge, visitor: Visitor) -> Visitor:
    """As the next request finds her."""
    account = await lodge.accounts.named(visitor.account.name)
    return visitor._replace(account=account)


async def test_alice_sets_her_first_password_without_an_old_one(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice"))
    await lodge.passwords.change(alice, "", WORDS, HERE)
    assert await lodge.by_password("Alice", WORDS)


async def test_a_new_password_replaces_the_old_one(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice", WORDS))
    await lodge.passwords.change(alice, WORDS, OTHER_WORDS, HERE)
    assert await lodge.by_password("Alice", OTHER_WORDS)
    with pytest.raises(Invalid):
        await lodge.by_password("Alice", WORDS)


async def test_a_new_password_signs_out_all_other_devices(lodge: Lodge) -> None:
    account = await lodge.add("Alice", WORDS)
    stolen = await lodge.sessions.start(account.id, "a stolen phone")
    alice = await lodge.visit(account)
    await lodge.passwords.change(alice, WORDS, OTHER_WORDS, HERE)
    assert await lodge.sessions.find(stolen) is None
    assert len(await lodge.sessions.devices(alice)) == 1


async def test_mallory_at_alices_desk_cannot_change_it_without_the_old_one(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice", WORDS))
    with pytest.raises(Invalid) as refused:
        await lodge.passwords.change(alice, "a guess", OTHER_WORDS, HERE)
    assert refused.value.fields.keys() == {"old_password"}
    with pytest.raises(Invalid):
        await lodge.passwords.remove(alice, "a guess", HERE)
    assert await lodge.by_password("Alice", WORDS)


async def test_mallory_at_alices_desk_cannot_guess_for_ever(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice", WORDS))
    for _ in range(PER_ACCOUNT):
        with pytest.raises(Invalid):
            await lodge.passwords.remove(alice, "a guess", HERE)
    with pytest.raises(TooMany):
        await lodge.passwords.remove(alice, WORDS, HERE)


async def test_a_weak_new_password_is_refused_by_its_field(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice", WORDS))
    with pytest.raises(Invalid) as refused:
        await lodge.passwords.change(alice, WORDS, "password123", HERE)
    assert refused.value.fields.keys() == {"new_password"}


async def test_without_a_password_there_is_no_way_in_by_password(lodge: Lodge) -> None:
    alice = await lodge.visit(await lodge.add("Alice", WORDS))
    await lodge.passwords.remove(alice, WORDS, HERE)
    with pytest.raises(Invalid):
        await lodge.by_password("Alice", WORDS)
    await lodge.passwords.change(await again(lodge, alice), "", OTHER_WORDS, HERE)


async def test_the_operator_resets_a_password_and_signs_out_everywhere(lodge: Lodge) -> None:
    alice = await lodge.add("Alice", WORDS)
    token = await lodge.sessions.start(alice.id, "a stolen phone")
    await lodge.passwords.reset(alice, OTHER_WORDS)
    assert await lodge.sessions.find(token) is None
    assert await lodge.by_password("Alice", OTHER_WORDS)


async def test_a_password_is_kept_as_a_hash_only(lodge: Lodge, engine: Engine) -> None:
    await lodge.add("Alice", WORDS)
    kept = await engine.rows("SELECT * FROM accounts", (), lambda *row: row)
    assert "$argon2id$" in str(kept)
    assert WORDS not in str(kept)


async def test_letters_count_as_the_same_however_the_keyboard_composes_them(lodge: Lodge) -> None:
    await lodge.add("Alice", "caf\u00e9 on the corner")
    assert await lodge.by_password("Alice", "cafe\u0301 on the corner")
