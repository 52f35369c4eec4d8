"""Places in a line as browsers count them: in UTF-16, where an emoji is two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from web.domain.edit import Edit

COUNT = re.compile("[0-9]{1,6}")


def writes(line: str, edit: Edit) -> Markup:
    """The attributes of a button that writes it into the line."""
    start, end = _units(line[: edit.start]), _units(line[: edit.end])
    return Markup(' data-start="{}" data-end="{}" value="{}"').format(start, end, edit.text)


def caret_in(line: str, units: str) -> int:
    """In characters; at the end where the browser says nothing."""
    if not COUNT.fullmatch(units):
        return len(line)
    return len(line.encode("utf-16-le", "replace")[: 2 * int(units)].decode("utf-16-le", "ignore"))


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
