"""The words that mean more than themselves, or will one day. Quotes make any of them plain."""

from __future__ import annotations

from web.domain.fields import Field
from web.domain.priority import Priority
from web.domain.querying.terms import All, Is, Not, Priorities, Term, Undated

NAMED_DAYS = ("today", "tomorrow", "yesterday")
WORDS: dict[str, Term] = {
    "overdue": Is.OVERDUE,
    "od": Is.OVERDUE,
    "open": Is.OPEN,
    "completed": Is.COMPLETED,
    "deleted": Is.DELETED,
    "started": Not(Is.WAITING),
    "waiting": Is.WAITING,
    "sub": Is.SUB,
    "parent": Is.PARENT,
    "recurring": Is.RECURRING,
    "blocked": Is.BLOCKED,
    "blocking": Is.BLOCKING,
    **{f"p{number}": Priorities((number,)) for number in Priority},
}

NO: dict[str, Term] = {
    "date": Undated(Field.DUE),
    "due": Undated(Field.DUE),
    "due date": Undated(Field.DUE),
    "start": Undated(Field.START),
    "start date": Undated(Field.START),
    "deadline": Undated(Field.DEADLINE),
    "time": Is.TIMELESS,
    "tag": Is.UNTAGGED,
    "tags": Is.UNTAGGED,
    "person": Is.UNGIVEN,
    "people": Is.UNGIVEN,
    "section": Is.UNSECTIONED,
    "project": Is.IN_INBOX,
    "priority": Priorities((Priority.NONE,)),
    "notes": Not(Is.NOTED),
    "parts": Not(Is.PARENT),
    "recurrence": Not(Is.RECURRING),
    "duration": Not(Is.LASTING),
    **dict.fromkeys(("reminder", "reminders"), Not(Is.REMINDED)),
}
HAS: dict[str, Term] = {
    **{what: term.part if isinstance(term, Not) else Not(term) for what, term in NO.items()},
    "time": All((Not(Undated(Field.DUE)), Not(Is.TIMELESS))),
}
ALIASES = frozenset({"due date", "start date", "tags", "person", "reminders"})
"""Understood, but not told of."""
