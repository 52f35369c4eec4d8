"""The entry line, by its tables; then what no table can show."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest

from tests import tree
from tests.domain.entry_cases import at, documented, tabled
from web.domain.entry import Remark, Token, read
from web.domain.errors import Invalid

NOW = at("2026-11-18T14:00")


def test_lines_mean_what_the_tables_say() -> None:
    wrong = (
        f"{case.section}, now {case.now}, door {case.door}: {case.line} => {read_as}"
        for case in tabled()
        if (read_as := case.read_as) != case.meaning
    )
    tree.expect_none(wrong, advice="These mean something else than the tables of entry_tables say:")


def test_every_example_of_the_document_is_so() -> None:
    cases = list(documented(tree.HOME / "docs" / "entry.md"))
    assert len(cases) > 150
    assert [(case.line, case.read_as) for case in cases] == [(case.line, case.meaning) for case in cases]


def test_a_third_of_the_tables_are_lines_without_a_date() -> None:
    cases = tabled()
    undated = [case for case in cases if case.meaning.split(" | ")[0] == case.line]
    assert len(cases) > 1_000
    assert len(undated) * 3 > len(cases)


def test_tokens_have_their_places() -> None:
    draft = read("Pay rent, fri 9am, #Home p1", NOW)
    assert draft.tokens == (
        Token(8, 18, "due", ", fri 9am,"),
        Token(19, 24, "project", "#Home", "Home"),
        Token(25, 27, "priority", "p1", "p1"),
    )


def test_a_day_and_a_time_that_stand_apart_are_two_tokens() -> None:
    tokens = read("9am call Ann friday", NOW).tokens
    assert [(token.kind, token.text) for token in tokens] == [("due", "9am"), ("due", "friday")]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("Pay feb 30", "“feb 30” stays as text: there is no such day."),
        ("Call at 25:00", "“at 25:00” stays as text: there is no such time."),
        ("Call in 9999 years", "“in 9999 years” stays as text: that is further away than the calendar goes."),
        ("Call every client", "“every client” stays as text: how it repeats is not understood."),
        (
            "Read every day news",
            "“every day” stays as text: to repeat, it stands at the end, or beside a date or time.",
        ),
        ("Water after 10 days", "“after 10 days” stays as text: to repeat, say “again after …”."),
        (
            "Gym every monday except mondays",
            "“every monday except mondays” stays as text: it never happens.",
        ),
        ("Gym every fri every sat", "“every fri” stays as text: a to-do repeats in one way."),
        ("Stay until friday", "“until friday” stays as text: an end is understood only for what repeats."),
        ("Call before friday", "“before friday” stays as text: for a date, say “on” or “by”."),
        ("Call tomorrow by friday", "“tomorrow” stays as text: a to-do has one due date."),
        ("Call #a #b", "“#a” stays as text: a to-do is in one project."),
        ("Call p1 p2", "“p1” stays as text: a to-do has one priority."),
        ('Call #Bob"', '“#Bob"” stays as text: a name has quotation marks on both sides, or on none.'),
        ("Party fri 27 jan", "“fri” stays as text: a to-do has one due date."),
        ("Pay {every fri}", "“{every fri}” stays as text: a deadline is one day, and does not repeat."),
        (
            "Gym every day except in august",
            "“every day except in august” stays as text: what is left out are days, not months.",
        ),
        (
            "Gym every second friday",
            "“every second friday” is the 2nd of a month; for every other one, say “every other friday”.",
        ),
    ],
)
def test_what_was_almost_understood_is_said(line: str, sentence: str) -> None:
    (remark,) = read(line, NOW).remarks
    assert remark.text == sentence
    assert line[remark.start : remark.end] in sentence


def test_remarks_have_their_places() -> None:
    assert read("Pay feb 30 please", NOW).remarks == (
        Remark(4, 10, "“feb 30” stays as text: there is no such day.", "there is no such day"),
    )


def test_a_line_of_500_characters_is_kept() -> None:
    assert read("x" * 500 + " tomorrow", NOW).content == "x" * 500


@pytest.mark.parametrize("line", ["x" * 501, "x" * 5_000, "sun " * 1_000, "Call // " + "x" * 5_000])
def test_a_longer_line_is_refused_with_a_sentence(line: str) -> None:
    with pytest.raises(Invalid, match=r"characters at most") as refusal:
        read(line, NOW)
    assert list(refusal.value.fields) == ["line"]


@pytest.mark.parametrize("sign", ["\x00", "\t", "\n", "\r", "\x1b", "\x7f", "\x85", "\ud800"])
def test_a_control_character_is_refused_with_a_sentence(sign: str) -> None:
    with pytest.raises(Invalid, match="control character"):
        read(f"Call{sign}Ann", NOW)


PIECES = (
    *(
        "sun ",
        "fri, ",
        "at 9 ",
        "monday 9am ",
        "+3d ",
        "in 3 ",
        "a week from ",
        "from mon to ",
        "9am to ",
    ),
    *(
        "every ",
        "every monday, ",
        "daily ",
        "the end of the ",
        "half past ",
        "jan 27, ",
        "27 ",
        "to ",
        "on ",
    ),
    *("#a ", "@a ", "p1 ", '#"', '"', '" ', "\\", "(", "( ", "{", "{fri} ", "// ", ".", ", ", "9am a/b "),
)


def test_the_longest_line_of_anything_takes_no_more_than_a_moment() -> None:
    lines = [(piece * 1_000)[:1_000] for piece in PIECES]
    assert [line for line in lines if all(_seconds_to_read(line) >= 0.2 for _ in range(3))] == []


def _seconds_to_read(line: str) -> float:
    """Of processor time, which a busy machine may still triple."""
    start = time.process_time()
    with suppress(Invalid):
        read(line, NOW)
    return time.process_time() - start
