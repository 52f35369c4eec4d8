"""What docs/import-and-export.md says of todo.txt is so."""

from __future__ import annotations

import re

import pytest

from tests import tree
from web.infrastructure.formats.todotxt.line import read_line

DOCUMENT = (tree.HOME / "docs/import-and-export.md").read_text()
TABLE = "".join(re.findall(r"^\| (`.*?) \|", DOCUMENT, re.MULTILINE))
FIELDS = [word for word in re.findall(r"`([^`]+)`", TABLE) if ":" in word or word[0] in "+@"]
WORDS = re.findall(r"`([^`]+)`", DOCUMENT.split("looks like")[1].split(")")[0])


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_it_names_leaves_the_text(field: str) -> None:
    date = "" if "-at:" not in field else f"{field.partition('-at:')[0]}:2027-02-03"
    assert read_line(f"Pay +Home {field} {date}")[0].content == "Pay"


@pytest.mark.parametrize("words", WORDS)
def test_a_word_it_names_stays_in_the_text(words: str) -> None:
    assert read_line(f"Pay {words}")[0].content == f"Pay {words}"


def test_it_names_some_of_each() -> None:
    assert len(FIELDS) > 10
    assert len(WORDS) > 4
