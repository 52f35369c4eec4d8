"""Two versions of a to-do side by side, field by field, where both were changed."""

from __future__ import annotations

from typing import NamedTuple

from web.application.todos import Stale
from web.domain.journal import FIELD_WORDS
from web.infrastructure.http.forms import Form

SHOWN = {"tag_ids": "tags"}
"""What a field of a to-do is called in the form."""


class Collision(NamedTuple):
    name: str
    label: str
    mine: str
    theirs: str


def collisions(stale: Stale, form: Form, current: dict[str, str]) -> tuple[Collision, ...]:
    """`current` has the values of the whole form as it would be shown now."""
    names = [SHOWN.get(field, field) for field in stale.collisions]
    labels = [FIELD_WORDS.get(field, field).capitalize() for field in stale.collisions]
    return tuple(
        Collision(name, label, form[name], current[name]) for name, label in zip(names, labels, strict=True)
    )
