"""What holds for every line, understood or not."""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume, example, given
from hypothesis import strategies as st

from tests.domain.entry_cases import DOORS, at
from web.domain.entry import Door, Draft, read, read_when
from web.domain.errors import Invalid
from web.domain.recurrence.occurrences import occurrences

NOW = at("2026-11-18T14:00")
WORDS = (Path(__file__).parent / "entry_words.txt").read_text("utf-8").split()

phrases = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
anything = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=500)
lines = phrases | anything | st.tuples(phrases, anything).map("".join)


OPEN = Door()
doors = st.sampled_from(list(DOORS.values()))


def drafted(line: str, door: Door = OPEN) -> Draft:
    try:
        return read(line, NOW, door)
    except Invalid:
        assume(False)
        raise


def unspaced(text: str) -> str:
    return "".join(text.split())


@given(anything)
def test_a_printable_line_is_understood_or_refused(line: str) -> None:
    assert drafted(line).line == line


@given(lines, doors)
@example('"call tomorrow"', OPEN)
@example("(fri), (#x) \\p1", OPEN)
@example("today !9am", OPEN)
def test_content_and_tokens_give_back_the_line(line: str, door: Door) -> None:
    draft = drafted(line, door)
    rest, place = "", 0
    for token in draft.tokens:
        assert place <= token.start < token.end
        assert token.text == line[token.start : token.end]
        rest, place = rest + line[place : token.start], token.end
    assert unspaced(draft.content) == unspaced(rest + line[place:])


@given(lines)
def test_content_keeps_no_loose_ends(line: str) -> None:
    content = drafted(line).content
    assert content == content.strip()


@given(lines)
def test_what_holds_nothing_stays_letter_for_letter(line: str) -> None:
    draft = drafted(line)
    if not draft.tokens:
        assert draft.content == line.strip()
        assert read(draft.content, NOW).content == draft.content


@given(lines)
def test_what_was_understood_has_its_token(line: str) -> None:
    draft = drafted(line)
    kinds = {token.kind for token in draft.tokens}
    assert (draft.due is not None or "due" in draft.cleared) == ("due" in kinds or "recurrence" in kinds)
    assert (draft.recurrence is not None) == ("recurrence" in kinds)
    assert (draft.start is not None) == ("start" in kinds)
    assert (draft.deadline is not None) == ("deadline" in kinds)
    assert (draft.project is not None) == ("project" in kinds)
    assert bool(draft.tags) == ("tag" in kinds)


@given(lines)
@example("every 3 workdays at 9, except mondays 10 times")
def test_what_repeats_is_due_on_its_first_date(line: str) -> None:
    draft = drafted(line)
    if draft.recurrence:
        assert next(occurrences(draft.recurrence)) == draft.recurrence.anchor == draft.due


@given(lines)
def test_remarks_point_into_the_line(line: str) -> None:
    for remark in drafted(line).remarks:
        assert line[remark.start : remark.end] in remark.text
        assert remark.text.endswith(".")


@given(lines)
@example("Call Ann, (fri 9am), {sat} - monday // #x")
@example("sat, call Ann")
@example("Tom 16:00")
def test_any_token_can_be_made_plain(line: str) -> None:
    draft = drafted(line)
    for token in draft.tokens:
        if token.kind != "plain":
            escaped = draft.made_plain([token]).of(line)
            place = next(i for i, sign in enumerate(escaped) if line[i : i + 1] != sign)
            assert "\\" in [plain.text for plain in drafted(escaped).tokens if plain.start == place]


@given(lines)
def test_case_never_changes_a_lone_date(line: str) -> None:
    assert read_when(line.upper(), NOW) == read_when(line.lower(), NOW)


@given(lines)
def test_a_date_alone_is_the_same_in_a_field_and_in_braces(line: str) -> None:
    line = line.strip().lower()
    when = read_when(line, NOW)
    if when is not None:
        assert drafted(f"Call Ann {{{line}}}").deadline == when
