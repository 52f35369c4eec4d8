"""Where the rows that a term finds can be had without reading all others: each has an index."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import NamedTuple
from uuid import UUID

from web.domain.fields import Field
from web.domain.keys import NO_KEY
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import (
    All,
    During,
    GivenTo,
    Is,
    Mine,
    Not,
    PersonNamed,
    Priorities,
    ProjectNamed,
    SectionNamed,
    TagNamed,
    Undated,
    WithTag,
    Words,
)
from web.infrastructure.persistence.linked import Linked, link_to
from web.infrastructure.persistence.linking import Link
from web.infrastructure.persistence.named import is_project, is_section
from web.infrastructure.persistence.planned import Way
from web.infrastructure.persistence.query_sql import IS, noted_between
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sql import Sql, every, joined, some
from web.infrastructure.persistence.states import State
from web.infrastructure.persistence.ties import tied
from web.infrastructure.persistence.worded import sample, worded

ROWS = {"sqlite": "rowid", "postgres": "id"}
ALL_THERE_ARE = 2**31
SUBS = (Field.DUE, Field.PRIORITY)
"""The orders in which all sub-to-dos are indexed."""
STATED = {Field.CREATED: State.OPEN, Field.CHANGED: State.OPEN} | {
    Field.COMPLETED: State.COMPLETED,
    Field.DELETED: State.DELETED,
}
"""The state whose rows are indexed by when something happened to them."""


class Source(NamedTuple):
    """`hits` selects them as `hit`, `counted` as many rows, `sample` those that a sample has."""

    hits: Sql
    counted: Sql
    sample: Sql | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """Of the rows in one state. What comes `first` in the order needs no source: the order begins with it."""

    engine_type: str
    book_id: UUID
    state: State
    first: Field
    moment: Moment

    @singledispatchmethod
    def of(self, _: object) -> Source | None:
        return None

    @of.register
    def _words(self, term: Words) -> Source:
        hits = worded(term, self.engine_type)
        return Source(hits, hits, sample(term, self.book_id))

    @of.register
    def _all(self, term: All) -> Source | None:
        """Several tags, or people: their indexes know which to-dos have them all."""
        links = [self._link(part) for part in term.parts if isinstance(part, Linked)]
        return self._linked(links) if len(links) > 1 else None

    @of.register
    def _one_link(self, term: TagNamed | WithTag | PersonNamed | GivenTo | Mine) -> Source:
        return self._linked([self._link(term)])

    @of.register
    def _project_named(self, term: ProjectNamed) -> Source:
        return _source(self._where(is_project(term.pattern, self.book_id)))

    @of.register
    def _section_named(self, term: SectionNamed) -> Source:
        its = is_section(term.pattern, self.book_id)
        return _source(self._where(Sql(f"section_id {its.text}", its.args)))

    @of.register
    def _priorities(self, term: Priorities) -> Source | None:
        if self.first is Field.PRIORITY:
            return None
        return self._open(some(Sql("priority = ?", (number,)) for number in term.numbers))

    @of.register
    def _is(self, term: Is) -> Source | None:
        match term:
            case Is.OVERDUE:
                return self._planned(Field.DUE, lambda way: way.passed(Field.DUE, self.moment))
            case Is.WAITING:
                return self._planned(Field.START, lambda way: way.ahead(Field.START, self.moment))
            case Is.NOTED | Is.RECURRING | Is.REMINDED | Is.LASTING:
                return self._open(Sql(IS[term]))
            case Is.SUB if self.first not in SUBS:
                return self._open(Sql(f"{IS[term]} AND due_key > ''"))
            case Is.PARENT | Is.BLOCKED | Is.BLOCKING:
                return self._tied(term)
            case _:
                return None

    @of.register
    def _not(self, term: Not) -> Source | None:
        if not isinstance(term.part, Undated):
            return None
        return self._planned(term.part.field, lambda _: Sql("TRUE"))

    @of.register
    def _during(self, term: During) -> Source | None:
        field, bounds = term.field, (term.since, term.before, self.moment.zone)
        if field.is_planned:
            return self._planned(field, lambda way: every(way.between(field, *bounds)))
        if STATED[field] is not self.state or self.first is field:
            return None
        return self._stated(every(noted_between(field, *bounds)))

    def _link(self, term: Linked) -> tuple[Link, Sql]:
        return link_to(term, self.book_id, self.moment.me)

    def _linked(self, links: list[tuple[Link, Sql]]) -> Source:
        """In the order of their index, SQLite needs no set of any; without a limit it forgets the order."""
        each = (Sql(f"SELECT todo_id FROM {link.table} WHERE {its.text}", its.args) for link, its in links)  # noqa: S608
        linked, args, _ = joined(" INTERSECT ", each)
        linked = f"{linked} ORDER BY todo_id"
        of_linked = f"FROM ({linked} LIMIT {ALL_THERE_ARE}) AS linked CROSS JOIN todos WHERE id = todo_id"
        hits = f"SELECT DISTINCT todos.{ROWS[self.engine_type]} AS hit {of_linked}"
        return Source(Sql(hits, args), Sql(linked, args))

    def _tied(self, term: Is) -> Source:
        """Those that others belong to, wait for or are waited for by."""
        ids = tied(term, self.book_id)
        rows = f"FROM ({ids.text}) AS ids CROSS JOIN todos WHERE id = tied"
        return Source(Sql(f"SELECT todos.{ROWS[self.engine_type]} AS hit {rows}", ids.args), ids)

    def _planned(self, field: Field, its: Callable[[Way], Sql]) -> Source | None:
        if self.first is field:
            return None
        key = key_of(field)
        dated = Sql(f"{key} <> '{NO_KEY}' AND {key} < '{NO_KEY}'")
        ways = [every([way.kept(field), dated, its(way)]) for way in Way]
        return self._open(*ways)

    def _open(self, *conditions: Sql) -> Source | None:
        """Only what is open has an index by it."""
        return self._stated(*conditions) if self.state is State.OPEN else None

    def _stated(self, *conditions: Sql) -> Source:
        book = Sql(f"book_id = ? AND {self.state.value}", (self.book_id,))
        ways = (self._where(joined(" AND ", [book, its])) for its in conditions)
        return _source(joined(" UNION ALL ", ways))

    def _where(self, its: Sql) -> Sql:
        return Sql(f"SELECT {ROWS[self.engine_type]} AS hit FROM todos WHERE {its.text}", its.args)  # noqa: S608


def _source(hits: Sql) -> Source:
    return Source(hits, hits)
