"""A name as a query has it, after its sigil."""

from __future__ import annotations

import re

PLAIN = re.compile(r"\w[\w-]*")
QUOTATION = re.compile('["“”]')


def named(name: str) -> str:
    """No query can have a quotation mark in a name, but any letter in its place."""
    return name if PLAIN.fullmatch(name) else f'"{QUOTATION.sub("*", name)}"'
