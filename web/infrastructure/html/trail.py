"""Where a to-do's page stands: what the to-do is in, and the page that a person came from and goes back to.

The address of the page carries that past a save, after which the browser would only know the page itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from web.application.sheets import Sheet
from web.domain.project import INBOX
from web.infrastructure.html.addresses import HOME, local, page_before
from web.infrastructure.http.htmx import AnyRequest

FROM = "from"
LENGTH_LIMIT = 500
NO_WAY_BACK = "/sign-"


class Step(NamedTuple):
    """`is_apart` from the others: where the person was, not what the to-do is in."""

    url: str
    words: str
    is_back: bool = False
    is_apart: bool = False


def came_from(request: AnyRequest) -> str:
    """The page of ours that led here, or nothing: by the address, else by what the browser says."""
    told = request.query_params.get(FROM)
    page = page_before(request) if told is None else local(told)
    path = page.partition("?")[0]
    is_other = path not in (HOME, request.url.path.rstrip("/")) and not path.startswith(NO_WAY_BACK)
    return page if is_other and len(page) <= LENGTH_LIMIT else ""


def sheet_url(todo_id: UUID, before: str) -> str:
    return f"/todos/{todo_id}" + (f"?{urlencode({FROM: before}, safe='/')}" if before else "")


def trail(sheet: Sheet, before: str) -> tuple[Step, ...]:
    """One of its steps leads back: the last, unless the person came from elsewhere."""
    steps = tuple(_steps(sheet))
    if before and before not in {step.url for step in steps}:
        return (Step(before, "Back", is_back=True, is_apart=True), *steps)
    return tuple(step._replace(is_back=step.url == (before or steps[-1].url)) for step in steps)


def _steps(sheet: Sheet) -> Iterator[Step]:
    """The project, the section, and the to-do it is part of."""
    todo = sheet.todo
    yield Step(f"/projects/{todo.project_id}" if sheet.project != INBOX else "/inbox", sheet.project)
    if sheet.section:
        yield Step(f"/sections/{todo.section_id}", sheet.section)
    if sheet.parent is not None:
        yield Step(f"/todos/{todo.parent_id}", sheet.parent)
