"""`daybook seed`: the to-dos of a household, added as its people would add them."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from itertools import islice

from web.domain.entry import Moment
from web.domain.membership import Membership
from web.domain.roster import Roster
from web.domain.text import fold
from web.infrastructure.cli.carrying import declare_account
from web.infrastructure.cli.household import PEOPLE, Chore, Household
from web.infrastructure.cli.operator import House, Operator

AT_ONCE = 1000
SAID_EVERY = 10_000


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("--todos", metavar="N", type=int, help="how many (else one household's)")
    declare_account(parser)
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    asyncio.run(_seed(asked, operator))


async def _seed(asked: Namespace, operator: Operator) -> None:
    async with operator.house() as house:
        accounts = house.doors.accounts
        account = await (
            accounts.named(asked.account) if asked.account else house.doors.sign_in.first_account()
        )
        member = await accounts.member(account)
        people = await _settled(house, member)
        household = Household(house.ids, Moment(house.clock.now(), account.zone), people)
        wanted = len(household) if asked.todos is None else asked.todos
        added = 0
        for batch in _batches(islice(household.chores(), wanted)):
            await _add(house, member, batch)
            added += len(batch)
            if added == wanted or not added % SAID_EVERY:
                operator.say(f"{added:,} of {wanted:,} to-dos added for {account.name}.")


async def _settled(house: House, member: Membership) -> Roster:
    """With the household's people in it, whom it may have already."""
    known = {person.folded for person in (await house.names.roster(member)).people}
    for name in PEOPLE:
        if fold(name) not in known:
            await house.people.add(member, house.ids.new(), name)
    return await house.names.roster(member)


async def _add(house: House, member: Membership, chores: Sequence[Chore]) -> None:
    await house.todos.add(member, [chore.new for chore in chores])
    for chore in chores:
        if chore.done:
            await house.todos.complete(member, chore.new.id)


def _batches(chores: Iterator[Chore]) -> Iterator[list[Chore]]:
    while batch := list(islice(chores, AT_ONCE)):
        yield batch
