"""The tags and the people that a query asks for, as conditions on the tables between those and to-dos."""

from __future__ import annotations

from typing import TypeAlias
from uuid import UUID

from web.domain.querying.terms import GivenTo, Mine, PersonNamed, TagNamed, WithTag
from web.infrastructure.persistence.linking import PEOPLE, TAGS, Link
from web.infrastructure.persistence.named import named
from web.infrastructure.persistence.sql import ONE_BY_ONE, Sql

Linked: TypeAlias = TagNamed | WithTag | PersonNamed | GivenTo | Mine


def link_to(term: Linked, book_id: UUID, me: UUID | None) -> tuple[Link, Sql]:
    """The table, and which of its rows; `me` is the account of who looks."""
    match term:
        case TagNamed(pattern=pattern):
            return TAGS, named("tag_id", "tags", pattern, book_id)
        case WithTag(id=id):
            return TAGS, Sql("tag_id = ?", (id,))
        case PersonNamed(pattern=pattern):
            return PEOPLE, named("person_id", "people", pattern, book_id)
        case GivenTo(id=id):
            return PEOPLE, Sql("person_id = ?", (id,))
        case Mine():
            return PEOPLE, _mine(book_id, me)


def is_linked(link: Link, its: Sql) -> Sql:
    """True of a row of `todos`."""
    found = f"SELECT 1 FROM {link.table} WHERE todo_id = todos.id AND {its.text} {ONE_BY_ONE}"  # noqa: S608
    return Sql(f"EXISTS ({found})", its.args)


def _mine(book_id: UUID, me: UUID | None) -> Sql:
    """A book's id is no person's: who has no account here is given nothing."""
    person = "SELECT id FROM people WHERE book_id = ? AND account_id = ?"
    return Sql(f"person_id = coalesce(({person}), ?)", (book_id, me or book_id, book_id))
