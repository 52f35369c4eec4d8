"""Ids: unique, in order, and telling when they were made."""

from __future__ import annotations

from uuid import RFC_4122

from web.infrastructure.ids import Ids

NOON = 1_790_000_000_123_456_789


def test_an_id_says_what_it_is() -> None:
    made = Ids().new()
    assert (made.version, made.variant) == (7, RFC_4122)


def test_an_id_begins_with_the_millisecond_it_was_made_in() -> None:
    assert Ids(lambda: NOON).new().int >> 80 == NOON // 1_000_000


def test_ids_of_one_instant_come_in_order_and_differ() -> None:
    ids = Ids(lambda: NOON)
    made = [ids.new() for _ in range(10_000)]
    assert made == sorted(set(made))


def test_ids_stay_in_order_when_the_clock_goes_back() -> None:
    clock = iter([NOON, NOON - 60_000_000_000, NOON + 1_000_000])
    ids = Ids(lambda: next(clock))
    made = [ids.new() for _ in range(3)]
    assert made == sorted(made)


def test_two_processes_do_not_make_the_same_id() -> None:
    assert Ids(lambda: NOON).new() != Ids(lambda: NOON).new()
