"""The words of the content apart from those of the notes, so that a search can tell the better match."""

from __future__ import annotations

from typing import cast

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from web.domain.searching import searched_line
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.schema import run, run_on
from web.infrastructure.persistence.tables import Books

ID = "2026-11-21T02:15:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Ranking"

AT_ONCE = 1000
FORGET = "INSERT INTO todo_words (todo_words, rowid, folded) VALUES ('delete', old.rowid, old.folded);"
LEARN = "INSERT INTO todo_words (rowid, folded) VALUES (new.rowid, new.folded);"
CHANGED = (
    "CREATE TRIGGER todo_words_changed AFTER UPDATE OF folded ON todos"
    f" WHEN old.folded <> new.folded BEGIN {FORGET} {LEARN} END"
)


async def forwards() -> MigrationManager:
    manager = MigrationManager(migration_id=ID, app_name="daybook", description=DESCRIPTION)

    async def part() -> None:
        await run_on("sqlite", "DROP TRIGGER todo_words_changed")  # the words stay the same
        await run("UPDATE todos SET folded = folded || ' \n' WHERE notes = ''")
        await _part_noted()
        await run_on("sqlite", CHANGED)

    manager.add_raw(part)
    return manager


async def _part_noted() -> None:
    engine = cast("Engine", Books._meta.db)
    noted = await engine.rows("SELECT id FROM todos WHERE notes <> ''", (), lambda id: id)
    for first in range(0, len(noted), AT_ONCE):
        ids = noted[first : first + AT_ONCE]
        sql = f"SELECT content, notes, id FROM todos WHERE id IN ({', '.join('?' * len(ids))})"  # noqa: S608
        rows = await engine.rows(sql, ids, lambda content, notes, id: (searched_line(content, notes), id))
        await engine.execute_many("UPDATE todos SET folded = ? WHERE id = ?", rows)
