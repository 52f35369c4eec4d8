"""The keys' one table: what controls carry, what the help page and docs/keys.md say."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from tests.infrastructure.html.people import Person
from web.infrastructure.html.keys import KEYS, as_markdown, chapters, key, key_to, row_key

DOCS = Path(__file__).parents[3] / "docs" / "keys.md"


def test_the_documentation_says_what_the_table_says() -> None:
    assert DOCS.read_text() == as_markdown(), "Write as_markdown() into docs/keys.md"


def test_no_key_does_two_things() -> None:
    pressed = Counter(one for row in KEYS for one in row.keys)
    assert [one for one, count in pressed.items() if count > 1] == []


def test_no_key_is_also_the_first_of_a_sequence() -> None:
    first = {one.split()[0] for row in KEYS for one in row.keys if " " in one}
    assert first.isdisjoint(one for row in KEYS for one in row.keys)


def test_a_control_carries_its_keys() -> None:
    assert key("add") == ' data-key="q,n" aria-keyshortcuts="q n"'


def test_a_control_of_a_row_is_only_pressed() -> None:
    assert row_key("delete") == ' data-key="Delete,#"'


def test_a_sequence_is_not_told_as_two_keys() -> None:
    assert key("go-inbox") == ' data-key="g i"'


def test_a_place_without_a_key_has_none() -> None:
    assert key_to("nowhere") is None


async def test_every_place_of_the_menu_shows_its_key(alice: Person) -> None:
    menu = (await alice.get("/sidebar?current=inbox")).text.partition("<nav")[2].partition("</nav>")[0]
    places = re.findall(r'<a href="/[a-z]+".*?</a>', menu)
    assert len(places) == 14
    for place in places:
        [pressed] = re.findall(r'data-key="([^"]+)"', place)
        assert f'<kbd aria-hidden="true">{pressed}</kbd>' in place


def test_the_help_page_has_every_key() -> None:
    assert tuple(row for _, rows in chapters() for row in rows) == KEYS
