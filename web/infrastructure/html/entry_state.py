"""What the entry line and the box for several lines show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from web.domain.entry import Draft


@dataclass(frozen=True, slots=True)
class EntryState:
    """`id` is that of the to-do to come: sent twice, it is added once."""

    id: UUID
    line: str = ""
    error: str = ""
    parent_id: UUID | None = None


class ShownDraft(NamedTuple):
    depth: int
    draft: Draft
    is_completed: bool


@dataclass(frozen=True, slots=True)
class PasteState:
    """`id` is that of the first to-do to come."""

    id: UUID
    lines: str = ""
    error: str = ""
    drafts: Sequence[ShownDraft] = ()
    new_projects: Sequence[str] = ()
    new_sections: Sequence[str] = ()
