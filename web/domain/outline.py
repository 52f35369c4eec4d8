"""Several lines pasted at once: one to-do a line, indentation making sub-to-dos, list markers left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from web.domain.errors import Invalid

LINES_LIMIT = 500
TAB = 4
MARKER = re.compile(r"(?:[-*+•]|[0-9]{1,3}[.)])(?=\s|$)\s*")
BOX = re.compile(r"\[([ xX])\](?=\s|$)\s*")


@dataclass(frozen=True, slots=True)
class Item:
    """`depth` 0 is a to-do, 1 its sub-to-do, and so on, never more than one below the line before."""

    depth: int
    line: str
    done: bool = False


def outline(text: str) -> tuple[Item, ...]:
    """Raises Invalid for more lines than anyone would mean to add at once."""
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > LINES_LIMIT:
        raise Invalid(
            {"lines": f"At most {LINES_LIMIT} lines can be added at once; these are {len(lines):,}."}
        )
    items: list[Item] = []
    margins: list[int] = []
    for line in lines:
        margin = _margin(line)
        margins = [outer for outer in margins if outer < margin]
        content, done = _unmarked(line)
        if content:
            items.append(Item(len(margins), content, done))
            margins.append(margin)
    return tuple(items)


def _margin(line: str) -> int:
    expanded = line.expandtabs(TAB)
    return len(expanded) - len(expanded.lstrip())


def _unmarked(line: str) -> tuple[str, bool]:
    """Tabs inside a line, as tables have them, become spaces: an entry holds no control characters."""
    content = " ".join(line.strip().split("\t"))
    if marker := MARKER.match(content):
        content = content[marker.end() :]
    box = BOX.match(content)
    return (content[box.end() :], box[1] != " ") if box else (content, False)
