"""Where Daybook is, told by who serves it to the other commands: the port may not be the one it was given.

The file is locked for as long as it is true, so that it is worth nothing once its writer was killed.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

NAME = "serving"


@contextmanager
def told(data: Path, address: str) -> Iterator[None]:
    """Nothing, if another tells it already, or where files cannot be written or locked."""
    path = data / NAME
    with ExitStack() as stack:
        try:
            file = stack.enter_context(path.open("a+"))
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield
            return
        file.truncate(0)
        file.write(address)
        file.flush()
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def address(data: Path) -> str | None:
    """None while nobody serves, or where that cannot be seen."""
    try:
        with (data / NAME).open() as file:
            return None if _is_free(file.fileno()) else file.read() or None
    except OSError:
        return None


def _is_free(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
