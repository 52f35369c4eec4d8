"""What could stand where a word of a query has been begun: each is a query, or leads to one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.moments import FRIDAY
from web.domain.offer import Begun, offers
from web.domain.query import parse_lists
from web.domain.querying.beginnings import BEGINNINGS, VALUES
from web.domain.querying.offers import phrases_at
from web.domain.querying.spelling import QUERY

NAMES = ("Work", "New house", "1 fan", "A/B", "a & b", "x)")


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("", []),
        ("d", []),
        ("de", ["deleted", "deadline:", "deleted:"]),
        ("DUE", ["due:"]),
        ("milk & due:n", ["due:next week", "due:next 7 days", "due:next month"]),
        ("due<=this w", ["due<=this week"]),
        ("created>=last ", ["created>=last week", "created>=last 7 days", "created>=last month"]),
        ("milk no d", ["no date", "no due", "no deadline", "no duration"]),
        ("-overd", ["overdue"]),
        ("due < this w", ["due < this week"]),
        ("due:wed", ["due:wednesday"]),
        ("has:t", ["has:time", "has:tag"]),
        ("(p1 | overd", ["overdue"]),
        ("sort:due,-pr", ["sort:due,-project", "sort:due,-priority"]),
        ("group:n", ["group:none"]),
        ("due:today", []),
        ("milk soap", []),
        ('"no d', []),
        ("blurb:x", []),
    ],
)
def test_what_is_offered_goes_on_from_what_was_begun(line: str, offered: list[str]) -> None:
    assert [offer.text for offer in phrases_at(line, len(line))] == offered


def test_the_rest_of_the_query_stays_as_it_is() -> None:
    [offer] = phrases_at("milk overd & p1", 10)
    assert offer.edit.of("milk overd & p1") == "milk overdue & p1"
    assert phrases_at("milk overd", 7) == []


@pytest.mark.parametrize("phrase", [phrase for phrase in BEGINNINGS if not phrase.endswith(":")])
def test_a_word_that_is_offered_can_be_asked(phrase: str) -> None:
    assert parse_lists(phrase, FRIDAY)


@pytest.mark.parametrize("field", [phrase for phrase in BEGINNINGS if phrase.endswith(":")])
def test_a_field_that_is_offered_has_values_that_can_be_asked(field: str) -> None:
    assert [parse_lists(f"{field}{value}", FRIDAY) for value in VALUES[field.rstrip(":")]]


@pytest.mark.parametrize("sigil", ["#", "##", "@"])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_written_so_that_it_is_asked_for(sigil: str, name: str) -> None:
    line = f"p1 & -{sigil}zz"
    begun = Begun.at(line, len(line), QUERY)
    assert begun and (begun.sigil, begun.typed) == (sigil, "zz")
    [offer] = offers(line, begun, [name], QUERY)
    assert parse_lists(offer.edit.of(line), FRIDAY)


@given(st.text(max_size=60), st.integers(0, 60))
def test_whatever_is_typed_something_or_nothing_is_offered(line: str, caret: int) -> None:
    for offer in phrases_at(line, min(caret, len(line))):
        assert offer.text.startswith(line[offer.edit.start : offer.edit.end].lower())
