"""Where a line is typed: what can be kept there of all that a line may say."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.phrases.meaning import Meaning
from web.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Door:
    """What it does not keep stays text, with a remark. A line that `changes` to-dos may clear and remove;
    where the list has a project, a section needs none beside it. Of `people`, where it is known who there is,
    only those can be named."""

    keeps: frozenset[Meaning] = frozenset(Meaning)
    changes: bool = False
    has_project: bool = False
    people: Roster | None = None


OPEN = Door()
