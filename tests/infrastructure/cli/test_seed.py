"""A household's to-dos, for whoever wants to look around."""

from __future__ import annotations

import datetime as dt
from itertools import islice
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.builders import NOON, CountedIds
from tests.infrastructure.cli.shell import Shell
from web.domain.entry import Moment
from web.domain.person import Person
from web.domain.roster import Roster
from web.infrastructure.cli.household import PEOPLE as NAMES
from web.infrastructure.cli.household import Household
from web.infrastructure.cli.operator import House

MOMENT = Moment(NOON, ZoneInfo("UTC"))
ALICE = UUID(int=1)
PEOPLE = Roster(
    tuple(
        Person(id=UUID(int=number), book_id=UUID(int=0), name=name, account_id=account, created_at=NOON)
        for number, (name, account) in enumerate([("Alice", ALICE), *((name, None) for name in NAMES)])
    ),
    ALICE,
)


def test_the_link_of_the_first_start_leads_to_what_was_seeded_meanwhile(shell: Shell) -> None:
    [link] = shell.run("sign-in-link")
    shell.run("seed", "--todos", "3")
    assert shell.look(lambda house: house.doors.sign_in.by_link(link.rpartition("/")[2], device="Firefox"))
    assert len(shell.run("account", "list")) == 1


def test_an_empty_daybook_is_seeded_for_whoever_will_sign_in_first(shell: Shell) -> None:
    [said] = shell.run("seed")
    [account] = shell.run("account", "list")
    assert said.endswith(f"to-dos added for {account.partition(chr(9))[0]}.")


def test_as_many_are_added_as_were_asked_for(shell: Shell) -> None:
    shell.run("account", "add", "Alice")
    assert shell.run("seed", "--todos", "250") == ["250 of 250 to-dos added for Alice."]

    async def exported(house: House) -> str:
        accounts = house.doors.accounts
        alice = await accounts.named("Alice")
        return await house.transfer.export(await accounts.member(alice), alice.zone)

    lines = shell.look(exported).splitlines()
    assert len(lines) == 250
    assert sum(line.startswith("x ") for line in lines) == 10


def test_every_line_of_the_household_is_understood() -> None:
    household = Household(CountedIds(), MOMENT, PEOPLE)
    chores = list(islice(household.chores(), len(household)))
    assert len(household) > 90
    assert not [chore.new.content for chore in chores if set("#@+") & set(chore.new.content)]
    assert {chore.new.project for chore in chores} >= {"Home", "Garden", "Work", "School", None}
    assert sum(chore.new.due is not None for chore in chores) > 50


def test_parts_follow_what_they_belong_to() -> None:
    household = Household(CountedIds(), MOMENT, PEOPLE)
    seen = set()
    for chore in islice(household.chores(), 3 * len(household)):
        assert chore.new.parent_id is None or chore.new.parent_id in seen
        seen.add(chore.new.id)


def test_each_round_is_a_week_later_than_the_one_before() -> None:
    household = Household(CountedIds(), MOMENT, PEOPLE)
    first, *_, again = (chore.new for chore in islice(household.chores(), len(household) + 1))
    assert first.due and again.due
    assert again.due.date - first.due.date == dt.timedelta(weeks=1)
