"""What a query means: the plain matcher that every database has to agree with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import singledispatch

from web.domain.keys import has_passed, is_ahead, when_key
from web.domain.person import Person
from web.domain.phrases.moment import Moment
from web.domain.project import Project
from web.domain.querying.during import is_noted_in, is_planned_in
from web.domain.querying.terms import (
    All,
    AnyOf,
    Closeness,
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
    Undated,
    WithTag,
    Words,
)
from web.domain.searching import BREAK, searched_line
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo


@dataclass(frozen=True, slots=True)
class Candidate:
    """A to-do with all that a query may ask about, at the moment of who looks. What is deleted is no part."""

    todo: Todo
    project: Project
    tags: tuple[Tag, ...]
    moment: Moment
    has_parts: bool = False
    section: Section | None = None
    blockers: tuple[Todo, ...] = ()
    waiters: tuple[Todo, ...] = ()
    """Those that it blocks, while it is open."""
    people: tuple[Person, ...] = ()


@singledispatch
def matches(term: object, its: Candidate) -> bool:
    """Raises TypeError for what is no term of a query."""
    raise TypeError(f"{term!r} asks nothing of {its.todo.id}")


@matches.register
def _is(term: Is, its: Candidate) -> bool:
    return TESTS[term](its)


@matches.register
def _words(term: Words, its: Candidate) -> bool:
    searched = searched_line(its.todo.content, its.todo.notes)
    match term.closeness:
        case Closeness.WHOLE:
            return f"{term.line} " in searched.partition(BREAK)[0]
        case Closeness.BEGUN:
            return term.line in searched.partition(BREAK)[0]
        case Closeness.ANYWHERE:
            return term.line in searched


@matches.register
def _project_named(term: ProjectNamed, its: Candidate) -> bool:
    return _fits(term.pattern, its.project.folded)


@matches.register
def _in_project(term: InProject, its: Candidate) -> bool:
    return its.todo.project_id == term.id


@matches.register
def _section_named(term: SectionNamed, its: Candidate) -> bool:
    return its.section is not None and _fits(term.pattern, its.section.folded)


@matches.register
def _in_section(term: InSection, its: Candidate) -> bool:
    return its.todo.section_id == term.id


@matches.register
def _tag_named(term: TagNamed, its: Candidate) -> bool:
    return any(_fits(term.pattern, tag.folded) for tag in its.tags)


@matches.register
def _with_tag(term: WithTag, its: Candidate) -> bool:
    return term.id in its.todo.tag_ids


@matches.register
def _person_named(term: PersonNamed, its: Candidate) -> bool:
    return any(_fits(term.pattern, person.folded) for person in its.people)


@matches.register
def _given_to(term: GivenTo, its: Candidate) -> bool:
    return term.id in its.todo.person_ids


@matches.register
def _mine(_: Mine, its: Candidate) -> bool:
    me = its.moment.me
    return me is not None and any(person.account_id == me for person in its.people)


@matches.register
def _priorities(term: Priorities, its: Candidate) -> bool:
    return its.todo.priority in term.numbers


@matches.register
def _undated(term: Undated, its: Candidate) -> bool:
    return term.field.when(its.todo) is None


@matches.register
def _during(term: During, its: Candidate) -> bool:
    if term.field.is_planned:
        return is_planned_in(term, when_key(term.field.when(its.todo)), its.moment)
    return is_noted_in(term, term.field.instant(its.todo), its.moment)


@matches.register
def _not(term: Not, its: Candidate) -> bool:
    return not matches(term.part, its)


@matches.register
def _all(term: All, its: Candidate) -> bool:
    return all(matches(part, its) for part in term.parts)


@matches.register
def _any_of(term: AnyOf, its: Candidate) -> bool:
    return any(matches(part, its) for part in term.parts)


TESTS: dict[Is, Callable[[Candidate], bool]] = {
    Is.OPEN: lambda its: its.todo.is_open,
    Is.COMPLETED: lambda its: its.todo.is_completed,
    Is.DELETED: lambda its: its.todo.is_deleted,
    Is.OVERDUE: lambda its: has_passed(when_key(its.todo.due), its.moment),
    Is.WAITING: lambda its: is_ahead(when_key(its.todo.start), its.moment),
    Is.TIMELESS: lambda its: its.todo.due is not None and its.todo.due.time is None,
    Is.UNTAGGED: lambda its: not its.tags,
    Is.UNGIVEN: lambda its: not its.people,
    Is.UNSECTIONED: lambda its: its.section is None,
    Is.IN_INBOX: lambda its: its.project.is_inbox,
    Is.SUB: lambda its: its.todo.parent_id is not None,
    Is.PARENT: lambda its: its.has_parts,
    Is.RECURRING: lambda its: its.todo.recurrence is not None,
    Is.NOTED: lambda its: its.todo.notes != "",
    Is.LASTING: lambda its: its.todo.duration_minutes is not None,
    Is.REMINDED: lambda its: its.todo.reminders != (),
    Is.BLOCKED: lambda its: any(blocker.is_open for blocker in its.blockers),
    Is.BLOCKING: lambda its: its.todo.is_open and any(waiter.is_open for waiter in its.waiters),
}


def _fits(pattern: str, name: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), name, re.DOTALL) is not None
