"""What a person is called, and how they like their pages."""

from __future__ import annotations

from litestar import Response, Router, get, post

from web.application.accounts import Accounts
from web.domain.errors import Invalid
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.form_state import as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.preferences import Preferring
from web.infrastructure.html.returning import back
from web.infrastructure.html.settings_page import HERE, SettingsPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form


@get(HERE)
async def show_settings(settings_page: Given[SettingsPage]) -> Response[str]:
    return await settings_page.show()


@post(HERE, status_code=200)
async def change(
    visit: Given[Visit],
    form: Given[Form],
    accounts: Given[Accounts],
    settings_page: Given[SettingsPage],
) -> Response[str]:
    try:
        await accounts.change(visit.account, form["name"], form.to(Preferring).preferences())
    except Invalid as invalid:
        typed = as_typed(form, invalid.fields, work_week=form.all("work_week"))
        return await settings_page.show(status=422, form=typed)
    return back(visit.request, Flash("Saved."), to=HERE)


router = Router("/", route_handlers=[show_settings, change])
