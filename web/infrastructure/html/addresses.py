"""Addresses that came from outside: only those of our own pages are followed."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit

from web.infrastructure.http.htmx import AnyRequest

HOME = "/"
# Browsers read `//`, `/\` and `/<tab>/` as the beginning of another host.
_LOCAL = re.compile(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*")


def local(address: str) -> str:
    """The address if it is a path of ours, else the front page."""
    return address if _LOCAL.fullmatch(address) else HOME


def page_of(request: AnyRequest) -> str:
    """The page that a person is on: the one they asked for, or the one their form or htmx stands on."""
    if request.method == "GET" and "hx-current-url" not in request.headers:
        return local(_path(str(request.url)))
    return page_before(request)


def page_before(request: AnyRequest) -> str:
    """The page of ours that the request was sent from, else the front page."""
    headers = request.headers
    came_from = headers.get("hx-current-url") or headers.get("referer") or ""
    return local(_path(came_from)) if split(came_from).netloc == headers.get("host") else HOME


def split(address: str) -> SplitResult:
    """An address that is none, such as `//[`, has no parts."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def with_parameters(address: str, **parameters: str | None) -> str:
    """The address with those set, or left out where they are None."""
    parts = split(address)
    asked = dict(parse_qsl(parts.query, keep_blank_values=True)) | parameters
    kept = {name: value for name, value in asked.items() if value is not None}
    return parts._replace(query=urlencode(kept, quote_via=quote)).geturl()


def _path(url: str) -> str:
    parts = split(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
