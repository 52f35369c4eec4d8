"""A draft as JSON has it: a public interface, which docs/entry.md describes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.domain.entry import Draft
from web.domain.recurrence.rrule.parts import DAYS
from web.domain.recurrence.rrule.writing import rrule
from web.domain.recurrence.wording import phrase

if TYPE_CHECKING:
    from web.domain.reminder import Reminder
    from web.domain.when import When

Answer = dict[str, object]


def drafted(draft: Draft) -> Answer:
    """What was not said is null or empty."""
    return {
        "content": draft.content,
        "due": _when(draft.due),
        "start": _when(draft.start),
        "deadline": _when(draft.deadline),
        "recurrence": _recurrence(draft),
        "priority": draft.priority,
        "tags": list(draft.tags),
        "project": draft.project,
        "section": draft.section,
        "people": list(draft.people),
        "reminders": [_reminder(reminder) for reminder in draft.reminders],
        "duration_minutes": draft.duration,
        "notes": draft.notes,
        "tokens": [
            {"start": token.start, "end": token.end, "kind": token.kind, "text": token.text}
            for token in draft.tokens
        ],
        "remarks": [remark.text for remark in draft.remarks],
    }


def refused(sentence: str) -> Answer:
    return {**drafted(Draft("", "")), "error": sentence}


def _recurrence(draft: Draft) -> Answer | None:
    """`text` is what it means, in the words of a phrase that says the same."""
    recurrence = draft.recurrence
    if recurrence is None:
        return None
    exceptions = recurrence.exceptions
    return {
        "rrule": rrule(recurrence.rule),
        "mode": recurrence.mode.value,
        "anchor": recurrence.anchor.date.isoformat(),
        "until": recurrence.until.iso if recurrence.until else None,
        "count": recurrence.count,
        "exceptions": [day.isoformat() for day in exceptions.dates]
        + [DAYS[day] for day in exceptions.weekdays],
        "text": phrase(recurrence),
    }


def _reminder(reminder: Reminder) -> Answer:
    if reminder.at is None:
        return {"before_minutes": reminder.minutes_before}
    return {"at": _when(reminder.at)}


def _when(when: When | None) -> Answer | None:
    if when is None:
        return None
    return {
        "date": when.date.isoformat(),
        "time": when.time.isoformat("minutes") if when.time else None,
        "zone": when.zone,
    }
