"""What both engines do alike to a statement: count it, and number its placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from itertools import count, groupby
from operator import itemgetter

_counted: ContextVar[list[str] | None] = ContextVar("counted_statements", default=None)
_QUOTED_OR_PLACEHOLDER = re.compile(r"""'[^']*'|"[^"]*"|\?""")


@contextmanager
def counting() -> Iterator[list[str]]:
    """Collects the SQL of every statement run inside; BEGIN and COMMIT are not counted."""
    statements: list[str] = []
    token = _counted.set(statements)
    try:
        yield statements
    finally:
        _counted.reset(token)


def count_statement(sql: str) -> None:
    statements = _counted.get()
    if statements is not None:
        statements.append(sql)


def together(
    statements: Iterable[tuple[str, Sequence[object]]],
) -> Iterator[tuple[str, list[Sequence[object]]]]:
    """Neighbours of the same SQL as one statement with many rows."""
    for sql, alike in groupby(statements, key=itemgetter(0)):
        yield sql, [args for _, args in alike]


def is_select(sql: str) -> bool:
    return sql.lstrip()[:6].upper() == "SELECT"


@lru_cache(maxsize=1024)
def numbered(sql: str) -> str:
    """`?` becomes `$1`, `$2`, … as PostgreSQL wants them; quoted text is left as it is."""
    numbers = count(1)
    return _QUOTED_OR_PLACEHOLDER.sub(lambda found: f"${next(numbers)}" if found[0] == "?" else found[0], sql)
