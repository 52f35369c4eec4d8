"""The cookie that holds a session's token."""

from __future__ import annotations

from typing import Any

from litestar import Response

from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.raw_headers import cookie

NAME = "daybook"
SECONDS = 400 * 24 * 3600
"""As long as browsers keep any; the server forgets sooner what is not used."""


class SessionCookie:
    """Under https its name begins with `__Host-`: no neighbouring host, and no http page, can then set it.

    `secure` says that people come by https even where no proxy tells us so.
    """

    def __init__(self, *, secure: bool) -> None:
        self._secure = secure

    def read(self, request: AnyRequest) -> str | None:
        return cookie(request, self._name(request)) or None

    def write(self, request: AnyRequest, response: Response[Any], token: str) -> None:
        self._set(request, response, token, SECONDS)

    def clear(self, request: AnyRequest, response: Response[Any]) -> None:
        self._set(request, response, "", 0)

    def _set(self, request: AnyRequest, response: Response[Any], token: str, seconds: int) -> None:
        response.set_cookie(
            self._name(request),
            token,
            max_age=seconds,
            path="/",
            secure=self._is_secure(request),
            httponly=True,
            samesite="lax",
        )

    def _name(self, request: AnyRequest) -> str:
        return f"__Host-{NAME}" if self._is_secure(request) else NAME

    def _is_secure(self, request: AnyRequest) -> bool:
        return self._secure or request.scope["scheme"] == "https"
