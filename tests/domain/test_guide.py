"""What the help page of search and docs/query.md say can be asked can be asked, and nothing is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.moments import FRIDAY
from web.domain.fields import DATES
from web.domain.query import parse_lists
from web.domain.querying.errors import WrongQuery
from web.domain.querying.guide import NOT_YET, as_markdown, examples
from web.domain.querying.settings import GROUPS, LAYOUTS, SORTS, UNGROUPED
from web.domain.querying.words import HAS, NO, WORDS

DOCS = Path(__file__).parents[2] / "docs" / "query.md"
KNOWN = [
    *WORDS,
    *(f"no {word}" for word in NO),
    *(f"has:{word}" for word in HAS),
    *DATES,
    *(name.lstrip("-") for name in SORTS),
    *(f"group:{name}" for name in (*GROUPS, UNGROUPED)),
    *(f"layout:{name}" for name in LAYOUTS),
]
ALIKE = {"p2", "p3", "p4", "has:tags", "no tags"}


def test_the_document_is_the_guide() -> None:
    assert DOCS.read_text() == as_markdown(), "Write as_markdown() of the guide into docs/query.md"


@pytest.mark.parametrize("example", examples())
def test_an_example_can_be_asked(example: str) -> None:
    assert parse_lists(example, FRIDAY)


@pytest.mark.parametrize("known", sorted({*KNOWN} - ALIKE))
def test_every_word_of_the_language_has_an_example(known: str) -> None:
    assert any(known in example for example in examples())


@pytest.mark.parametrize("word", ["+person", "blocked", "has:reminder", "layout:board"])
def test_what_is_said_not_to_be_there_yet_is_not(word: str) -> None:
    assert word in NOT_YET
    with pytest.raises(WrongQuery, match="yet"):
        parse_lists(word, FRIDAY)
