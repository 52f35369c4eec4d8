"""Where reminders are mailed to: asked for in the settings, confirmed by a link that was sent there."""

from __future__ import annotations

from litestar import Response, Router, get, post
from litestar.params import FromPath

from web.application.mail_addresses import MailAddresses
from web.domain.errors import NotFound
from web.infrastructure.html.devices import address_of
from web.infrastructure.html.door import Door
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.form_state import as_typed
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import PUBLIC
from web.infrastructure.html.plain import Plain
from web.infrastructure.html.refusal import REFUSED, refusal
from web.infrastructure.html.returning import back
from web.infrastructure.html.settings_page import HERE, SettingsPage
from web.infrastructure.html.visit import Visit
from web.infrastructure.http.forms import Form
from web.infrastructure.http.responses import redirect

GONE = 410


@post("/settings/mail", status_code=200)
async def ask(
    visit: Given[Visit],
    form: Given[Form],
    mail_addresses: Given[MailAddresses],
    settings_page: Given[SettingsPage],
) -> Response[str]:
    base = str(visit.request.base_url).rstrip("/")
    try:
        mail = await mail_addresses.ask(
            visit.account, form["mail"], base=base, address=address_of(visit.request)
        )
    except REFUSED as error:
        status, errors, headers = refusal(error, "mail")
        response = await settings_page.show(status=status, mail_form=as_typed(form, errors))
        response.headers.update(headers)
        return response
    return back(visit.request, Flash(f"A link was sent to {mail}. Follow it within a day."), to=HERE)


@post("/settings/mail/remove", status_code=200)
async def remove(visit: Given[Visit], mail_addresses: Given[MailAddresses]) -> Response[str]:
    await mail_addresses.remove(visit.account)
    return back(visit.request, Flash("No reminder is mailed any more."), to=HERE)


@get("/mail/{token:str}", opt=PUBLIC)
async def show_link(
    token: FromPath[str], plain: Given[Plain], door: Given[Door], mail_addresses: Given[MailAddresses]
) -> Response[str]:
    """What scans mail follows links, too: only the button confirms. Once it is spent, the settings say what
    is in force, to whoever may see them."""
    mail = await mail_addresses.find(token)
    if mail is None and await door.visitor(plain.request):
        return redirect(HERE)
    return _page(plain, token, mail)


@post("/mail/{token:str}", opt=PUBLIC, status_code=200)
async def confirm(
    token: FromPath[str], plain: Given[Plain], mail_addresses: Given[MailAddresses]
) -> Response[str]:
    try:
        return _page(plain, "", await mail_addresses.confirm(token))
    except NotFound:
        return _page(plain, "", None)


def _page(plain: Plain, token: str, mail: str | None) -> Response[str]:
    context = {"token": token, "mail": mail or "", "is_done": bool(mail and not token)}
    return plain.page("mail_addresses/confirm.html", context, status=200 if mail else GONE)


router = Router("/", route_handlers=[ask, remove, show_link, confirm])
