"""Edits of a line as a control carries them. Browsers count in UTF-16, where an emoji is two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from web.domain.edit import Edit


def writes(line: str, edit: Edit) -> Markup:
    """The attributes of a button that writes it into the line."""
    start, end = _units(line[: edit.start]), _units(line[: edit.end])
    return Markup(' data-start="{}" data-end="{}" value="{}"').format(start, end, edit.text)


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
