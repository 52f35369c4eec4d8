"""Where several to-dos went that were added at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from uuid import UUID

from web.application.reading import ProjectLink
from web.application.saving import Done
from web.domain.project import Project
from web.infrastructure.html.flash import Place

MOST = 5
"""How many are named; so many fit into a flash."""


def places(added: Sequence[Done], projects: Iterable[ProjectLink], here: str) -> tuple[Place, ...]:
    """The projects with the most first. None where all went into the list at the address `here`."""
    counts = Counter(done.todo.project_id for done in added)
    new = {done.todo.project_id for done in added if done.new.project}
    found = sorted((each for each in projects if each.id in counts), key=lambda each: -counts[each.id])
    if [address(project) for project in found] == [here]:
        return ()
    named = [Place(_words(each, counts, each.id in new), address(each)) for each in found[:MOST]]
    rest = sum(counts[project.id] for project in found[MOST:])
    return (*named, *([Place(f"{rest} to other projects", "/projects")] if rest else []))


def address(project: Project | ProjectLink) -> str:
    return "/inbox" if project.is_inbox else f"/projects/{project.id}"


def _words(project: ProjectLink, counts: Counter[UUID], is_new: bool) -> str:
    number = "all" if len(counts) == 1 else counts[project.id]
    return f"{number} to {'the new project ' if is_new else ''}{project.name}"
