"""A group of a view that can be asked for by itself: a column of a board, a day of a calendar."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.querying.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """`term` is what it shows of the view, and `url` leads to that as a list of its own. The key is safe in
    an id. All its rows have the first `alike` values that they are sorted by in common. One that `lasts` is
    shown though there is nothing in it."""

    key: str
    title: str
    term: Term
    url: str
    alike: int = 0
    lasts: bool = True
