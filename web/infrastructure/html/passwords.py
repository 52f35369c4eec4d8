"""A password: set, changed, removed."""

from __future__ import annotations

import msgspec
from litestar import Response, Router, post

from web.application.attempts import TooMany
from web.application.passwords import Passwords
from web.domain.errors import Invalid
from web.infrastructure.html.devices import address_of
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.given import Given
from web.infrastructure.html.refusal import REFUSED, refusal
from web.infrastructure.html.returning import back
from web.infrastructure.html.settings_page import HERE, SettingsPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form


class Changing(msgspec.Struct):
    old_password: str = ""
    new_password: str = ""


@post("/settings/password", status_code=200)
async def change(
    visit: Given[Visit],
    form: Given[Form],
    passwords: Given[Passwords],
    settings_page: Given[SettingsPage],
) -> Response[str]:
    try:
        typed = form.to(Changing)
        await passwords.change(
            visit.visitor, typed.old_password, typed.new_password, address_of(visit.request)
        )
    except REFUSED as error:
        return await _refused(settings_page, error)
    return back(visit.request, Flash("Password set. All other devices are signed out."), to=HERE)


@post("/settings/password/remove", status_code=200)
async def remove(
    visit: Given[Visit],
    form: Given[Form],
    passwords: Given[Passwords],
    settings_page: Given[SettingsPage],
) -> Response[str]:
    try:
        await passwords.remove(visit.visitor, form.to(Changing).old_password, address_of(visit.request))
    except REFUSED as error:
        return await _refused(settings_page, error)
    return back(visit.request, Flash("Password removed. You sign in by links now."), to=HERE)


async def _refused(settings_page: SettingsPage, error: Invalid | TooMany) -> Response[str]:
    """What was typed is not sent back: these are passwords."""
    status, errors, headers = refusal(error, "old_password")
    response = await settings_page.show(status=status, password_form=FormState({}, errors))
    response.headers.update(headers)
    return response


router = Router("/", route_handlers=[change, remove])
