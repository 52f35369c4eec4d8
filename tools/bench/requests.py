"""Requests as a browser sends them, made ready as bytes."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

ALWAYS = {"host": "localhost", "accept-encoding": "gzip, br", "sec-fetch-site": "same-origin"}


def get(path: str, **headers: str) -> bytes:
    return _request(f"GET {path}", headers)


def post(path: str, form: Mapping[str, object], **headers: str) -> bytes:
    body = urlencode({name: str(value) for name, value in form.items()}).encode()
    typed = {"content-type": "application/x-www-form-urlencoded", "content-length": str(len(body))}
    return _request(f"POST {path}", {**headers, **typed}) + body


def _request(line: str, headers: Mapping[str, str]) -> bytes:
    dashed = {name.replace("_", "-"): value for name, value in headers.items()}
    named = "".join(f"{name}: {value}\r\n" for name, value in {**ALWAYS, **dashed}.items())
    return f"{line} HTTP/1.1\r\n{named}\r\n".encode()
