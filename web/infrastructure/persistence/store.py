"""Rows of one kind in one book: no query here can reach another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar
from uuid import UUID

from web.domain.errors import NotFound
from web.domain.merging import Entity
from web.domain.text import fold
from web.infrastructure.persistence.engine import Engine

Kept = TypeVar("Kept", bound=Entity)
T = TypeVar("T")

SET = 500
LIKE = re.compile(r"[%_\\]")


class Store(Generic[Kept]):
    def __init__(
        self, engine: Engine, book_id: UUID, select: str, make: Callable[..., Kept], what: str
    ) -> None:
        self._engine = engine
        self._book_id = book_id
        self._select = f"{select} WHERE book_id = ?"
        self._make = make
        self._what = what

    async def get(self, id: UUID) -> Kept:
        found = await self.find(id)
        if found is None:
            raise NotFound(f"There is no such {self._what}.")
        return found

    async def find(self, id: UUID) -> Kept | None:
        return next(iter(await self._where("id = ?", id)), None)

    async def among(self, ids: Sequence[UUID]) -> list[Kept]:
        return await self._for_each("id IN ({marks})", ids)

    async def every(self) -> list[Kept]:
        return await self._where("TRUE")

    async def page(self, after: UUID, limit: int) -> list[Kept]:
        return await self._where("id > ?", after, order=f"id LIMIT {limit}")

    async def _for_each(self, condition: str, values: Iterable[object], order: str = "id") -> list[Kept]:
        """In sets, each in its order: a statement takes no more than some thousand arguments."""
        found: list[Kept] = []
        for some in in_sets(list(values)):
            found += await self._where(condition.format(marks=marks(some)), *some, order=order)
        return found

    async def _like(self, typed: str, limit: int, within: str = "") -> list[Kept]:
        """What has a name; of what is as good, `within` says the order."""
        folded = fold(typed)
        start = LIKE.sub(r"\\\g<0>", folded) + "%"
        like = r"folded LIKE ? ESCAPE '\'"
        order = f"folded = ? DESC, {like} DESC, {within}folded, id LIMIT {limit}"
        return await self._where(f"({like} OR {like})", start, f"% {start}", folded, start, order=order)

    async def _where(self, condition: str, *args: object, order: str = "id") -> list[Kept]:
        sql = f"{self._select} AND {condition} ORDER BY {order}"
        return await self._engine.rows(sql, (self._book_id, *args), self._make)

    async def _last_position(self, table: str, condition: str, *args: object) -> int:
        sql = f"SELECT max(position) FROM {table} WHERE {condition}"  # noqa: S608
        rows = await self._engine.rows(sql, args, lambda position: position)
        return rows[0] or 0


def in_sets(values: Sequence[T]) -> Iterator[Sequence[T]]:
    return (values[at : at + SET] for at in range(0, len(values), SET))


def marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
