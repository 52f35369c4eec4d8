"""Typing commands, without a process for each."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TypeVar

from tests.lodge import CHEAP
from web.__main__ import Works
from web.infrastructure.cli import main
from web.infrastructure.cli.operator import House, Operator
from web.services import Services, assemble
from web.settings import Settings

T = TypeVar("T")


class CheapWorks(Works):
    """With a hasher that is as careful as a test needs."""

    def house(self, settings: Settings) -> Services:
        return assemble(settings, hasher=CHEAP)


@dataclass(frozen=True, slots=True)
class Shell:
    environment: dict[str, str]

    def run(self, *words: str, status: int = 0, typed: bytes = b"") -> list[str]:
        """The lines that the command printed."""
        out = StringIO()
        assert main(words, Operator(CheapWorks(), self.environment, out, BytesIO(typed))) == status
        return out.getvalue().splitlines()

    def look(self, at: Callable[[House], Awaitable[T]]) -> T:
        """At what the command left behind."""

        async def looking() -> T:
            async with Operator(CheapWorks(), self.environment, StringIO(), BytesIO()).house() as house:
                return await at(house)

        return asyncio.run(looking())
