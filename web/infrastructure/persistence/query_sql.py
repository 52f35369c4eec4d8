"""A query as an SQL condition on a row of `todos`: what `web.domain.matching` says, for both engines.

Every condition is true or false, never NULL, so that `NOT` means what it says.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, singledispatchmethod
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from web.domain.fields import Field
from web.domain.keys import DAY, NO_KEY, bound_instant
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import (
    All,
    AnyOf,
    During,
    GivenTo,
    InProject,
    InSection,
    Is,
    Mine,
    Not,
    PersonNamed,
    Priorities,
    ProjectNamed,
    SectionNamed,
    TagNamed,
    Term,
    Undated,
    WithTag,
    Words,
)
from web.infrastructure.persistence.linked import is_linked, link_to
from web.infrastructure.persistence.named import is_project, is_section
from web.infrastructure.persistence.planned import Way
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sql import ONE_BY_ONE, Sql, every, some
from web.infrastructure.persistence.ties import BLOCKED, BLOCKING, PARENT
from web.infrastructure.persistence.worded import has_words

IS = {
    Is.OPEN: "(completed_at IS NULL AND deleted_at IS NULL)",
    Is.COMPLETED: "completed_at IS NOT NULL",
    Is.DELETED: "deleted_at IS NOT NULL",
    Is.TIMELESS: f"length(due_key) = {DAY}",
    Is.UNTAGGED: f"NOT EXISTS (SELECT 1 FROM todo_tags WHERE todo_id = todos.id {ONE_BY_ONE})",  # noqa: S608
    Is.UNGIVEN: f"NOT EXISTS (SELECT 1 FROM todo_people WHERE todo_id = todos.id {ONE_BY_ONE})",  # noqa: S608
    Is.UNSECTIONED: "section_id IS NULL",
    Is.SUB: "parent_id IS NOT NULL",
    Is.RECURRING: "recurrence IS NOT NULL",
    Is.NOTED: "notes <> ''",
    Is.LASTING: "duration_minutes IS NOT NULL",
    Is.REMINDED: "reminders IS NOT NULL",
    Is.BLOCKED: BLOCKED,
    Is.BLOCKING: BLOCKING,
    Is.PARENT: PARENT,
}
IS_NOT = {
    Is.COMPLETED: "completed_at IS NULL",
    Is.DELETED: "deleted_at IS NULL",
    Is.SUB: "parent_id IS NULL",
}
"""In the very words of the partial indexes, which are not used otherwise."""


class Split(NamedTuple):
    """Rows whose `field` is kept in one way. What is not asked of them, PostgreSQL need not guess."""

    field: Field
    way: Way


def condition(term: Term, book_id: UUID, moment: Moment, split: Split | None = None) -> Sql:
    """True of a row of that book that the query finds at that moment, to the minute."""
    minute = replace(moment, now=moment.now.replace(second=0, microsecond=0))
    return _condition(term, book_id, minute, split)


@lru_cache(maxsize=256)
def _condition(term: Term, book_id: UUID, minute: Moment, split: Split | None) -> Sql:
    return Conditions(book_id, minute, split).of(term)


@dataclass(frozen=True, slots=True)
class Conditions:
    """Of one book, at one moment."""

    book_id: UUID
    moment: Moment
    split: Split | None

    @singledispatchmethod
    def of(self, term: object) -> Sql:
        """Raises TypeError for what is no term of a query."""
        raise TypeError(f"{term!r} asks nothing of a to-do")

    @of.register
    def _is(self, term: Is) -> Sql:
        match term:
            case Is.OVERDUE:
                return self._planned(Field.DUE, lambda way: way.passed(Field.DUE, self.moment))
            case Is.WAITING:
                return self._planned(Field.START, lambda way: way.ahead(Field.START, self.moment))
            case Is.IN_INBOX:
                inbox = "project_id = (SELECT id FROM projects WHERE book_id = ? AND is_inbox)"
                return Sql(inbox, (self.book_id,))
            case _:
                return Sql(IS[term])

    @of.register
    def _words(self, term: Words) -> Sql:
        return has_words(term)

    @of.register
    def _project_named(self, term: ProjectNamed) -> Sql:
        return is_project(term.pattern, self.book_id)

    @of.register
    def _in_project(self, term: InProject) -> Sql:
        return Sql("project_id = ?", (term.id,))

    @of.register
    def _section_named(self, term: SectionNamed) -> Sql:
        """A book's id is no section's: what has none is false, not NULL."""
        its = is_section(term.pattern, self.book_id)
        return Sql(f"coalesce(section_id, ?) {its.text}", (self.book_id, *its.args))

    @of.register
    def _in_section(self, term: InSection) -> Sql:
        return Sql("(section_id IS NOT NULL AND section_id = ?)", (term.id,))

    @of.register
    def _linked(self, term: TagNamed | WithTag | PersonNamed | GivenTo | Mine) -> Sql:
        return is_linked(*link_to(term, self.book_id, self.moment.me))

    @of.register
    def _priorities(self, term: Priorities) -> Sql:
        return some(Sql("priority = ?", (number,)) for number in term.numbers)

    @of.register
    def _undated(self, term: Undated) -> Sql:
        key = key_of(term.field)
        return every([Sql(f"{key} = '{NO_KEY}'"), Way.WALLS.kept(term.field)])

    @of.register
    def _during(self, term: During) -> Sql:
        field, zone = term.field, self.moment.zone
        if field.is_planned:
            its = (field, term.since, term.before, zone)
            return self._planned(field, lambda way: every(way.between(*its)))
        return every(noted_between(field, term.since, term.before, zone))

    @of.register
    def _not(self, term: Not) -> Sql:
        if isinstance(term.part, Is) and term.part in IS_NOT:
            return Sql(IS_NOT[term.part])
        part = self.of(term.part)
        return Sql(f"NOT {part.text}", part.args, part.depth + 1)

    @of.register
    def _all(self, term: All) -> Sql:
        return every(self.of(part) for part in term.parts)

    @of.register
    def _any_of(self, term: AnyOf) -> Sql:
        return some(self.of(part) for part in term.parts)

    def _planned(self, field: Field, condition: Callable[[Way], Sql]) -> Sql:
        if self.split and self.split.field is field:
            return condition(self.split.way)
        return some(every([way.kept(field), condition(way)]) for way in Way)


def noted_between(
    field: Field, since: dt.datetime | None, before: dt.datetime | None, zone: ZoneInfo
) -> list[Sql]:
    key = key_of(field)
    bounds = ((">=", since), ("<", before))
    sides = [Sql(f"{key} {sign} ?", (bound_instant(wall, zone),)) for sign, wall in bounds if wall]
    return [Sql(f"{key} IS NOT NULL"), *sides]
