"""The words that mean more than themselves. Quotes make any of them plain."""

from __future__ import annotations

from web.domain.fields import Field
from web.domain.priority import Priority
from web.domain.querying.terms import Is, Not, Priorities, Term, Undated

WORDS: dict[str, Term] = {
    "overdue": Is.OVERDUE,
    "od": Is.OVERDUE,
    "open": Is.OPEN,
    "completed": Is.COMPLETED,
    "deleted": Is.DELETED,
    "started": Not(Is.WAITING),
    "waiting": Is.WAITING,
    "sub": Is.SUB,
    **{f"p{number}": Priorities((number,)) for number in Priority},
}

NO: dict[str, Term] = {
    "date": Undated(Field.DUE),
    "due": Undated(Field.DUE),
    "start": Undated(Field.START),
    "deadline": Undated(Field.DEADLINE),
    "time": Is.TIMELESS,
    "tag": Is.UNTAGGED,
    "tags": Is.UNTAGGED,
    "project": Is.IN_INBOX,
    "priority": Priorities((Priority.NONE,)),
    "notes": Not(Is.NOTED),
}

HAS: dict[str, Term] = {
    "notes": Is.NOTED,
    **{word: Not(NO[word]) for word in ("date", "due", "start", "deadline", "tag", "tags", "priority")},
}
