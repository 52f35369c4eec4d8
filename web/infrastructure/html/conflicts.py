"""Two versions side by side, field by field, where both were changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from web.domain.journal import FIELD_WORDS
from web.domain.priority import Priority

LABELS = {"content": "To do"}
FORM_FIELDS = {"project_id": "place_id", "query": "q"}


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
    names: Iterable[str], mine: Mapping[str, str], theirs: Mapping[str, str], places: Mapping[str, str]
) -> tuple[Collision, ...]:
    """`mine` and `theirs` have the values of the whole form, `places` their names by id."""

    def version(side: Mapping[str, str], name: str) -> Version:
        return Version(side[name], _words(name, side[name], places))

    def collision(name: str) -> Collision:
        field = FORM_FIELDS.get(name, name)
        label = LABELS.get(name) or FIELD_WORDS.get(name, name).capitalize()
        return Collision(field, label, version(mine, field), version(theirs, field))

    return tuple(map(collision, names))


def _words(name: str, value: str, places: Mapping[str, str]) -> str:
    match name:
        case "place_id":
            return places.get(value, "another project")
        case "priority":
            return f"{value} {Priority(int(value)).name.lower()}"
    return value or "nothing"
