"""The line that says what just happened. Across a redirect it travels in a cookie that lives for one page."""

from __future__ import annotations

import base64
import binascii
from typing import Any

import msgspec
from litestar import Response

from web.domain.journal import Action
from web.infrastructure.html.addresses import local
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.raw_headers import cookie

COOKIE = "flash"
SECONDS = 30
LENGTH_LIMIT = 3000
LASTING = f"HttpOnly; Max-Age={SECONDS}; Path=/; SameSite=lax"
"""Written out: Litestar's way through `http.cookies` takes a twentieth of the time of an add."""


class Place(msgspec.Struct, frozen=True):
    words: str
    url: str


class Flash(msgspec.Struct, frozen=True):
    """The addresses are of our own, or empty. `places` go on with the sentence in `text`, `remarks` say what
    was not understood. Whoever `is_writing` writes on where they are led to. What `undoes_by_key` was done
    last, though the journal does not know it."""

    text: str
    open_url: str = ""
    undo_url: str = ""
    remarks: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    edit_url: str = ""
    is_writing: bool = False
    undoes_by_key: bool = False

    @property
    def urls(self) -> tuple[str, ...]:
        return (self.open_url, self.edit_url, self.undo_url, *(place.url for place in self.places))

    @property
    def and_writing(self) -> Flash:
        return msgspec.structs.replace(self, is_writing=True)

    def and_editing(self, url: str) -> Flash:
        return msgspec.structs.replace(self, edit_url=url)

    @property
    def shorter(self) -> Flash:
        return msgspec.structs.replace(self, remarks=self.remarks[:-1])


def done(
    text: str,
    action: Action | None,
    open_url: str = "",
    remarks: tuple[str, ...] = (),
    places: tuple[Place, ...] = (),
) -> Flash:
    return Flash(text, open_url, f"/history/{action.id}/undo" if action else "", remarks, places)


def remember(response: Response[Any], flash: Flash) -> None:
    """With as many of its remarks as a cookie holds."""
    text = _packed(flash)
    while flash.remarks and len(text) > LENGTH_LIMIT:
        flash = flash.shorter
        text = _packed(flash)
    if len(text) <= LENGTH_LIMIT:
        response.headers["set-cookie"] = f"{COOKIE}={text}; {LASTING}"


def is_waiting(request: AnyRequest) -> bool:
    return bool(cookie(request, COOKIE))


def recall(request: AnyRequest) -> Flash | None:
    text = cookie(request, COOKIE)
    if not text:
        return None
    try:
        flash = msgspec.json.decode(base64.urlsafe_b64decode(text + "=="), type=Flash)
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        return None
    return flash if all(map(_is_ours, flash.urls)) else None


def forget(response: Response[Any]) -> None:
    response.delete_cookie(COOKIE)


def _packed(flash: Flash) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode(flash)).decode().rstrip("=")


def _is_ours(url: str) -> bool:
    return not url or local(url) == url
