"""Entities as the journal keeps them: whole, as JSON."""

from __future__ import annotations

import msgspec

from web.domain.journal import Change
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo

KINDS: dict[str, type[Entity]] = {
    "todo": Todo,
    "project": Project,
    "section": Section,
    "tag": Tag,
    "person": Person,
    "view": SavedView,
}
NAMES = {kind: name for name, kind in KINDS.items()}

_encoder = msgspec.json.Encoder()
_decoders = {kind: msgspec.json.Decoder(entity) for kind, entity in KINDS.items()}


def kind_of(entity: Entity) -> str:
    return NAMES[type(entity)]


def snapshot(entity: Entity | None) -> str | None:
    return _encoder.encode(entity).decode() if entity else None


def read_snapshot(kind: str, text: str | None) -> Entity | None:
    return _decoders[kind].decode(text) if text else None


def make_change(kind: str, before: str | None, after: str | None) -> Change:
    return Change(read_snapshot(kind, before), read_snapshot(kind, after))
