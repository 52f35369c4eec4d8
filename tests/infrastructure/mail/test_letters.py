"""What stands in a letter's head, whatever is in the to-do that it reminds of."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.application.post import Letter
from web.infrastructure.mail.letters import written

HEADERS = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "Content-Type",
    "Content-Transfer-Encoding",
    "MIME-Version",
}
AT = dt.datetime(2026, 11, 18, 14, tzinfo=dt.UTC)
ENCODED = "=?utf-8?q?hi=0D=0ABcc:_mallory@example.org?="


def head(subject: str) -> list[bytes]:
    """The names of its headers, as they go over the wire."""
    letter = Letter("ann@example.org", subject, f"{subject}\n", "1")
    lines = written(letter, "daybook@example.org", AT).as_bytes().partition(b"\r\n\r\n")[0].splitlines()
    return [line.partition(b":")[0] for line in lines if not line.startswith(b" ")]


@pytest.mark.parametrize(
    "subject",
    [ENCODED, "=?utf-8?b?DQpCY2M6IG1AZXhhbXBsZS5vcmc=?=", "=" + ENCODED, "a\u2028Bcc: m", "a\x00b", "a\x85b"],
)
def test_mallory_writes_no_header_by_the_name_of_a_to_do(subject: str) -> None:
    assert {name.decode() for name in head(subject)} == HEADERS


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.sampled_from(["", ENCODED]))
def test_whatever_a_to_do_is_called_its_letter_has_the_same_headers(text: str, encoded: str) -> None:
    assert {name.decode() for name in head(f"{text}{encoded}")} <= HEADERS


def test_an_ordinary_name_is_the_subject_as_it_is() -> None:
    letter = Letter("ann@example.org", "Émile’s café 🎉 = why?", "", "1")
    assert written(letter, "daybook@example.org", AT)["Subject"] == letter.subject
