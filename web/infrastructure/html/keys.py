"""The one table of keys: the controls' attributes, the help page and docs/keys.md all come from it."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup


class Key(NamedTuple):
    """Each of `keys` presses the control; `g i` is g, then i."""

    name: str
    keys: tuple[str, ...]
    words: str
    where: str

    @property
    def pressed(self) -> Markup:
        return Markup(' data-key="{}"').format(",".join(self.keys))

    @property
    def attributes(self) -> Markup:
        """What a control carries. ARIA has no words for two keys in a row, so those stay out of it."""
        single = " ".join(key for key in self.keys if " " not in key)
        return self.pressed + (Markup(' aria-keyshortcuts="{}"').format(single) if single else Markup(""))


EVERYWHERE, LIST, TODO, GO = "Everywhere", "In a list", "On the to-do under the cursor", "Go to"
PLACED = "On the view or section under the cursor, where they are put in order"

KEYS = (
    Key("add", ("q", "n"), "Write a to-do", EVERYWHERE),
    Key("go-search", ("/",), "Search", EVERYWHERE),
    Key("undo", ("z",), "Undo the last thing done", EVERYWHERE),
    Key("redo", ("Shift+z",), "Redo what was undone", EVERYWHERE),
    Key("back", ("Escape",), "Back out: of a form, of the entry line, of a menu", EVERYWHERE),
    Key("send", ("Control+Enter",), "Save, from a field of several lines", EVERYWHERE),
    Key("go-help", ("?",), "These keys", EVERYWHERE),
    Key("next", ("j", "ArrowDown"), "To the next to-do", LIST),
    Key("previous", ("k", "ArrowUp"), "To the to-do before", LIST),
    Key("column-after", ("ArrowRight",), "To the next column of a board, or day of a calendar", LIST),
    Key("column-before", ("ArrowLeft",), "To the one before", LIST),
    Key("month-before", ("[",), "To the month before, in a calendar", LIST),
    Key("month-after", ("]",), "To the month after", LIST),
    Key("as-list", ("Shift+l",), "Show it as a list", LIST),
    Key("as-board", ("Shift+b",), "Show it as a board", LIST),
    Key("as-calendar", ("Shift+c",), "Show it as a calendar", LIST),
    Key("keep", ("v",), "Keep what it shows as a view of your own", LIST),
    Key("complete", ("x",), "Complete it, or reopen it", TODO),
    Key("open", ("o", "Enter"), "Open it", TODO),
    Key("edit", ("e",), "Edit its words in place", TODO),
    Key("modify", ("c",), "Change it by a line: fri p2 @errand -@home", TODO),
    Key("due", ("d",), "Say when it is due", TODO),
    Key("repeat", ("Shift+r",), "Say how it repeats", TODO),
    Key("priority", ("p",), "Choose its priority", TODO),
    Key("priority-1", ("1",), "Priority 1, the highest", TODO),
    Key("priority-2", ("2",), "Priority 2", TODO),
    Key("priority-3", ("3",), "Priority 3", TODO),
    Key("priority-4", ("4",), "No priority", TODO),
    Key("move", ("m",), "Move it to another project", TODO),
    Key("tags", ("t",), "Choose its tags", TODO),
    Key("block", ("b",), "Say what it waits for", TODO),
    Key("delete", ("Delete", "#"), "Delete it: it goes to the Trash", TODO),
    Key("restore", ("r",), "Take it back out of the Trash", TODO),
    Key("move-up", ("Shift+k",), "Move it up", PLACED),
    Key("move-down", ("Shift+j",), "Move it down", PLACED),
    Key("go-inbox", ("g i",), "Inbox", GO),
    Key("go-today", ("g t",), "Today", GO),
    Key("go-upcoming", ("g u",), "Upcoming", GO),
    Key("go-someday", ("g o",), "Someday", GO),
    Key("go-views", ("g v",), "Views", GO),
    Key("go-projects", ("g p",), "Projects", GO),
    Key("go-tags", ("g a",), "Tags", GO),
    Key("go-people", ("g e",), "People", GO),
    Key("go-completed", ("g c",), "Completed", GO),
    Key("go-trash", ("g r",), "Trash", GO),
    Key("go-history", ("g h",), "History", GO),
    Key("go-settings", ("g s",), "Settings", GO),
)

BY_NAME = {key.name: key for key in KEYS}
SPOKEN = {
    "ArrowDown": "↓",
    "ArrowUp": "↑",
    "ArrowLeft": "←",
    "ArrowRight": "→",
    "Escape": "Esc",
    "Control+Enter": "Ctrl+Enter",
}


@cache
def key(name: str) -> Markup:
    """The attributes of the control that does it, ready to stand in a tag."""
    return BY_NAME[name].attributes


@cache
def row_key(name: str) -> Markup:
    """Without ARIA's word for it, which told on every control of every row would be noise, and weight."""
    return BY_NAME[name].pressed


def key_to(place: str) -> Key | None:
    """The key that goes to a place of the sidebar, where it has one."""
    return BY_NAME.get(f"go-{place}")


def spoken(pressed: str) -> str:
    """A key as a keyboard shows it: `Shift+z` stays, `ArrowDown` is an arrow."""
    return SPOKEN.get(pressed, pressed)


def chapters() -> tuple[tuple[str, tuple[Key, ...]], ...]:
    """The table by where its keys work, in its own order."""
    return tuple((where, tuple(keys)) for where, keys in groupby(KEYS, lambda row: row.where))


def as_markdown() -> str:
    """docs/keys.md, whole."""
    parts = ["# Keys\n\nWritten from `web/infrastructure/html/keys.py`; a test keeps the two equal.\n"]
    for where, keys in chapters():
        rows = (f"| {' '.join(f'`{spoken(k)}`' for k in row.keys)} | {row.words} |" for row in keys)
        parts.append("\n".join((f"\n## {where}\n", "| key | what it does |", "|---|---|", *rows, "")))
    return "".join(parts)
