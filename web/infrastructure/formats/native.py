"""Daybook's own file: one JSON document, a record a line, so that it streams, greps and diffs.

`{"format": "daybook", "version": 1, "records": [{"preferences": {…}}, {"book": {…}}, {"project": {…}}, …]}`

Books come before what is in them, and actions before their changes. An action does not say who did it, and a
person not who signs in: that will be whoever imports it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Iterator
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

import msgspec

from web.domain.account import Preferences
from web.domain.errors import Invalid
from web.domain.journal import Action, Change, Verb
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.takeout.records import Book, Record, Recorded
from web.domain.todo import Todo

VERSION = 1
HEAD = b'{"format":"daybook","version":%d,"records":[\n' % VERSION
END = b"\n]}\n"

Raw = dict[str, msgspec.Raw]


class Document(msgspec.Struct):
    format: str
    version: int
    records: list[Raw]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """An action without its account and its book: there is one account, and the book is the one before it."""

    id: UUID
    book_id: UUID
    revision: int
    verb: Verb
    at: dt.datetime
    target_id: UUID | None
    undone_by: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A person without their account: one of them is whoever takes this out, or brings it in."""

    id: UUID
    book_id: UUID
    name: str
    is_me: bool
    created_at: dt.datetime
    revision: int

    @classmethod
    def of(cls, person: Person, account_id: UUID) -> Somebody:
        kept = {name: getattr(person, name) for name in cls.__slots__ if name != "is_me"}
        return cls(**kept, is_me=person.account_id == account_id)

    def known(self, account_id: UUID) -> Person:
        kept = {name: getattr(self, name) for name in self.__slots__ if name != "is_me"}
        return Person(**kept, account_id=account_id if self.is_me else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """`of` says of which kind the entity is."""

    action_id: UUID
    of: str
    before: msgspec.Raw
    after: msgspec.Raw


KINDS: dict[str, type[Any]] = {
    "preferences": Preferences,
    "book": Book,
    "project": Project,
    "section": Section,
    "tag": Tag,
    "person": Somebody,
    "view": SavedView,
    "todo": Todo,
    "action": Done,
    "change": Changed,
}
NAMES = {kind: name for name, kind in KINDS.items()} | {Person: "person"}
_encode = msgspec.json.Encoder().encode
_decoders = {name: msgspec.json.Decoder(kind) for name, kind in KINDS.items()}

ENTITIES = ("project", "section", "tag", "person", "view", "todo")
_entities = {name: msgspec.json.Decoder(KINDS[name] | None) for name in ENTITIES}


async def write(records: AsyncIterator[Record], account_id: UUID) -> AsyncIterator[bytes]:
    before = HEAD
    async for record in records:
        yield before + _line(record, account_id)
        before = b",\n"
    yield END


def read(data: bytes, account_id: UUID) -> Iterator[Record]:
    for number, raw in enumerate(_document(data).records, 1):
        try:
            ((name, body),) = raw.items()
            yield _record(_decoders[name].decode(body), account_id)
        except (ValueError, KeyError, msgspec.MsgspecError) as error:
            raise Invalid({"file": f"Record {number} of this file cannot be read."}) from error


def recognises(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def _document(data: bytes) -> Document:
    try:
        document = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=Document)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Invalid(
            {"file": "This is not a whole export of Daybook. Perhaps its end is missing."}
        ) from error
    if document.format != "daybook":
        raise Invalid({"file": "This file comes from another program."})
    if document.version > VERSION:
        raise Invalid({"file": "This file comes from a newer Daybook. Upgrade this one, and try again."})
    return document


def _line(record: Record, account_id: UUID) -> bytes:
    match record:
        case Action():
            body: object = Done(**{name: getattr(record, name) for name in Done.__slots__})
        case Recorded(action_id=action_id, change=change):
            name = NAMES[type(change.subject)]
            before, after = (_raw(side, account_id) for side in (change.before, change.after))
            body = Changed(action_id=action_id, of=name, before=before, after=after)
        case _:
            body = _told(record, account_id)
    return _encode({NAMES[type(body)]: body})


def _record(body: Any, account_id: UUID) -> Record:
    match body:
        case Done():
            return Action(account_id=account_id, **asdict(body))
        case Changed():
            sides = map(_entities[body.of].decode, (body.before, body.after))
            change = Change(*(_known(side, account_id) for side in sides))
            if change.before is None and change.after is None:
                raise ValueError("a change is about something")
            return Recorded(action_id=body.action_id, change=change)
        case _:
            record: Record = _known(body, account_id)
            return record


def _raw(entity: Entity | None, account_id: UUID) -> msgspec.Raw:
    return msgspec.Raw(_encode(_told(entity, account_id)))


def _told(body: Any, account_id: UUID) -> Any:
    return Somebody.of(body, account_id) if isinstance(body, Person) else body


def _known(body: Any, account_id: UUID) -> Any:
    return body.known(account_id) if isinstance(body, Somebody) else body
