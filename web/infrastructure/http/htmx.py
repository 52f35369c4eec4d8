"""What htmx 4 says about a request. The litestar-htmx package speaks htmx 2 and misreads it."""

from __future__ import annotations

from typing import Any, TypeAlias

from litestar import Request

from web.infrastructure.http.raw_headers import header

# Who is asking is no concern of this layer.
AnyRequest: TypeAlias = Request[Any, Any, Any]

# One address, two bodies: without it, Back would show a bare partial out of the browser's cache.
VARY = "HX-Request, HX-Request-Type"


def is_htmx(request: AnyRequest) -> bool:
    return header(request, b"hx-request") == "true"


def is_partial(request: AnyRequest) -> bool:
    """Whether the answer goes into a part of the page. Back and forward fetch whole pages."""
    return (
        header(request, b"hx-request") == "true"
        and header(request, b"hx-request-type") == "partial"
        and header(request, b"hx-history-restore-request") != "true"
    )
