"""What an import will add, what it knows already, and what it leaves out."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.domain.transfer.archived import leave_out_archived
from web.domain.transfer.arrivals import parents_first
from web.domain.transfer.items import Item, Reading
from web.domain.transfer.plans import Step, plan

MILK = Item(content="Buy milk", source="Buy milk")
RENT = Item(content="Pay rent", project="Home", tags=("bank",), created_on=dt.date(2027, 3, 10))


def added(items: list[Item], kept: list[Item]) -> int:
    return len(plan(Reading(tuple(items), ()), kept).new)


@pytest.mark.parametrize(
    ("items", "kept", "new"),
    [
        ([MILK], [], 1),
        ([MILK], [MILK], 0),
        ([MILK, MILK], [], 2),
        ([MILK, MILK], [MILK], 1),
        ([MILK], [MILK, MILK], 0),
        ([MILK], [replace(MILK, content="Buy oat milk", is_completed=True)], 0),
        ([replace(MILK, content="Buy oat milk", source="Buy oat milk")], [MILK], 1),
        ([RENT], [replace(RENT, project="home", tags=("Bank", "bank"))], 0),
        ([RENT], [replace(RENT, extras=(("id", "7"),))], 0),
        ([RENT], [replace(RENT, extras=(("rec", "1m"),))], 1),
        ([RENT], [replace(RENT, created_on=None)], 1),
    ],
)
def test_an_item_is_known_by_its_line_or_by_all_it_says(
    items: list[Item], kept: list[Item], new: int
) -> None:
    assert added(items, kept) == new


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (Item(content="a" * 501), "500 characters at most"),
        (Item(content="Buy", tags=tuple(f"tag {number}" for number in range(31))), "30 tags at most"),
    ],
)
def test_what_cannot_be_kept_is_left_out_with_a_sentence(item: Item, sentence: str) -> None:
    made = plan(Reading((MILK, replace(item, line=2)), ()), [])
    assert made.new == (MILK,)
    [remark] = made.remarks
    assert remark.line == 2
    assert sentence in remark.text


def test_what_is_new_in_an_archived_project_is_left_out_with_its_parts() -> None:
    tap = Item(content="Fix tap", project="Old House", line=1)
    part = Item(content="Buy a washer", parent=0, line=2)
    other = Item(content="Sweep", project="House", line=3)
    made = leave_out_archived(plan(Reading((tap, part, other), ()), []), {"old house"})
    assert made.new == (other,)
    assert [(remark.line, remark.text.partition(".")[0]) for remark in made.remarks] == [
        (1, "The project “Old House” is archived"),
        (2, "The project “Old House” is archived"),
    ]


def test_what_is_in_an_archived_project_already_may_get_new_parts() -> None:
    tap = Item(content="Fix tap", project="Old house", source="Fix tap")
    part = Item(content="Buy a washer", project="Old house", parent=0)
    made = leave_out_archived(plan(Reading((tap, part), ()), [tap]), {"old house"})
    assert (made.known, made.new, made.left_out) == ((tap,), (part,), 0)


@given(st.lists(st.integers(0, 19), max_size=20))
def test_parents_come_first_and_everybody_comes_once(guesses: list[int]) -> None:
    """A guess that does not point ahead is nobody's parent, so that there are no circles."""
    parents = [guess if at < guess < len(guesses) else None for at, guess in enumerate(guesses)]
    order = list(parents_first([Step(Item(content="Pack", parent=parent)) for parent in parents]))
    assert sorted(order) == list(range(len(parents)))
    assert all(parent is None or order.index(parent) < order.index(at) for at, parent in enumerate(parents))
