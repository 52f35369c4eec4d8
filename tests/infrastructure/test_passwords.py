"""Hashing as it is done outside of tests, and the list of what everybody tries."""

from __future__ import annotations

import asyncio

import pytest

from tests.lodge import CHEAP, WORDS
from web.domain.errors import Invalid
from web.domain.password import check_password
from web.infrastructure.passwords import COMMON, CommonPasswords, Hasher


async def test_the_usual_hash_is_what_rfc_9106_recommends_and_others_get_their_turn_meanwhile() -> None:
    hashing = asyncio.create_task(Hasher().hash(WORDS))
    for _ in range(100):
        await asyncio.sleep(0)
    assert not hashing.done()
    password_hash = await hashing
    assert password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert await Hasher().verify(password_hash, WORDS)


async def test_another_password_is_not_verified() -> None:
    assert not await CHEAP.verify(await CHEAP.hash(WORDS), WORDS.upper())


@pytest.mark.parametrize("password", ["", WORDS, "\0" * 32])
async def test_where_there_is_no_hash_no_password_is_right(password: str) -> None:
    assert not await CHEAP.verify(None, password)


async def test_two_accounts_with_one_password_do_not_show_it() -> None:
    assert await CHEAP.hash(WORDS) != await CHEAP.hash(WORDS)


@pytest.mark.parametrize(
    "password", ["1q2w3e4r5t", "Iloveyou2027", "correct horse battery staple", "!Daybook1234"]
)
def test_what_everybody_tries_is_refused(password: str) -> None:
    with pytest.raises(Invalid, match="first that anybody would try"):
        check_password(password.replace(" ", ""), "Alice", CommonPasswords())


def test_the_list_is_kept_in_order_and_as_it_is_compared() -> None:
    listed = COMMON.read_text("utf-8").splitlines()
    assert listed == sorted({word.casefold() for word in listed})
