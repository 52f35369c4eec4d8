"""One date phrase on its own, as a form's field or a query has it."""

from __future__ import annotations

from tests.domain.entry_cases import at
from web.domain.entry import read_when

NOW = at("2026-11-18T14:00")


WHOLE = [
    ("fri 9am", "2026-11-20T09:00"),
    (" fri ", "2026-11-20"),
    ("sun", "2026-11-22"),
    ("tom", "2026-11-19"),
    ("tod", "2026-11-18"),
    ("2027-01-27", "2027-01-27"),
    ("2027-01-27T09:00", "2027-01-27T09:00"),
    ("2027-01-27T09:00:00", "2027-01-27T09:00"),
    ("2027-01-27 09:00", "2027-01-27T09:00"),
    ("2027-01-27T09:00[Europe/Berlin]", "2027-01-27T09:00[Europe/Berlin]"),
    ("27/1", "2027-01-27"),
    ("27th", "2026-11-27"),
    ("the 27th", "2026-11-27"),
    ("may", "2027-05-01"),
    ("christmas", "2026-12-25"),
    ("noon", "2026-11-19T12:00"),
    ("9am", "2026-11-19T09:00"),
    ("at 9", "2026-11-18T21:00"),
    ("on friday", "2026-11-20"),
    ("friday, 9am.", None),
    ("-30d", "2026-10-19"),
    ("3 days ago", "2026-11-15"),
    ("yesterday", "2026-11-17"),
]


def test_a_whole_phrase_is_read() -> None:
    read = {text: read_when(text, NOW) for text, _ in WHOLE}
    assert {text: when and when.iso for text, when in read.items()} == dict(WHOLE)


ANYTHING_ELSE = [
    *("", " ", "blurb", "friday blurb", "blurb friday", "friday monday", "feb 30", "2027-02-30", "25:00"),
    *(
        "until friday",
        "from friday",
        "every friday",
        "#friday",
        "\\friday",
        '"friday"',
        "{friday}",
        "(friday)",
    ),
    *(
        "friday p1",
        "9",
        "2027",
        "in",
        "next",
        "x" * 1_000,
        "friday " * 100,
        "2027-01-27T25:00",
    ),
    *("2027-01-27T09:00[Nowhere/Land]", "2027-01-27T09:00[", "2027-01-27[Europe/Berlin]"),
]


def test_anything_else_is_none() -> None:
    assert [text for text in ANYTHING_ELSE if read_when(text, NOW)] == []
