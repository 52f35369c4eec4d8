"""Letters, and who carries them."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from web.domain.errors import DaybookError


class Away(DaybookError):
    """Nobody took the letter: the server does not answer, or says that it will later."""


class Refused(DaybookError):
    """Nobody will take this letter, however often it is tried; or nobody knows whether it was taken."""


@dataclass(frozen=True, slots=True)
class Letter:
    """`id` is the same for what is the same, so that a mail program shows it once."""

    to: str
    subject: str
    text: str
    id: str


class Carrier(Protocol):
    async def hand_over(self, letter: Letter) -> None:
        """Raises Away and Refused."""


class Post(Protocol):
    @property
    def is_there(self) -> bool:
        """Whether the operator named a server at all."""

    def open(self) -> AbstractAsyncContextManager[Carrier]:
        """Raises Away."""
