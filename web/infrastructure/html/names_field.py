"""Tags as a form's field has them: names with commas between, in quotes where a name has a comma itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

NAME = re.compile(r'\s*@?"([^"]*)"|([^,]+)')


def typed_names(text: str) -> tuple[str, ...]:
    """With or without `@`."""
    words = ((found[1] or found[2] or "").strip().removeprefix("@") for found in NAME.finditer(text))
    return tuple(filter(None, words))


def shown_names(names: Iterable[str]) -> str:
    """So that they are read back as the same."""
    return ", ".join(f'"{name}"' if "," in name else name for name in names)
