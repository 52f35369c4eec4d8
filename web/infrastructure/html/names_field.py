"""Tags and people as a form's field has them: names with commas between, in quotes where one has a comma."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from web.application.labels import Tagging
from web.application.recipients import Giving
from web.application.sheets import Name
from web.domain.errors import Invalid
from web.domain.text import fold

NAME = re.compile(r'\s*[@+]?"([^"]*)"|([^,]+)')
TAG, PERSON = "@", "+"


def typed_names(text: str, sigil: str = TAG) -> tuple[str, ...]:
    """With or without `sigil`."""
    words = ((found[1] or found[2] or "").strip().removeprefix(sigil) for found in NAME.finditer(text))
    return tuple(filter(None, words))


def shown_names(names: Iterable[str]) -> str:
    """So that they are read back as the same."""
    return ", ".join(f'"{name}"' if "," in name else name for name in names)


def shown_ids(names: Iterable[Name]) -> tuple[str, ...]:
    """What the names beside them stand for, as `typed_tagging` and `typed_giving` want them back."""
    return tuple(f"{each.id} {each.name}" for each in names)


def typed_tagging(text: str, shown: Iterable[str]) -> Tagging:
    """A word that stands there still means the tag that it stood for when it was shown. Raises Invalid."""
    return Tagging(*_apart("tags", text, TAG, shown))


def typed_giving(text: str, shown: Iterable[str]) -> Giving:
    """Likewise."""
    return Giving(*_apart("people", text, PERSON, shown))


def _apart(
    field: str, text: str, sigil: str, shown: Iterable[str]
) -> tuple[tuple[UUID, ...], tuple[str, ...]]:
    """The ids of what stands there still, and the names of what is new."""
    ids = dict(_shown(field, each) for each in shown)
    names = typed_names(text, sigil)
    known = (ids[fold(name)] for name in names if fold(name) in ids)
    return tuple(known), tuple(name for name in names if fold(name) not in ids)


def _shown(field: str, text: str) -> tuple[str, UUID]:
    id, _, name = text.partition(" ")
    try:
        return fold(name), UUID(id)
    except ValueError:
        raise Invalid({field: "This is nothing that Daybook gave out."}) from None
