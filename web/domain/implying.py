"""What a query asks of all that it finds, as far as a to-do written among those can have it from there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TypeAlias, TypeVar

from web.domain.defaults import Defaults
from web.domain.fields import Field
from web.domain.person import ME
from web.domain.querying.terms import (
    All,
    AnyOf,
    During,
    Is,
    Mine,
    PersonNamed,
    Priorities,
    ProjectNamed,
    SectionNamed,
    TagNamed,
    Term,
)
from web.domain.querying.tokens import NAMED, Kind, tokenize
from web.domain.text import fold
from web.domain.when import When

T = TypeVar("T")
Named: TypeAlias = ProjectNamed | SectionNamed | TagNamed | PersonNamed
NAMING = NAMED | {Kind.SUBTREE}


def implied(line: str, term: Term) -> Defaults:
    """Of the query in `line`, which has the names as they were typed."""
    spelled = {fold(token.name): token.name for token in reversed(tokenize(line)) if token.kind in NAMING}
    asked = list(_asked(term))

    def named(kind: type[Named]) -> list[str]:
        patterns = dict.fromkeys(its.pattern for its in asked if isinstance(its, kind))
        return [spelled[pattern] for pattern in patterns if "*" not in pattern]

    project = _only(named(ProjectNamed))
    return Defaults(
        project=project,
        section=_only(named(SectionNamed)) if project else None,
        tags=tuple(named(TagNamed)),
        people=(*named(PersonNamed), *([ME] if Mine() in asked else [])),
        due=_only(day for its in asked if (day := _day(its))),
        priority=_only(number for its in asked for number in _priority(its)),
    )


def _asked(term: Term) -> Iterator[Term]:
    """What must be true. Nobody plans what is overdue, so that of `today | overdue` the day is asked."""
    match term:
        case All(parts=parts):
            for part in parts:
                yield from _asked(part)
        case AnyOf(parts=parts):
            planned = [part for part in parts if part is not Is.OVERDUE]
            if len(planned) == 1:
                yield from _asked(planned[0])
        case _:
            yield term


def _day(term: Term) -> When | None:
    if not isinstance(term, During) or term.field is not Field.DUE or term.since is None:
        return None
    is_one_day = term.since.time() == dt.time() and term.before == term.since + dt.timedelta(days=1)
    return When(term.since.date()) if is_one_day else None


def _priority(term: Term) -> tuple[int, ...]:
    return term.numbers if isinstance(term, Priorities) and len(term.numbers) == 1 else ()


def _only(values: Iterable[T]) -> T | None:
    """Nothing where several are asked for, which no to-do can have."""
    distinct = set(values)
    return distinct.pop() if len(distinct) == 1 else None
