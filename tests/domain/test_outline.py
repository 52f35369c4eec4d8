from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.domain.errors import Invalid
from web.domain.outline import LINES_LIMIT, Item, outline


def test_each_line_is_an_item() -> None:
    assert outline("Milk\nBread\n") == (Item(0, "Milk"), Item(0, "Bread"))


def test_blank_lines_are_skipped() -> None:
    assert outline("\nMilk\n \n\nBread") == (Item(0, "Milk"), Item(0, "Bread"))


@pytest.mark.parametrize("indent", ["\t", " ", "  ", "    ", "\u00a0\u00a0"])
def test_an_indented_line_is_a_sub_todo(indent: str) -> None:
    assert outline(f"Trip\n{indent}Pack\nTaxes") == (Item(0, "Trip"), Item(1, "Pack"), Item(0, "Taxes"))


def test_depth_grows_by_one_however_wide_the_indentation() -> None:
    depths = [item.depth for item in outline("a\n        b\n            c\n    d\ne")]
    assert depths == [0, 1, 2, 1, 0]


def test_what_is_all_indented_starts_at_the_top() -> None:
    assert outline("    Milk\n    Bread") == (Item(0, "Milk"), Item(0, "Bread"))


@pytest.mark.parametrize("marker", ["-", "*", "+", "•", "1.", "12)", "- [ ]", "* [ ]", "[ ]"])
def test_a_list_marker_is_left_out(marker: str) -> None:
    assert outline(f"{marker} Buy milk") == (Item(0, "Buy milk"),)


@pytest.mark.parametrize("box", ["- [x]", "* [X]", "[x]", "1. [x]"])
def test_a_ticked_box_is_done(box: str) -> None:
    assert outline(f"{box} Buy milk") == (Item(0, "Buy milk", done=True),)


@pytest.mark.parametrize("line", ["-5 degrees", "+1 555 0100", "*bold*", "3.5 litres of milk", "[x]y", "1.2"])
def test_what_only_looks_like_a_marker_stays(line: str) -> None:
    assert outline(line) == (Item(0, line),)


def test_a_marker_alone_is_a_blank_line() -> None:
    assert outline("- \n* Milk\n- [ ]") == (Item(0, "Milk"),)


def test_a_tab_inside_a_line_becomes_a_space() -> None:
    assert outline("Milk\t2 l") == (Item(0, "Milk 2 l"),)


def test_too_many_lines_are_refused_with_a_sentence() -> None:
    with pytest.raises(Invalid, match="At most 500 lines can be added at once"):
        outline("x\n" * (LINES_LIMIT + 1))


@given(
    st.lists(st.tuples(st.sampled_from(["", " ", "  ", "\t", "    ", "- ", "* [x] "]), st.text(max_size=9)))
)
def test_any_text_is_a_tree_of_lines(rows: list[tuple[str, str]]) -> None:
    depth = -1
    for item in outline("\n".join(indent + text for indent, text in rows)):
        assert 0 <= item.depth <= depth + 1
        assert item.line == item.line.strip() != ""
        depth = item.depth
