"""What changed, in words, for the history pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from web.domain.journal import Change
from web.domain.merging import changed_fields
from web.domain.when import When

SHOWN_WHOLE = 60


def describe(change: Change) -> tuple[str, ...]:
    """A few words a field, for a change of something that was there before and is there still."""
    before, after = change.before, change.after
    if before is None or after is None:
        return ()
    names = changed_fields(before, after)  # type: ignore[type-var]  # the two are of one kind
    return tuple(WORDS[name](getattr(before, name), getattr(after, name)) for name in names if name in WORDS)


def _values(word: str, say: Callable[[Any], str]) -> Callable[[Any, Any], str]:
    return lambda before, after: f"{word} {say(before)} → {say(after)}"


def _quoted(text: str) -> str:
    shown = text if len(text) <= SHOWN_WHOLE else f"{text[:SHOWN_WHOLE]}…"
    return f"“{shown}”"


def _when(when: When | None) -> str:
    return when.iso.replace("T", " ") if when else "none"


def _always(words: str) -> Callable[[Any, Any], str]:
    return lambda *_: words


WORDS: dict[str, Callable[[Any, Any], str]] = {
    "content": _values("content", _quoted),
    "name": _values("name", _quoted),
    "colour": _values("colour", str),
    "notes": _always("notes changed"),
    "tag_ids": _always("tags changed"),
    "priority": _values("priority", lambda number: f"p{number}"),
    "start": _values("start", _when),
    "due": _values("due", _when),
    "deadline": _values("deadline", _when),
    "project_id": _always("moved to another project"),
    "parent_id": _always("moved to another to-do"),
}
