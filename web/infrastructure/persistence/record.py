"""How one kind of entity is a row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Record:
    """How one kind of entity is written: its table, and the columns in the order of its values."""

    table: str
    columns: tuple[str, ...]

    @property
    def insert(self) -> str:
        marks = ", ".join("?" * len(self.columns))
        return f"INSERT INTO {self.table} ({', '.join(self.columns)}) VALUES ({marks})"  # noqa: S608

    def update(self, columns: Iterable[str]) -> str:
        sets = ", ".join(f"{column} = ?" for column in columns)
        return f"UPDATE {self.table} SET {sets} WHERE id = ?"  # noqa: S608

    @property
    def delete(self) -> str:
        return f"DELETE FROM {self.table} WHERE id = ?"  # noqa: S608
