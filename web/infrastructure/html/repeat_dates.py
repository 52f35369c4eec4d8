"""The dates of what repeats, as pages show them and send them back."""

from __future__ import annotations

from itertools import islice
from typing import Protocol

from markupsafe import Markup

from web.domain.recurrence.completing import each_done, foreseen
from web.domain.recurrence.occurrences import occurrences
from web.domain.recurrence.recurrence import CatchUp, Mode, Recurrence
from web.domain.when import When

SHOWN = 5
CATCH_UPS = {
    CatchUp.SKIP: "When it is done late, it goes on with the next date to come.",
    CatchUp.STEP: "When it is done late, the missed ones are to be done one by one.",
    CatchUp.PILE_UP: "When it is done late, every missed one becomes a to-do.",
}


class Repeating(Protocol):
    @property
    def due(self) -> When | None: ...
    @property
    def recurrence(self) -> Recurrence | None: ...


def next_dates(recurrence: Recurrence) -> tuple[When, ...]:
    """The first ones, as if each were done on its day."""
    return tuple(islice(foreseen(recurrence), SHOWN))


def dates_after(recurrence: Recurrence, date: When | None) -> tuple[When, ...]:
    """Those that follow the one that a to-do stands for."""
    if recurrence.mode is Mode.SCHEDULE:
        return tuple(islice(occurrences(recurrence, date), SHOWN))
    return tuple(islice(each_done(recurrence, recurrence.anchor), SHOWN))


def which_one(todo: Repeating) -> Markup:
    """Of what repeats, a button sends along the date that it is about: in two tabs it is done once."""
    if todo.recurrence is None or todo.due is None:
        return Markup("")
    return Markup(' name="due" value="{}"').format(todo.due.iso)
