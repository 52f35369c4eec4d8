"""What a person may be called, and how they may like their pages."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from tests.builders import NOON
from web.domain.account import Account, Preferences, Theme
from web.domain.errors import Invalid

ALICE = Account(id=UUID(int=1), name="Alice", password_hash="a hash", created_at=NOON)
TOKYO = Preferences(time_zone="Asia/Tokyo", week_start=6, day_first=False, theme=Theme.DARK)


def test_alice_changes_her_name_and_keeps_all_else() -> None:
    changed = ALICE.change("  Alice Liddell ", TOKYO)
    assert changed == replace(ALICE, name="Alice Liddell", preferences=TOKYO)
    assert str(changed.zone) == "Asia/Tokyo"


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "Al\x00ice", "Al\nice"])
def test_a_name_that_cannot_be_kept_is_refused(name: str) -> None:
    with pytest.raises(Invalid) as refused:
        ALICE.change(name, TOKYO)
    assert refused.value.fields.keys() == {"name"}


@pytest.mark.parametrize(
    ("preferences", "field"),
    [
        (Preferences(time_zone="Mars/Olympus"), "time_zone"),
        (Preferences(time_zone=""), "time_zone"),
        (Preferences(week_start=7), "week_start"),
        (Preferences(week_start=-1), "week_start"),
        (Preferences(work_week=()), "work_week"),
        (Preferences(work_week=(0, 7)), "work_week"),
    ],
)
def test_what_does_not_exist_cannot_be_preferred(preferences: Preferences, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        ALICE.change("Alice", preferences)
    assert refused.value.fields.keys() == {field}


def test_the_days_of_a_work_week_are_in_order_and_each_once() -> None:
    assert Preferences(work_week=(6, 0, 6)).checked().work_week == (0, 6)


def test_names_are_alike_whatever_their_case_and_accents() -> None:
    assert replace(ALICE, name="ZOË").folded == replace(ALICE, name="zoe").folded


def test_a_password_is_not_shown_with_its_account() -> None:
    assert "a hash" not in repr(ALICE)
