"""The pages of sections: those of one project, and one that is renamed."""

from __future__ import annotations

from uuid import UUID

from litestar import Response

from web.application.names import InSections, Names
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.versions import shown
from web.infrastructure.html.visit import Visit


async def index(its: InSections, form: FormState, new_id: UUID, visit: Visit, pages: Pages) -> Response[str]:
    """Raises Invalid for the Inbox, which has none."""
    if its.project.is_inbox:
        its.project.check_takes_sections()
    context = {"project": its.project, "sections": its.sections, "form": form, "section_id": new_id}
    status = 422 if form.errors else 200
    return await pages.page(visit, "sections/index.html", context, current=str(its.project.id), status=status)


async def edit(
    section_id: UUID, visit: Visit, pages: Pages, names: Names, typed: FormState | None = None
) -> Response[str]:
    section = await names.section(visit.member, section_id)
    context = {"section": section, "form": typed or FormState(shown(section) | {"revision": visit.revision})}
    current, status = str(section.project_id), 422 if typed else 200
    return await pages.page(visit, "sections/edit.html", context, current=current, status=status)
