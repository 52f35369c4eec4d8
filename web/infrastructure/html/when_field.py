"""A date as a form's field has it: what the entry understands, or what a date input sends."""

from __future__ import annotations

from web.domain.entry import Door, Draft, Meaning, read
from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.phrases.reading import problem_of, read_when
from web.domain.when import When
from web.domain.wording import written_words

DUE = Door(frozenset({Meaning.DUE, Meaning.DURATION}), changes=True)
EXAMPLES = "Try fri 9am, in 2 weeks, 27 jan or 2027-01-27."
NEAR_YEARS = range(1900, 2100)


def typed_when(field: str, text: str, moment: Moment) -> When | None:
    """None for an empty field. Raises Invalid with a sentence that says what would be understood."""
    text = text.strip()
    if not text:
        return None
    when = sent_when(text) or read_when(text, moment)
    if when is None:
        problem = problem_of(text, moment)
        why = f": {problem}" if problem else ""
        raise Invalid({field: f"“{text}” is not a date I understand{why}. {EXAMPLES}"})
    return when


def typed_due(text: str, moment: Moment) -> tuple[When | None, int | None]:
    """With how many minutes it takes, where that is said: "fri 9am for 45m"."""
    draft = _with_length(text, moment)
    return (draft.due, draft.duration) if draft else (typed_when("due", text, moment), None)


def _with_length(text: str, moment: Moment) -> Draft | None:
    try:
        draft = read(text, moment, DUE)
    except Invalid:
        return None
    is_all = draft.due and draft.duration and not (draft.content or draft.start)
    return draft if is_all else None


def shown_when(when: When | None) -> str:
    """So that it is read back as the same; of a zone and of far years only ISO can say so."""
    if when is None:
        return ""
    return when.iso if when.zone or when.date.year not in NEAR_YEARS else written_words(when)


def sent_when(text: str) -> When | None:
    """As `iso` writes it: seconds and offsets, which it does not, are no part of a When."""
    try:
        when = When.from_iso(text)
    except ValueError:
        return None
    return when if when.iso == text else None
