"""To-dos that wait for others in todo.txt: `id:` on the one, `blocked-by:` on the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from web.domain.blockers import BLOCKERS_LIMIT
from web.domain.transfer.items import Item
from web.infrastructure.formats.todotxt import read, write


def blockers(text: str) -> list[tuple[int, ...]]:
    return [item.blockers for item in read(text.encode()).items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Buy paint id:1\nPaint blocked-by:1", [(), (0,)]),
        ("Paint blocked-by:1\nBuy paint id:1", [(1,), ()]),
        ("Paint blocked-by:2 blocked-by:1\nBuy paint id:1\nFind brush id:2", [(2, 1), (), ()]),
        ("Paint blocked-by:1 blocked-by:1\nBuy paint id:1", [(1,), ()]),
        ("Paint blocked-by:7", [()]),
        ("Paint id:1 blocked-by:1", [()]),
        ("Egg id:1 blocked-by:2\nHen id:2 blocked-by:1", [(1,), ()]),
        ("A id:1 blocked-by:3\nB id:2 blocked-by:1\nC id:3 blocked-by:2", [(2,), (), (1,)]),
        ("A id:1\nB id:2 blocked-by:1\nC blocked-by:1 blocked-by:2", [(), (0,), (0, 1)]),
        ("Sell id:1 +Garage\nPaint blocked-by:1 +Work", [(), (0,)]),
    ],
)
def test_who_waits_is_joined_to_whom_and_nobody_waits_for_themselves(
    text: str, expected: list[tuple[int, ...]]
) -> None:
    assert blockers(text) == expected


def test_what_leads_nowhere_or_round_is_kept() -> None:
    text = "Egg id:1 blocked-by:2 blocked-by:7\nHen id:2 blocked-by:1\n"
    egg, hen = read(text.encode()).items
    assert egg.extras == (("id", "1"), ("blocked-by", "7"))
    assert hen.extras == (("id", "2"), ("blocked-by", "1"))
    assert "".join(write([egg, hen])) == text


def test_of_two_ids_the_first_counts() -> None:
    assert blockers("Buy paint id:2 id:1\nPaint blocked-by:2\nSand blocked-by:1") == [(), (0,), ()]


def test_who_would_wait_for_too_many_waits_for_the_first() -> None:
    names = range(BLOCKERS_LIMIT + 1)
    jobs = "".join(f"Job id:{name}\n" for name in names)
    last = read(f"{jobs}Rest {' '.join(f'blocked-by:{name}' for name in names)}".encode()).items[-1]
    assert last.blockers == tuple(range(BLOCKERS_LIMIT))
    assert last.extras == (("blocked-by", str(BLOCKERS_LIMIT)),)


def test_a_long_chain_is_quick() -> None:
    chain = "\n".join(f"Step id:{number} blocked-by:{number + 1}" for number in range(4_000))
    assert blockers(chain)[-2:] == [(3_999,), ()]


def test_a_thick_tangle_is_quick() -> None:
    tangle = "\n".join(f"Step id:{n} blocked-by:{n + 1} blocked-by:{n + 2}" for n in range(4_000))
    assert blockers(tangle)[0] == (1, 2)


def test_what_others_wait_for_gets_a_free_id() -> None:
    items = [
        Item(content="Buy paint"),
        Item(content="Paint", blockers=(0,), parent=2),
        Item(content="Garden", extras=(("id", "1"),)),
    ]
    assert list(write(items)) == ["Buy paint id:2\n", "Paint p:1 blocked-by:2\n", "Garden id:1\n"]


def test_it_comes_back_as_it_left() -> None:
    items = read(b"A id:1\nB id:2 blocked-by:1\nC blocked-by:1 blocked-by:2").items
    written = "".join(write([replace(item, source="") for item in items]))
    assert blockers(written) == [item.blockers for item in items]
