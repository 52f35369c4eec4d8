"""One SQLite file into another, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from web.infrastructure.persistence.soundness import reading


def copy(source: Path, target: Path) -> None:
    """Consistent while others write. Raises sqlite3.Error or OSError, and leaves `target` as it was."""
    partial = target.with_name(f".{target.name}.partial")
    try:
        partial.unlink(missing_ok=True)  # what one that was killed has left
        _copy_pages(source, partial)
        _keep(partial, target)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise


def _copy_pages(source: Path, partial: Path) -> None:
    with closing(reading(source)) as original, closing(sqlite3.connect(partial)) as duplicate:
        original.backup(duplicate)
        duplicate.execute("PRAGMA journal_mode = DELETE")  # one file, without a -wal beside it


def _keep(partial: Path, target: Path) -> None:
    """A rename alone may reach the disk before the content does."""
    _sync(partial)
    partial.replace(target)
    _sync(target.parent)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
