"""What changed, in words, for the history pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from web.domain import blockers, giving, reminder
from web.domain.duration import words
from web.domain.journal import Change
from web.domain.merging import changed_fields
from web.domain.priority import Priority
from web.domain.quoting import quoted
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.wording import phrase
from web.domain.reminder import Reminder
from web.domain.todo import Todo
from web.domain.when import When
from web.domain.wording import clear_words

Say = Callable[[Any, dt.date], str]
Tell = Callable[[Any, Any, dt.date], str]


def describe(change: Change, day: dt.date, names: Mapping[UUID, str] | None = None) -> tuple[str, ...]:
    """A few words a field, for a change of something that was there before and is there still.

    On `day` it was done: a year is said only where it is another one. `names` are those of people, and what
    others say that it waits for.
    """
    before, after = change.before, change.after
    if before is None or after is None:
        return ()
    changed = changed_fields(before, after)  # type: ignore[type-var]  # the two are of one kind
    words = [
        WORDS[name](getattr(before, name), getattr(after, name), day) for name in changed if name in WORDS
    ]
    if isinstance(before, Todo) and isinstance(after, Todo):
        words += giving.told(before.person_ids, after.person_ids, names or {})
        words += blockers.told(before.blocker_ids, after.blocker_ids, names or {})
    return tuple(words)


def _values(say: Say, word: str = "") -> Tell:
    return lambda before, after, day: f"{word} {say(before, day)} → {say(after, day)}".lstrip()


def _quoted(text: str, _day: dt.date) -> str:
    return quoted(text)


def _date(word: str) -> Tell:
    def tell(before: When | None, after: When | None, day: dt.date) -> str:
        was, now = (clear_words(when, day) if when else "" for when in (before, after))
        return f"{word} {was} → {now or 'no date'}" if was else f"{word} {now}"

    return tell


def _recurrence(_before: Recurrence | None, after: Recurrence | None, _day: dt.date) -> str:
    return f"repeats {phrase(after)}" if after else "repeats no more"


def _duration(minutes: int | None, _day: dt.date) -> str:
    return words(minutes) if minutes else "any time"


def _reminders(reminders: tuple[Reminder, ...], day: dt.date) -> str:
    return ", ".join(reminder.written(each, day) for each in reminders) or "nothing"


def _colour(colour: str, _day: dt.date) -> str:
    return colour


def _key(key: str | None, _day: dt.date) -> str:
    return f"g {key}" if key else "none"


def _priority(number: int, _day: dt.date) -> str:
    return "none" if number == Priority.NONE else f"p{number}"


def _always(words: str) -> Tell:
    return lambda *_: words


WORDS: dict[str, Tell] = {
    "content": _values(_quoted),
    "name": _values(_quoted),
    "colour": _values(_colour, "colour"),
    "query": _values(_quoted),
    "key": _values(_key, "key"),
    "notes": _always("notes changed"),
    "tag_ids": _always("tags changed"),
    "priority": _values(_priority, "priority"),
    "start": _date("start"),
    "due": _date("due"),
    "deadline": _date("deadline"),
    "duration_minutes": _values(_duration, "takes"),
    "reminders": _values(_reminders, "reminds"),
    "recurrence": _recurrence,
    "project_id": _always("moved to another project"),
    "section_id": _always("moved to another section"),
    "parent_id": _always("moved to another to-do"),
}
