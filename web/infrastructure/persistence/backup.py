"""A copy of the database in one file, taken while people go on working."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from web.domain.errors import DaybookError
from web.infrastructure.persistence.copying import copy
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.sqlite.engine import SqliteEngine


class NotBackedUp(DaybookError):
    """There is no new copy; an older one of that name is as it was."""


async def back_up(engine: Engine, target: Path) -> None:
    """Replaces `target` when the copy is whole and on the disk, not before."""
    if not isinstance(engine, SqliteEngine):
        raise NotBackedUp("This Daybook lives in PostgreSQL. Back it up with pg_dump.")
    await asyncio.to_thread(_back_up, Path(engine.path), target)


def _back_up(database: Path, target: Path) -> None:
    if target.exists() and target.samefile(database):
        raise NotBackedUp("That is the database itself. Choose another file for the backup.")
    try:
        copy(database, target)
    except (sqlite3.Error, OSError) as error:
        advice = "Is there such a folder, and room in it?"
        raise NotBackedUp(f"The backup could not be written to {target}. {advice}") from error
