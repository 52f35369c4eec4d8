"""The one-time link. Followed by hand it signs in; whatever else fetches it gets a button and spends nothing.

A GET may be sent by what no person has asked for: a chat that shows a preview, a scanner of mail, a browser
that reads ahead, a page of Mallory's who would have Alice write into Mallory's book. Browsers say which it is
in headers that no page can forge (https://www.w3.org/TR/fetch-metadata/); see docs/decisions.
"""

from __future__ import annotations

from litestar import Response, Router, get, post
from litestar.di import Provide
from litestar.params import FromPath

from web.application.sign_in import SignIn
from web.domain.errors import NotFound
from web.infrastructure.html.addresses import HOME
from web.infrastructure.html.devices import device_of
from web.infrastructure.html.door import Door
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import PUBLIC
from web.infrastructure.html.plain import Plain
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.responses import redirect

BY_HAND = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document", "sec-fetch-site": "none"}
GONE = 410
# Only programs of this machine reach Daybook by these names.
AT_HOME = ("localhost", "127.0.0.1", "::1")


class LinkPage:
    def __init__(self, plain: Plain, door: Door, sign_in: SignIn) -> None:
        self._plain = plain
        self._door = door
        self._sign_in = sign_in

    async def show(self, token: str) -> Response[str]:
        if await self._sign_in.is_good(token):
            return self._page(token)
        return await self._spent()

    async def follow(self, token: str) -> Response[str]:
        try:
            session = await self._sign_in.by_link(token, device=device_of(self._plain.request))
        except NotFound:
            return await self._spent()
        return await self._door.let_in(self._plain.request, session)

    async def _spent(self) -> Response[str]:
        """Whoever it let in already is let on."""
        if await self._door.visitor(self._plain.request):
            return redirect(HOME)
        return self._page("", status=GONE)

    def _page(self, token: str, status: int = 200) -> Response[str]:
        context = {"token": token, "is_spent": not token}
        return self._plain.page("sign_in/link.html", context, status=status)


def provide_link_page(plain: Given[Plain], door: Given[Door], sign_in: Given[SignIn]) -> LinkPage:
    return LinkPage(plain, door, sign_in)


@get("/sign-in/{token:str}", opt=PUBLIC)
async def show_link(request: AnyRequest, token: FromPath[str], link_page: Given[LinkPage]) -> Response[str]:
    return await (link_page.follow(token) if is_by_hand(request) else link_page.show(token))


@post("/sign-in/{token:str}", opt=PUBLIC, status_code=200)
async def follow_link(token: FromPath[str], link_page: Given[LinkPage]) -> Response[str]:
    return await link_page.follow(token)


def is_by_hand(request: AnyRequest) -> bool:
    """Typed, clicked in a terminal or opened from a bookmark: not from another page, and not read ahead."""
    headers = request.headers
    if "sec-purpose" in headers or request.scope["state"].get("is_head"):
        return False
    if not any(name in headers for name in BY_HAND):
        return request.url.hostname in AT_HOME and "referer" not in headers
    return all(headers.get(name) == value for name, value in BY_HAND.items())


router = Router(
    "/",
    route_handlers=[show_link, follow_link],
    dependencies={"link_page": Provide(provide_link_page, sync_to_thread=False)},
)
