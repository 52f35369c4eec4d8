"""What an account consists of. Its name, password and devices stay behind: they belong to one Daybook."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from web.domain.account import Preferences
from web.domain.journal import Action, Change
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    id: UUID
    name: str
    revision: int
    created_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A change as it stands in the journal."""

    action_id: UUID
    change: Change


Record = Preferences | Book | Project | Section | Tag | Person | SavedView | Todo | Action | Recorded
