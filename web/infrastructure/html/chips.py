"""What was understood of a line, in the words in which it is shown back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.domain.entry import Meaning
from web.domain.recurrence.wording import phrase
from web.domain.wording import brief_dates, clear_words
from web.infrastructure.html.marks import Mark
from web.infrastructure.html.repeat_dates import next_dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from web.domain.entry import Draft

CLEARED = {
    Meaning.START: "no start",
    Meaning.DUE: "someday",
    Meaning.DEADLINE: "no deadline",
    Meaning.RECURRENCE: "no repeat",
    Meaning.PRIORITY: "no priority",
}


def chips(draft: Draft, today: dt.date) -> Iterator[Mark]:
    """Nothing for a line that is only words: those stand in the field already."""
    marks = tuple(understood(draft, today))
    if marks or draft.remarks:
        yield Mark("words", draft.content)
    yield from marks


def understood(draft: Draft, today: dt.date) -> Iterator[Mark]:
    for kind, when in (("start", draft.start), ("due", draft.due), ("deadline", draft.deadline)):
        if when:
            yield Mark(kind, f"{kind} {clear_words(when, today)}")
    if draft.recurrence:
        yield Mark("recurrence", phrase(draft.recurrence))
    yield from (Mark(kind, words) for kind, words in CLEARED.items() if kind in draft.cleared)
    if draft.project:
        yield Mark("project", f"#{draft.project}")
    yield from (Mark("tag", f"-@{tag}") for tag in draft.removed_tags)
    yield from (Mark("tag", f"@{tag}") for tag in draft.tags)
    if draft.priority:
        yield Mark("priority", f"p{draft.priority}")
    if draft.notes:
        yield Mark("notes", "with notes")
    if draft.recurrence:
        yield Mark("next", f"next: {', '.join(brief_dates(next_dates(draft.recurrence), today))}")
