"""A line that asks for less than it did, or arranges nothing: with other words in it."""

from __future__ import annotations

from collections.abc import Collection

from web.domain.querying.fields import SETTINGS
from web.domain.querying.parts import parts
from web.domain.querying.tokens import Kind, tokenize


def narrowed(line: str, asks: str) -> str:
    """What it finds that is also what `asks` finds, in the same order, as a list without headings."""
    [part] = parts(tokenize(line))
    rest = without(line, SETTINGS)
    is_branched = any(token.kind is Kind.OR for token in part.selecting)
    order = ",".join(value.text for value in part.settings.get("sort", ()))
    words = [f"({rest})" if is_branched else rest, asks, f"sort:{order}" if order else ""]
    return " ".join(word for word in words if word)


def without(line: str, settings: Collection[str]) -> str:
    """Of one list."""
    [part] = parts(tokenize(line))
    for name, span in reversed(part.spans):
        if name in settings:
            line = f"{line[: span.start].rstrip()} {line[span.stop :].lstrip()}"
    return line.strip()
