"""Secrets that open a door: the person has the token, the database only its hash."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> str:
    """256 random bits, fit for a cookie and an address."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Unsalted and quick, which is right for what nobody can guess."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
