"""A todo.txt file as people have it: from any editor, of any size, and damaged."""

from __future__ import annotations

import pytest

from web.domain.errors import Invalid
from web.domain.transfer.items import Remark
from web.infrastructure.formats.todotxt import read
from web.infrastructure.formats.todotxt.reading import FILE_LIMIT, LINE_LIMIT, LINES_LIMIT


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b"\n\n \n"])
def test_any_line_end_and_blank_lines_will_do(end: bytes) -> None:
    reading = read(b"\xef\xbb\xbf(A) Buy milk" + end + b"Pay\trent  " + end)
    assert [(item.content, item.priority) for item in reading.items] == [("Buy milk", 1), ("Pay rent", 4)]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    reading = read(b"Buy milk\r\n\r\nPay due:soon\r\n")
    assert [item.line for item in reading.items] == [1, 3]
    assert [remark.line for remark in reading.remarks] == [3]


def test_an_empty_file_is_an_empty_list() -> None:
    assert read(b"").items == ()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Buy milk\ncaf\xe9\n", "Line 2 is not UTF-8."),
        ("Buy milk\n".encode("utf-16"), "Line 1 is not UTF-8."),
        (b"a" * (FILE_LIMIT + 1), "larger than 10 MB"),
        (b"a\n" * (LINES_LIMIT + 1), "more than 100,000 lines"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        read(data)


def test_a_line_that_cannot_be_kept_is_left_out_and_said() -> None:
    reading = read(b"Buy\x00milk\nPay rent\n" + b"a" * (LINE_LIMIT + 1))
    assert [item.content for item in reading.items] == ["Pay rent"]
    assert reading.remarks == (
        Remark(1, "This line holds a control character, so it is left out."),
        Remark(3, "This line is longer than 100,000 characters, so it is left out."),
    )
