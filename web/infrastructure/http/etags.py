"""Validators of cached answers (RFC 9110, sections 8.8.3 and 13.1.2)."""

from __future__ import annotations

import re

_OPAQUE_TAG = re.compile(r'"[^"]*"')


def weak(value: str) -> str:
    """Weak, since one page travels in several encodings that are not equal byte for byte."""
    return f'W/"{value}"'


def matches(if_none_match: str, etag: str) -> bool:
    """Weak comparison: `W/` makes no difference; `*` stands for whatever there is."""
    if not if_none_match:
        return False
    opaque = etag.removeprefix("W/")
    if if_none_match.removeprefix("W/") == opaque or if_none_match.strip() == "*":
        return True
    return opaque in _OPAQUE_TAG.findall(if_none_match)
