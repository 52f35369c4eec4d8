"""Inviting somebody to this Daybook."""

from __future__ import annotations

from litestar import Response, Router, post

from web.application.sign_up import SignUp
from web.infrastructure.html.given import Given
from web.infrastructure.html.settings_page import SettingsPage
from web.infrastructure.html.visit import Visit


@post("/settings/invitations", status_code=200)
async def invite(
    visit: Given[Visit],
    sign_up: Given[SignUp],
    settings_page: Given[SettingsPage],
) -> Response[str]:
    """The link is in this answer and nowhere else; it is not sent on by a redirect."""
    token = await sign_up.invite(visit.visitor)
    base = str(visit.request.base_url).rstrip("/")
    response = await settings_page.show(invitation=f"{base}/sign-up/{token}")
    response.headers["cache-control"] = "no-store"
    return response


router = Router("/", route_handlers=[invite])
