"""Two versions of a to-do side by side, field by field, where both were changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from web.domain.journal import FIELD_WORDS
from web.domain.priority import Priority

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
    names: Iterable[str], mine: Mapping[str, str], theirs: Mapping[str, str], projects: Mapping[str, str]
) -> tuple[Collision, ...]:
    """`mine` and `theirs` have the values of the whole form, `projects` their names by id."""
    return tuple(
        Collision(
            name,
            LABELS.get(name) or FIELD_WORDS.get(name, name).capitalize(),
            Version(mine[name], _words(name, mine[name], projects)),
            Version(theirs[name], _words(name, theirs[name], projects)),
        )
        for name in names
    )


def _words(name: str, value: str, projects: Mapping[str, str]) -> str:
    match name:
        case "project_id":
            return projects.get(value, "another project")
        case "priority":
            return f"{value} {Priority(int(value)).name.lower()}"
    return value or "nothing"
