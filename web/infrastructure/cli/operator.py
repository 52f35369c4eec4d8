"""Whoever types commands, and all that their commands may reach."""

from __future__ import annotations

from collections.abc import AsyncIterator, MutableMapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol, TextIO

from web.settings import Settings, read_settings

if TYPE_CHECKING:
    from litestar import Litestar

    from web.application.accounts import Accounts
    from web.application.names import Names
    from web.application.passwords import Passwords
    from web.application.people import People
    from web.application.ports import Clock, Ids
    from web.application.sign_in import SignIn
    from web.application.takeout import Takeout
    from web.application.todos import Todos
    from web.application.transfer import Transfer


class Doors(Protocol):
    @property
    def accounts(self) -> Accounts: ...
    @property
    def passwords(self) -> Passwords: ...
    @property
    def sign_in(self) -> SignIn: ...


class House(Protocol):
    """What people can do, over one database."""

    @property
    def clock(self) -> Clock: ...
    @property
    def ids(self) -> Ids: ...
    @property
    def doors(self) -> Doors: ...
    @property
    def names(self) -> Names: ...
    @property
    def people(self) -> People: ...
    @property
    def todos(self) -> Todos: ...
    @property
    def transfer(self) -> Transfer: ...
    @property
    def takeout(self) -> Takeout: ...

    async def open(self) -> None: ...

    async def close(self) -> None: ...


class Finding(Protocol):
    @property
    def sound(self) -> bool: ...
    @property
    def sentence(self) -> str: ...


class Upkeep(Protocol):
    """What only an operator does to a database."""

    async def migrate(self) -> Sequence[str]:
        """What was applied."""

    async def back_up(self, target: Path) -> None: ...

    async def restore(self, backup: Path) -> Path | None:
        """Where the database that was there is kept."""

    async def examine(self) -> Sequence[Finding]: ...


class Works(Protocol):
    """Puts Daybook together."""

    factory: str
    """As `module:function`, for worker processes that each make an app of their own."""

    def app(self, settings: Settings, *, reload: bool) -> Litestar: ...

    def house(self, settings: Settings) -> House: ...

    def upkeep(self, settings: Settings) -> Upkeep: ...


@dataclass(frozen=True, slots=True)
class Operator:
    works: Works
    environment: MutableMapping[str, str]
    out: TextIO
    typed: IO[bytes]

    def say(self, line: str) -> None:
        self.out.write(f"{line}\n")
        self.out.flush()

    def settings(self) -> Settings:
        """Raises SettingError. Makes the data folder, for its owner's eyes only."""
        settings = read_settings(self.environment)
        settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        return settings

    def upkeep(self) -> Upkeep:
        return self.works.upkeep(self.settings())

    @asynccontextmanager
    async def house(self) -> AsyncIterator[House]:
        house = self.works.house(self.settings())
        await house.open()
        try:
            yield house
        finally:
            await house.close()
