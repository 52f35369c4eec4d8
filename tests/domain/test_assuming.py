from __future__ import annotations

import pytest

from tests.domain.moments import FRIDAY
from web.domain.query import parse
from web.domain.querying.assuming import assuming
from web.domain.querying.terms import EVERYTHING, NOTHING, Is, Term, Words

OPEN: dict[Term, bool] = {Is.OPEN: True, Is.COMPLETED: False, Is.DELETED: False}


def left(text: str) -> Term:
    """Of what is open."""
    return assuming(parse(text, FRIDAY).term, OPEN.get)


@pytest.mark.parametrize("text", ["milk", "completed | milk", "open & (milk | completed & bread)"])
def test_what_is_known_is_not_asked(text: str) -> None:
    assert left(text) == Words(" milk")


@pytest.mark.parametrize("text", ["", "open", "!deleted", "open | completed", "open | milk"])
def test_nothing_is_left_to_ask_where_all_are_found(text: str) -> None:
    assert left(text) == EVERYTHING


@pytest.mark.parametrize("text", ["completed", "deleted", "completed & milk", "!(open | milk)"])
def test_nothing_is_left_to_ask_where_none_is_found(text: str) -> None:
    assert left(text) == NOTHING
