"""What a line may say, by the list it is typed in."""

from __future__ import annotations

from dataclasses import replace

from web.application.adding import ADDING
from web.domain.entry import Door, Meaning
from web.domain.roster import Roster
from web.domain.view import View

IN_PROJECT = replace(ADDING, has_project=True)
PART = replace(ADDING, keeps=ADDING.keeps - {Meaning.PROJECT, Meaning.SECTION})
"""A part is where what it is part of is."""


def door_of(view: View | None, people: Roster) -> Door:
    """In the list of a project a line may name a section alone."""
    return replace(IN_PROJECT if view and view.defaults.has_project else ADDING, people=people)


def door_of_part(people: Roster) -> Door:
    return replace(PART, people=people)
