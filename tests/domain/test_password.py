"""Which passwords are refused, and why."""

from __future__ import annotations

import pytest

from web.domain.errors import Invalid
from web.domain.password import check_password

COMMON = {"password", "qwertyuiop", "1234567890", "p@ssw0rd"}


@pytest.mark.parametrize(
    "password",
    [
        "four quiet otters swim",
        "x7#Gq9!mRt",
        "夜空に星が光るよねえ",
        "passwordless otters",
        "a" * 197 + "bcd",
    ],
)
def test_a_password_of_ones_own_is_taken(password: str) -> None:
    check_password(password, "Alice", COMMON)


@pytest.mark.parametrize(
    ("password", "because"),
    [
        ("otters", "at least 10 characters"),
        ("", "at least 10 characters"),
        ("a b" * 67, "200 characters at most; this has 201"),
        ("qwertyuiop", "first that anybody would try"),
        ("QwertyUIOP", "first that anybody would try"),
        ("Password2027!", "first that anybody would try"),
        ("!!P@ssw0rd!!", "first that anybody would try"),
        ("1234567890", "first that anybody would try"),
        ("abababababab", "first that anybody would try"),
        ("Alice Aßmann", "not be your name"),
        ("alice aSSmann 99", "not be your name"),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused(password: str, because: str) -> None:
    with pytest.raises(Invalid, match=because) as refused:
        check_password(password, "Alice Aßmann", COMMON)
    assert refused.value.fields.keys() == {"password"}


def test_a_short_name_does_not_forbid_words_that_hold_it() -> None:
    check_password("albatross over the sea", "Al", COMMON)
