"""A query as an SQL condition on a row of `todos`: what `web.domain.matching` says, for both engines.

Every condition is true or false, never NULL, so that `NOT` means what it says.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatchmethod
from uuid import UUID

from web.domain.keys import DAY, INSTANT, NO_KEY, WALL, bound_instant, bound_key, instant_key, now_key
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import (
    All,
    AnyOf,
    During,
    InProject,
    Is,
    Not,
    Priorities,
    ProjectNamed,
    TagNamed,
    Undated,
    WithTag,
    Words,
)
from web.infrastructure.persistence.sql import Sql, every, some

IS = {
    Is.OPEN: "(completed_at IS NULL AND deleted_at IS NULL)",
    Is.COMPLETED: "completed_at IS NOT NULL",
    Is.DELETED: "deleted_at IS NOT NULL",
    Is.TIMELESS: f"length(due_key) = {DAY}",
    Is.UNTAGGED: "NOT EXISTS (SELECT 1 FROM todo_tags WHERE todo_id = todos.id)",
    Is.SUB: "parent_id IS NOT NULL",
    Is.NOTED: "notes <> ''",
}
IS_NOT = {
    Is.COMPLETED: "completed_at IS NULL",
    Is.DELETED: "deleted_at IS NULL",
    Is.SUB: "parent_id IS NULL",
}
"""In the very words of the partial indexes, which are not used otherwise."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """Of one book, at one moment."""

    book_id: UUID
    moment: Moment

    @singledispatchmethod
    def of(self, term: object) -> Sql:
        """Raises TypeError for what is no term of a query."""
        raise TypeError(f"{term!r} asks nothing of a to-do")

    @of.register
    def _is(self, term: Is) -> Sql:
        match term:
            case Is.OVERDUE:
                return _beside_now("due_key", "<", self.moment)
            case Is.WAITING:
                return _beside_now("start_key", ">", self.moment)
            case Is.IN_INBOX:
                inbox = "project_id = (SELECT id FROM projects WHERE book_id = ? AND is_inbox)"
                return Sql(inbox, (self.book_id,))
            case _:
                return Sql(IS[term])

    @of.register
    def _words(self, term: Words) -> Sql:
        return Sql("folded LIKE ?", (f"%{term.line}%",))

    @of.register
    def _project_named(self, term: ProjectNamed) -> Sql:
        named = _named("SELECT id FROM projects", term.pattern, self.book_id)
        return Sql(f"project_id IN ({named.text})", named.args)

    @of.register
    def _in_project(self, term: InProject) -> Sql:
        return Sql("project_id = ?", (term.id,))

    @of.register
    def _tag_named(self, term: TagNamed) -> Sql:
        named = _named(
            "SELECT todo_id FROM todo_tags JOIN tags ON tags.id = tag_id", term.pattern, self.book_id
        )
        return Sql(f"id IN ({named.text})", named.args)

    @of.register
    def _with_tag(self, term: WithTag) -> Sql:
        return Sql("id IN (SELECT todo_id FROM todo_tags WHERE tag_id = ?)", (term.id,))

    @of.register
    def _priorities(self, term: Priorities) -> Sql:
        return some(Sql("priority = ?", (number,)) for number in term.numbers)

    @of.register
    def _undated(self, term: Undated) -> Sql:
        return Sql(f"{term.field}_key = '{NO_KEY}'")

    @of.register
    def _during(self, term: During) -> Sql:
        zone = self.moment.zone
        since, before = (wall and bound_instant(wall, zone) for wall in (term.since, term.before))
        if not term.field.is_planned:
            column = term.field.attribute
            return every([Sql(f"{column} IS NOT NULL"), *between(column, since, before)])
        column = f"{term.field}_key"
        walls = (wall and bound_key(wall) for wall in (term.since, term.before))
        instants = (instant and instant_key(instant) for instant in (since, before))
        return some(
            [
                every([Sql(f"length({column}) IN ({DAY}, {WALL})"), *between(column, *walls)]),
                every([Sql(f"length({column}) = {INSTANT}"), *between(column, *instants)]),
            ]
        )

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


def between(column: str, since: object | None, before: object | None) -> list[Sql]:
    bounds = [(f"{column} >= ?", since), (f"{column} < ?", before)]
    return [Sql(text, (bound,)) for text, bound in bounds if bound is not None]


def _beside_now(column: str, comparison: str, moment: Moment) -> Sql:
    return some(
        Sql(f"(length({column}) = {length} AND {column} {comparison} ?)", (now_key(moment, length),))
        for length in (DAY, WALL, INSTANT)
    )


def _named(select: str, pattern: str, book_id: UUID) -> Sql:
    """`select` joins a table with a book and a folded name; `*` stands for any text."""
    if "*" not in pattern:
        return Sql(f"{select} WHERE book_id = ? AND folded = ?", (book_id, pattern))
    plain = pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    like = f"{select} WHERE book_id = ? AND folded LIKE ? ESCAPE '\\'"
    return Sql(like, (book_id, plain.replace("*", "%")))
