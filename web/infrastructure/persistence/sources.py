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
    Is,
    Not,
    ProjectNamed,
    TagNamed,
    Term,
    Undated,
    WithTag,
    Words,
)
from web.domain.view import View
from web.infrastructure.persistence.planned import Way, key_of
from web.infrastructure.persistence.query_sql import IS, is_project, is_tag, noted_between
from web.infrastructure.persistence.sql import Sql, every, joined
from web.infrastructure.persistence.worded import OPEN, sample, worded

ROWS = {"sqlite": "rowid", "postgres": "id"}


class Source(NamedTuple):
    """`hits` selects them as `hit`, `counted` as many rows, `sample` those that a sample has."""

    hits: Sql
    counted: Sql
    sample: Sql | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """What a view is sorted by needs no source: its order begins with it."""

    engine_type: str
    book_id: UUID
    view: View
    moment: Moment

    @singledispatchmethod
    def of(self, _: object) -> Source | None:
        return None

    @of.register
    def _words(self, term: Words) -> Source:
        hits = worded(term, self.engine_type)
        return Source(hits, hits, sample(term, self.book_id))

    @of.register
    def _tag_named(self, term: TagNamed) -> Source:
        return self._tagged(is_tag(term.pattern, self.book_id))

    @of.register
    def _with_tag(self, term: WithTag) -> Source:
        return self._tagged(Sql("tag_id = ?", (term.id,)))

    def _tagged(self, its: Sql) -> Source:
        row = ROWS[self.engine_type]
        tagged = f"todo_tags CROSS JOIN todos WHERE todos.id = todo_id AND {its.text}"
        hits = f"SELECT DISTINCT todos.{row} AS hit FROM {tagged}"  # noqa: S608
        return Source(Sql(hits, its.args), Sql(f"SELECT 1 FROM todo_tags WHERE {its.text}", its.args))  # noqa: S608

    @of.register
    def _project_named(self, term: ProjectNamed) -> Source:
        return _source(self._where(is_project(term.pattern, self.book_id)))

    @of.register
    def _is(self, term: Is) -> Source | None:
        match term:
            case Is.OVERDUE:
                return self._planned(Field.DUE, lambda way: way.passed(Field.DUE, self.moment))
            case Is.WAITING:
                return self._planned(Field.START, lambda way: way.ahead(Field.START, self.moment))
            case Is.NOTED | Is.RECURRING:
                return self._open(Sql(IS[term]))
            case Is.COMPLETED:
                return self._completed()
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
        if field in (Field.COMPLETED, Field.DELETED) or self._begins_with(field):
            return None
        return self._open(every(noted_between(field, *bounds)))

    def _completed(self) -> Source | None:
        """Trash has an index of its own."""
        if Not(Is.DELETED) not in parts_of(self.view.term) or self._begins_with(Field.COMPLETED):
            return None
        its = "book_id = ? AND completed_at IS NOT NULL AND deleted_at IS NULL"
        return _source(self._where(Sql(its, (self.book_id,))))

    def _planned(self, field: Field, its: Callable[[Way], Sql]) -> Source | None:
        if self._begins_with(field):
            return None
        key = key_of(field)
        dated = Sql(f"{key} <> '{NO_KEY}' AND {key} < '{NO_KEY}'")
        ways = [every([way.kept(field), dated, its(way)]) for way in Way]
        return self._open(*ways)

    def _begins_with(self, field: Field) -> bool:
        return self.view.ordering.first.field is field

    def _open(self, *conditions: Sql) -> Source | None:
        """In the words of the indexes, which do not serve a query that asks for more than what is open."""
        if not is_open(self.view.term):
            return None
        book = Sql(f"book_id = ? AND {OPEN}", (self.book_id,))
        ways = (self._where(joined(" AND ", [book, its])) for its in conditions)
        return _source(joined(" UNION ALL ", ways))

    def _where(self, its: Sql) -> Sql:
        return Sql(f"SELECT {ROWS[self.engine_type]} AS hit FROM todos WHERE {its.text}", its.args)  # noqa: S608


def _source(hits: Sql) -> Source:
    return Source(hits, hits)


def parts_of(term: Term) -> tuple[Term, ...]:
    """All of which must be true."""
    return term.parts if isinstance(term, All) else (term,)


def is_open(term: Term) -> bool:
    parts = parts_of(term)
    return Is.OPEN in parts or {Not(Is.COMPLETED), Not(Is.DELETED)} <= {*parts}
