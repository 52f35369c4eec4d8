"""What of a query the indexes of an order begin with."""

from __future__ import annotations

from web.domain.fields import Field
from web.domain.ordering import Ordering
from web.domain.querying.terms import InProject, Is, Not, ProjectNamed, Term, Undated


def leads(part: Term, ordering: Ordering) -> bool:
    match ordering.first.field:
        case Field.POSITION:
            return True
        case Field.DUE:
            return part is Is.SUB or is_one_project(part)
        case Field.PRIORITY if Field.PROJECT in ordering.fields[1:2]:
            return part == Not(Is.SUB) or is_one_project(part)
        case Field.PRIORITY:
            return part in (Is.SUB, Undated(Field.DUE))
        case Field.PROJECT:
            return part == Not(Is.SUB) or is_one_project(part)
        case _:
            return False


def is_one_project(part: Term) -> bool:
    if isinstance(part, ProjectNamed):
        return "*" not in part.pattern
    return part is Is.IN_INBOX or isinstance(part, InProject)
