"""The devices that are signed in, and signing them out from another."""

from __future__ import annotations

from uuid import UUID

from litestar import Response, Router, post
from litestar.params import FromPath

from web.application.sessions import Sessions
from web.infrastructure.html.flash import Flash
from web.infrastructure.html.given import Given
from web.infrastructure.html.returning import back
from web.infrastructure.html.settings_page import HERE
from web.infrastructure.html.visit import Visit


@post("/settings/devices/{session_id:uuid}/revoke", status_code=200)
async def revoke(session_id: FromPath[UUID], visit: Given[Visit], sessions: Given[Sessions]) -> Response[str]:
    await sessions.revoke(visit.visitor, session_id)
    return back(visit.request, Flash("Signed out on that device."), to=HERE)


@post("/settings/devices/revoke-others", status_code=200)
async def revoke_others(visit: Given[Visit], sessions: Given[Sessions]) -> Response[str]:
    await sessions.revoke_others(visit.visitor)
    return back(visit.request, Flash("Signed out on all other devices."), to=HERE)


router = Router("/", route_handlers=[revoke, revoke_others])
