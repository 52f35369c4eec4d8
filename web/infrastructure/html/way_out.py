"""Where one goes from a page that has gone: what it was about was taken back."""

from __future__ import annotations

from web.application.journal import Reversal
from web.domain.merging import Entity
from web.domain.person import Person
from web.domain.project import Project
from web.domain.saved_view import SavedView
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo


def way_out(reversal: Reversal, page: str) -> str | None:
    """None where the page is still there."""
    parts = page.partition("?")[0].split("/")
    gone = {str(change.subject.id): change.subject for change in reversal.changes if change.after is None}
    return next((_above(gone[part], gone) for part in parts if part in gone), None)


def _above(entity: Entity, gone: dict[str, Entity]) -> str:
    match entity:
        case Section() if str(entity.project_id) not in gone:
            return f"/projects/{entity.project_id}"
        case Project() | Section():
            return "/projects"
        case Tag():
            return "/tags"
        case Person():
            return "/people"
        case SavedView():
            return "/views"
        case Todo():
            return "/today"
