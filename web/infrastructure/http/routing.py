"""What the routes have at an address, and which page is nearest to one that only takes a form."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from litestar.exceptions import HTTPException, MethodNotAllowedException

if TYPE_CHECKING:
    from web.infrastructure.http.htmx import AnyRequest

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def allowed(request: AnyRequest) -> str:
    """The value of the header that a 405 must have (RFC 9110, section 15.5.6), which Litestar leaves out."""
    path = request.scope["path"]
    return ", ".join(method for method in METHODS if _is_routed(request, method, path))


def page_above(request: AnyRequest, error: Exception) -> str:
    """Where to go instead, or nothing. A form that was refused leaves its address in the address bar, from
    where a person asks for it again."""
    if not isinstance(error, MethodNotAllowedException) or request.method != "GET":
        return ""
    *above, _ = [part for part in request.scope["path"].split("/") if part]
    while above and not _is_routed(request, "GET", "/" + "/".join(above)):
        above.pop()
    return "/" + "/".join(quote(part, safe="") for part in above)


def _is_routed(request: AnyRequest, method: str, path: str) -> bool:
    try:
        request.app.asgi_router.handle_routing(path=path, method=method)
    except HTTPException:
        return False
    return True
