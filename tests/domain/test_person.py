"""What people can be called, and whom a name stands for."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.domain.moments import FRIDAY
from web.domain.errors import Conflict, Invalid
from web.domain.person import Person, checked_name, named_after
from web.domain.roster import NOBODY, Roster

ALICE, BOOK = UUID(int=1), UUID(int=2)


def person(name: str, account_id: UUID | None = None) -> Person:
    return Person(id=UUID(int=3), book_id=BOOK, name=name, account_id=account_id, created_at=FRIDAY.now)


PEOPLE = Roster((person("Alice", ALICE), person("Ann Smith"), person("Anna"), person("Bjørn")), ALICE)


@pytest.mark.parametrize(("typed", "name"), [("Ann", "Ann"), (" +Ann ", "Ann"), ("+ Ann Smith", "Ann Smith")])
def test_a_name_is_kept_without_its_sign(typed: str, name: str) -> None:
    assert checked_name(typed) == name


@pytest.mark.parametrize("name", ["", "+", 'A "B" C', "x" * 61, "A\tB"])
def test_what_could_not_be_typed_is_no_name(name: str) -> None:
    with pytest.raises(Invalid):
        checked_name(name)


def test_nobody_is_called_me() -> None:
    with pytest.raises(Invalid, match="whoever types it"):
        person("Ann").rename("Me")


def test_who_signs_in_stays() -> None:
    person("Ann").check_may_go()
    with pytest.raises(Conflict, match="“Alice” signs in here, and stays"):
        person("Alice", ALICE).check_may_go()


@pytest.mark.parametrize(
    ("account", "name"), [("alice", "alice"), (' "Al" ice', "Al ice"), ("+1", "1"), ('"+"', "Owner")]
)
def test_whoever_signs_up_is_called_as_far_as_it_can_be_typed(account: str, name: str) -> None:
    assert checked_name(named_after(account)) == named_after(account) == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(("ann smith", "Ann Smith"), ("ANNA", "Anna"), ("Ann S", "Ann Smith")),
        *(("bj", "Bjørn"), ("me", "Alice"), ("ME", "Alice"), ("alice", "Alice")),
        *(("an", None), ("extra", None), ("smith", None)),
    ],
)
def test_a_name_stands_for_one_person_or_for_nobody(typed: str, name: str | None) -> None:
    found = PEOPLE.called(typed)
    assert (found.name if found else None) == name


def test_it_is_said_why_a_name_stands_for_nobody() -> None:
    assert PEOPLE.problem("an") == "several people here begin with “an”"
    assert PEOPLE.problem("extra") == "nobody here is called “extra” (add them under People)"
    assert NOBODY.called("me") is None
