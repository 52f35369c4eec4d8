"""Accounts in both databases: of those who want one name at once, one gets it."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from tests.builders import CountedIds, person
from web.domain.errors import Invalid
from web.infrastructure.persistence.accounts import AccountStore
from web.infrastructure.persistence.engine import Engine


async def test_of_many_who_take_a_name_at_once_one_gets_it(engine: Engine) -> None:
    store = AccountStore(engine, CountedIds())
    people = [await store.get((await person(engine, f"Bob {number}")).account_id) for number in range(8)]
    for name in map("Robert {}".format, range(12)):  # since they do not always meet
        renamed = [store.save(replace(account, name=name)) for account in people]
        outcomes = await asyncio.gather(*renamed, return_exceptions=True)
        assert outcomes.count(None) == 1
        assert sum(isinstance(outcome, Invalid) for outcome in outcomes) == 7
