"""For whoever watches over Daybook: a container's health check, a proxy, a monitor."""

from __future__ import annotations

from litestar import Response, Router, get

from web.application.accounts import Accounts
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import PUBLIC


@get("/health", opt=PUBLIC)
async def show_health(accounts: Given[Accounts]) -> Response[str]:
    """503 by way of Unavailable, when the database cannot be asked."""
    await accounts.first()
    return Response("ok\n", media_type="text/plain", headers={"cache-control": "no-store"})


router = Router("/", route_handlers=[show_health])
