"""Sub-to-dos in todo.txt: `id:` on the parent, `p:` on the child."""

from __future__ import annotations

from dataclasses import replace

import pytest

from web.domain.transfer.items import Item
from web.infrastructure.formats.todotxt import read, write


def parents(text: str) -> list[int | None]:
    return [item.parent for item in read(text.encode()).items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Move house id:1\nPack boxes p:1", [None, 0]),
        ("Pack boxes p:1\nMove house id:1", [1, None]),
        ("Move house id:1\nPack boxes p:1 id:2\nPack books p:2", [None, 0, 1]),
        ("Pack boxes p:7", [None]),
        ("Pack boxes id:1 p:1", [None]),
        ("Egg id:1 p:2\nHen id:2 p:1", [1, None]),
        ("One id:1 p:3\nTwo id:2 p:1\nThree id:3 p:2", [2, None, 1]),
        ("Sell id:1 +Garage\nPaint p:1 +Garage\nCall p:1 +Work\nWash p:1", [None, 0, None, 0]),
        ("First id:1\nSecond id:1\nChild p:1", [None, None, 0]),
    ],
)
def test_a_child_finds_its_parent_and_nobody_is_their_own_ancestor(
    text: str, expected: list[int | None]
) -> None:
    assert parents(text) == expected


def test_a_reference_to_nobody_is_kept() -> None:
    (item,) = read(b"Pack boxes p:7").items
    assert item.extras == (("p", "7"),)


def test_of_two_parents_the_first_counts_and_the_second_is_kept() -> None:
    text = b"Egg id:1\nHen id:2\nChick p:2 p:1 p:2\n"
    chick = read(text).items[2]
    assert (chick.parent, chick.extras) == (1, (("p", "1"),))
    assert list(write([replace(item, source="") for item in read(text).items]))[2] == "Chick p:2 p:1\n"


def test_a_long_chain_is_quick() -> None:
    chain = "\n".join(f"Step id:{number} p:{number - 1}" for number in range(4_000))
    assert parents(chain)[-1] == 3_998


def test_parents_without_an_id_get_a_free_one() -> None:
    items = [
        Item(content="Move house"),
        Item(content="Pack", parent=0),
        Item(content="Other", extras=(("id", "1"),)),
    ]
    assert list(write(items)) == ["Move house id:2\n", "Pack p:2\n", "Other id:1\n"]


def test_two_families_with_the_same_id_stay_apart() -> None:
    first = read(b"Move house id:1\nPack p:1").items
    second = [replace(item, parent=item.parent and 2) for item in read(b"Paint id:1\nBuy paint p:1").items]
    second[1] = replace(second[1], parent=2)
    written = "".join(write([*first, *second]))
    assert parents(written) == [None, 0, None, 2]
