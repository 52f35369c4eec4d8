"""Reminders as a form's field has them: what the entry understands behind its `!`, commas between them."""

from __future__ import annotations

from collections.abc import Iterable

from web.domain.entry import read
from web.domain.errors import Invalid
from web.domain.phrases.lasting import APART
from web.domain.phrases.moment import Moment
from web.domain.reminder import Reminder, before_words
from web.infrastructure.html.when_field import sent_when, shown_when

LENGTH_LIMIT = 400
NOTHING_BETWEEN = r"\1"
EXAMPLES = "Try 14:00, fri 9am, 30 min before or 1 day before."


def typed_reminders(field: str, text: str, moment: Moment) -> tuple[Reminder, ...]:
    """A time alone is on the day of `moment.due`. Raises Invalid with a sentence for what is no reminder."""
    if len(text) > LENGTH_LIMIT:
        raise Invalid({field: f"Reminders can have {LENGTH_LIMIT} characters at most."})
    words = (word.strip().removeprefix("!") for word in text.split(","))
    return tuple(_typed(field, word, moment) for word in words if word)


def shown_reminders(reminders: Iterable[Reminder]) -> str:
    return ", ".join(map(_shown, reminders))


def _typed(field: str, word: str, moment: Moment) -> Reminder:
    if at := sent_when(word):
        return Reminder(at)
    for line in (f"!{word}", f"!{APART.sub(NOTHING_BETWEEN, word)}"):
        draft = read(line, moment)
        if not draft.content and len(draft.tokens) == len(draft.reminders) == 1:
            return draft.reminders[0]
    raise Invalid({field: f"“{word}” is not a reminder. {EXAMPLES}"})


def _shown(reminder: Reminder) -> str:
    if reminder.minutes_before is None:
        return shown_when(reminder.at)
    return before_words(reminder.minutes_before)
