"""Passwords hashed with Argon2id, off the event loop."""

from __future__ import annotations

import asyncio
import unicodedata
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

AT_ONCE = 2
"""Each hash takes 64 MiB for as long as it is computed."""
COMMON = Path(__file__).with_name("common_passwords.txt")


class Hasher:
    """Left to itself it takes the second recommendation of RFC 9106, section 4."""

    def __init__(self, argon2: PasswordHasher | None = None) -> None:
        self._argon2 = argon2 or PasswordHasher()
        self._nobodys = _unmatched(self._argon2)
        self._threads = ThreadPoolExecutor(AT_ONCE, "passwords")

    async def hash(self, password: str) -> str:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._argon2.hash, _normal(password))

    async def verify(self, password_hash: str | None, password: str) -> bool:
        against = password_hash or self._nobodys
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._verify, against, _normal(password))

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self._argon2.verify(password_hash, password)
        except VerifyMismatchError:
            return False


class CommonPasswords:
    """What guessers try first. Read when first asked, since most days nobody chooses a password."""

    def __contains__(self, password: object) -> bool:
        return password in self._known

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(COMMON.read_text("utf-8").split())


def _unmatched(argon2: PasswordHasher) -> str:
    """A hash that costs as much to verify as any other, and that no password has."""
    costs = f"m={argon2.memory_cost},t={argon2.time_cost},p={argon2.parallelism}"
    return f"$argon2id$v=19${costs}${_base64(argon2.salt_len)}${_base64(argon2.hash_len)}"


def _base64(length: int) -> str:
    return b64encode(bytes(length)).decode().rstrip("=")


def _normal(password: str) -> str:
    """The same however a keyboard composes its letters (RFC 8265 would have it so)."""
    return unicodedata.normalize("NFC", password)
