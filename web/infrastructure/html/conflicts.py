"""Two versions of a to-do side by side, field by field, where both were changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from web.application.saving import Stale
from web.domain.journal import FIELD_WORDS
from web.domain.priority import Priority
from web.infrastructure.http.forms import Form

LABELS = {"content": "To do"}


class Version(NamedTuple):
    """`value` as the form sends it."""

    value: str
    words: str


class Collision(NamedTuple):
    name: str
    label: str
    mine: Version
    theirs: Version


def collisions(
    stale: Stale, form: Form, current: Mapping[str, str], projects: Mapping[str, str]
) -> tuple[Collision, ...]:
    """`current` has the values of the whole form as it would be shown now, `projects` their names by id."""
    return tuple(
        Collision(
            name,
            LABELS.get(name) or FIELD_WORDS.get(name, name).capitalize(),
            Version(form[name], _words(name, form[name], projects)),
            Version(current[name], _words(name, current[name], projects)),
        )
        for name in stale.collisions
    )


def _words(name: str, value: str, projects: Mapping[str, str]) -> str:
    match name:
        case "project_id":
            return projects.get(value, "another project")
        case "priority":
            return f"{value} {Priority(int(value)).name.lower()}"
    return value or "nothing"
