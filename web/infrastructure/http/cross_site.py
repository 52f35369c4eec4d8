"""Whether another site made a browser send this, riding on the person's cookie (CSRF).

The browser says so itself in Sec-Fetch-Site; plain http on an address that is not loopback lacks
that header, and has Origin instead. So no page holds a token, and pages can be cached.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.domain.errors import Forbidden

if TYPE_CHECKING:
    from collections.abc import Mapping

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OWN = frozenset({b"same-origin", b"none"})
SENTENCE = "This was sent from another site, so nothing was changed. Open Daybook itself and do it there."


def refusal(method: str, headers: Mapping[bytes, bytes], public_origin: bytes = b"") -> Forbidden | None:
    if method in SAFE_METHODS or _is_own(headers, public_origin):
        return None
    return Forbidden(SENTENCE)


def _is_own(headers: Mapping[bytes, bytes], public_origin: bytes) -> bool:
    scheme = headers.get(b"authorization", b"").partition(b" ")[0].lower()
    if scheme == b"bearer":
        return True
    site = headers.get(b"sec-fetch-site")
    if site is not None:
        return site in OWN
    origin = headers.get(b"origin")
    if origin is not None:
        return _is_ours(origin.lower(), headers.get(b"host", b"").lower(), public_origin)
    # A browser may add the Basic password it remembers to what another site sends,
    # but never without one of the two headers above.
    return scheme == b"basic"


def _is_ours(origin: bytes, host: bytes, public_origin: bytes) -> bool:
    """The host alone is compared: behind a proxy, the scheme that the browser sees may be unknown here."""
    return bool(origin) and (origin == public_origin or origin.partition(b"://")[2] == host != b"")
