"""What was understood of a line, in the words in which it is shown back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from web.domain import duration, reminder
from web.domain.entry import Meaning
from web.domain.recurrence.wording import phrase
from web.domain.wording import brief_dates, clear_words
from web.infrastructure.html.repeat_dates import next_dates

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from web.domain.edit import Edit
    from web.domain.entry import Draft

CLEARED = {
    Meaning.START: "no start",
    Meaning.DUE: "someday",
    Meaning.DEADLINE: "no deadline",
    Meaning.RECURRENCE: "no repeat",
    Meaning.PRIORITY: "no priority",
    Meaning.REMINDER: "no reminder",
    Meaning.SECTION: "no section",
    Meaning.PERSON: "no people",
}


class Chip(NamedTuple):
    """`kind` is its class; `plain` makes what it shows plain text again."""

    kind: str
    text: str
    plain: Edit | None = None


def chips(draft: Draft, today: dt.date) -> Iterator[Chip]:
    """Nothing for a line that is only words: those stand in the field already."""
    found = tuple(understood(draft, today))
    if found or draft.remarks:
        yield Chip("words", draft.content)
    yield from found


def understood(draft: Draft, today: dt.date) -> Iterator[Chip]:
    yield from _dates(draft, today)
    if draft.duration:
        yield Chip("duration", f"for {duration.words(draft.duration)}", _plain(draft, Meaning.DURATION))
    if draft.reminders:
        said = ", ".join(reminder.written(each, today) for each in draft.reminders)
        yield Chip("reminder", f"reminds {said}", _plain(draft, Meaning.REMINDER))
    if draft.project:
        yield Chip("project", f"#{draft.project}", _plain(draft, Meaning.PROJECT))
    if draft.section:
        yield Chip("section", f"/{draft.section}", _plain(draft, Meaning.SECTION))
    yield from (Chip("tag", f"-@{tag}", _plain(draft, Meaning.UNTAG, tag)) for tag in draft.removed_tags)
    yield from (Chip("tag", f"@{tag}", _plain(draft, Meaning.TAG, tag)) for tag in draft.tags)
    away = (Chip("person", f"-+{name}", _plain(draft, Meaning.UNGIVE, name)) for name in draft.removed_people)
    yield from away
    yield from (Chip("person", f"+{name}", _plain(draft, Meaning.PERSON, name)) for name in draft.people)
    if draft.priority:
        yield Chip("priority", f"p{draft.priority}", _plain(draft, Meaning.PRIORITY))
    if draft.notes:
        yield Chip("notes", "with notes", _plain(draft, Meaning.NOTES))
    if draft.recurrence:
        yield Chip("next", f"next: {', '.join(brief_dates(next_dates(draft.recurrence), today))}")


def _dates(draft: Draft, today: dt.date) -> Iterator[Chip]:
    dates = {Meaning.START: draft.start, Meaning.DUE: draft.due, Meaning.DEADLINE: draft.deadline}
    for kind, when in dates.items():
        if when:
            # What repeats may be all that says when it is due.
            plain = _plain(draft, kind) or _plain(draft, Meaning.RECURRENCE)
            yield Chip(kind, f"{kind} {clear_words(when, today)}", plain)
    if draft.recurrence:
        yield Chip("recurrence", phrase(draft.recurrence), _plain(draft, Meaning.RECURRENCE))
    for kind, words in CLEARED.items():
        if kind in draft.cleared:
            yield Chip(kind, words, _plain(draft, kind))


def _plain(draft: Draft, kind: Meaning, name: str = "") -> Edit | None:
    tokens = [token for token in draft.tokens if token.kind == kind]
    named = [token for token in tokens if not name or token.name.casefold() == name.casefold()]
    return draft.made_plain(named) if named else None
