"""What could stand where a name has been begun."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.domain.offer import Begun, offers
from web.domain.spelling import ENTRY


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("Pay #Wo", "Wo"),
        ("#", ""),
        ("@er", "er"),
        ('Pay #"New ho', "New ho"),
        ("🥛 @er", "er"),
    ],
)
def test_a_name_is_begun_where_the_caret_is_behind_it(line: str, typed: str) -> None:
    begun = Begun.at(line, len(line), ENTRY)
    assert begun and begun.typed == typed


@pytest.mark.parametrize("line", ["", "Pay", "a@b", "C#", '#"New house"', "@er "])
def test_elsewhere_none_is(line: str) -> None:
    assert Begun.at(line, len(line), ENTRY) is None


def test_in_the_middle_of_a_word_nothing_is_offered() -> None:
    assert Begun.at("Pay @errand", 6, ENTRY) is None
    assert Begun.at("Pay @er fri", 7, ENTRY) == Begun(4, 7, "@", "er")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Work", "Pay #Work fri"),
        ("New house", 'Pay #"New house" fri'),
        ("1 fan", 'Pay #"1 fan" fri'),
        ("Home/Bills", 'Pay #"Home/Bills" fri'),
        ("wo", None),
        ('5" pipe', None),
    ],
)
def test_a_name_is_written_so_that_it_is_read_as_that_name(name: str, line: str | None) -> None:
    found = [
        offer.edit.of("Pay #Wo fri") for offer in offers("Pay #Wo fri", Begun(4, 7, "#", "Wo"), [name], ENTRY)
    ]
    assert found == ([line] if line else [])


@pytest.mark.parametrize(
    ("name", "line"), [("Garden", "Rake #Home/Garden "), ("Back yard", 'Rake #Home /"Back yard" ')]
)
def test_a_section_is_completed_behind_its_project(name: str, line: str) -> None:
    begun = Begun.at("Rake #Home/", 11, ENTRY)
    assert begun and begun.section
    assert [
        offer.edit.of("Rake #Home/") for offer in offers("Rake #Home/", begun.section, [name], ENTRY)
    ] == [line]


def test_a_stroke_in_quotation_marks_parts_nothing() -> None:
    begun = Begun.at('Rake #"A/B', 10, ENTRY)
    assert begun and begun.section is None


def test_at_the_end_of_a_line_one_goes_on_behind_a_space() -> None:
    [offer] = offers("Pay @er", Begun(4, 7, "@", "er"), ["errand"], ENTRY)
    assert (offer.text, offer.edit.of("Pay @er")) == ("@errand", "Pay @errand ")


@given(st.text(max_size=40), st.integers(0, 40))
def test_whatever_is_typed_something_or_nothing_is_offered(line: str, caret: int) -> None:
    begun = Begun.at(line, caret, ENTRY)
    assert begun is None or line[begun.start : begun.end].startswith(begun.sigil)
