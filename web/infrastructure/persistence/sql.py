"""A piece of SQL with its arguments, and how pieces are put together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

ONE_BY_ONE = "LIMIT 1 OFFSET 0"
"""At the end of an EXISTS, or PostgreSQL reads all that it could be asked about to know it of a few."""


class Sql(NamedTuple):
    """`text` has one `?` for each of `args`, and parentheses of our making `depth` deep."""

    text: str
    args: tuple[object, ...] = ()
    depth: int = 0


def joined(separator: str, pieces: Iterable[Sql]) -> Sql:
    whole = list(pieces)
    args = chain.from_iterable(piece.args for piece in whole)
    return Sql(separator.join(piece.text for piece in whole), tuple(args), max(map(_depth, whole), default=0))


def every(pieces: Iterable[Sql]) -> Sql:
    """True of no pieces."""
    return _grouped(" AND ", pieces) or Sql("TRUE")


def some(pieces: Iterable[Sql]) -> Sql:
    """False of no pieces."""
    return _grouped(" OR ", pieces) or Sql("FALSE")


def _grouped(separator: str, pieces: Iterable[Sql]) -> Sql | None:
    """The deepest first: of what stands before open parentheses, SQLite's parser remembers 100 symbols."""
    met = joined(separator, sorted(pieces, key=_depth, reverse=True))
    return Sql(f"({met.text})", met.args, met.depth + 1) if met.text else None


def _depth(piece: Sql) -> int:
    return piece.depth
