"""What the help page of search and docs/query.md say can be asked can be asked, and nothing is left out."""

from __future__ import annotations

from pathlib import Path

from tests.domain.moments import FRIDAY
from web.domain.fields import DATES
from web.domain.layout import Layout
from web.domain.query import parse_lists
from web.domain.querying.errors import WrongQuery
from web.domain.querying.guide import as_markdown, examples
from web.domain.querying.settings import GROUPS, SORTS, UNGROUPED
from web.domain.querying.words import ALIASES, HAS, NO, WORDS

DOCS = Path(__file__).parents[2] / "docs" / "query.md"
KNOWN = [
    *WORDS,
    *(f"no {word}" for word in NO),
    *(f"has:{word}" for word in HAS),
    *DATES,
    *(name.lstrip("-") for name in SORTS),
    *(f"group:{name}" for name in (*GROUPS, UNGROUPED)),
    *(f"layout:{name}" for name in Layout),
]
ALIKE = {"p2", "p3", "p4", *(f"{said}{alias}" for said in ("has:", "no ") for alias in ALIASES)}


def test_the_document_is_the_guide() -> None:
    assert DOCS.read_text() == as_markdown(), "Write as_markdown() of the guide into docs/query.md"


def test_every_example_can_be_asked() -> None:
    assert [example for example in examples() if not _can_be_asked(example)] == []


def test_every_word_of_the_language_has_an_example() -> None:
    shown = "\n".join(examples())
    assert [known for known in sorted({*KNOWN} - ALIKE) if known not in shown] == []


def _can_be_asked(example: str) -> bool:
    try:
        return bool(parse_lists(example, FRIDAY))
    except WrongQuery:
        return False
