"""Typing commands, without a process for each."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TypeVar

from litestar import Litestar

from tests.lodge import CHEAP
from tests.settings import settings_for
from web.__main__ import Works
from web.app import create_app
from web.infrastructure.cli import main
from web.infrastructure.cli.operator import House, Operator
from web.services import Services, assemble
from web.settings import Settings

T = TypeVar("T")


@functools.cache
def some_app() -> Litestar:
    """To build one takes longer than the rest of a test that starts it and does not visit it."""
    return create_app(settings_for("sqlite:////nowhere"))


class CheapWorks(Works):
    """With a hasher that is as careful as a test needs."""

    def app(self, settings: Settings, *, reload: bool) -> Litestar:
        return some_app()

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
