"""A whole file as items. What cannot be read is said in a sentence, with its line."""

from __future__ import annotations

import re

from web.domain.errors import Invalid
from web.domain.text import has_control_characters
from web.domain.transfer.items import Item, Reading, Remark
from web.infrastructure.formats.todotxt.family import join
from web.infrastructure.formats.todotxt.line import read_line

FILE_LIMIT = 10_000_000
LINES_LIMIT = 100_000
# Room for what Daybook itself writes: notes of 20,000 characters, coded.
LINE_LIMIT = 100_000


def read(data: bytes) -> Reading:
    """Raises Invalid for what is too large or not UTF-8; a line that cannot be kept is remarked on."""
    items: list[Item] = []
    remarks: list[Remark] = []
    for number, line in enumerate(_lines(data), 1):
        if refusal := _refusal(line):
            remarks.append(Remark(number, refusal))
        elif line:
            item, said = read_line(line, number)
            items.append(item)
            remarks.extend(Remark(number, text) for text in said)
    return Reading(join(items), tuple(remarks))


def _lines(data: bytes) -> list[str]:
    if len(data) > FILE_LIMIT:
        raise Invalid(
            {"file": f"The file is larger than {FILE_LIMIT // 1_000_000} MB. Split it, and import the parts."}
        )
    lines = re.split(r"\r\n|\n|\r", _decoded(data))
    if len(lines) > LINES_LIMIT + 1:
        raise Invalid(
            {"file": f"The file has more than {LINES_LIMIT:,} lines. Split it, and import the parts."}
        )
    return [line.replace("\t", " ").rstrip() for line in lines]


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sentence = f"Line {line} is not UTF-8. Save the file as UTF-8 in your editor, and try again."
        raise Invalid({"file": sentence}) from error


def _refusal(line: str) -> str:
    if len(line) > LINE_LIMIT:
        return f"This line is longer than {LINE_LIMIT:,} characters, so it is left out."
    if has_control_characters(line):
        return "This line holds a control character, so it is left out."
    return ""
