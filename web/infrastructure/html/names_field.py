"""Tags as a form's field has them: names with commas between, in quotes where a name has a comma itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from web.application.labels import Tagging
from web.application.sheets import TagName
from web.domain.errors import Invalid
from web.domain.text import fold

NAME = re.compile(r'\s*@?"([^"]*)"|([^,]+)')


def typed_names(text: str) -> tuple[str, ...]:
    """With or without `@`."""
    words = ((found[1] or found[2] or "").strip().removeprefix("@") for found in NAME.finditer(text))
    return tuple(filter(None, words))


def shown_names(names: Iterable[str]) -> str:
    """So that they are read back as the same."""
    return ", ".join(f'"{name}"' if "," in name else name for name in names)


def shown_tags(tags: Iterable[TagName]) -> tuple[str, ...]:
    """Which tags the names beside them stand for, as `typed_tagging` wants them back."""
    return tuple(f"{tag.id} {tag.name}" for tag in tags)


def typed_tagging(text: str, shown: Iterable[str]) -> Tagging:
    """A word that stands there still means the tag that it stood for when it was shown. Raises Invalid."""
    ids = dict(map(_shown_tag, shown))
    names = typed_names(text)
    known = [ids[fold(name)] for name in names if fold(name) in ids]
    return Tagging(tuple(known), tuple(name for name in names if fold(name) not in ids))


def _shown_tag(text: str) -> tuple[str, UUID]:
    id, _, name = text.partition(" ")
    try:
        return fold(name), UUID(id)
    except ValueError:
        raise Invalid({"tags": "This is not a tag that Daybook gave out."}) from None
