"""To whom a to-do is given, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from uuid import UUID

NO_LONGER_HERE = "somebody who is no longer here"


def listed(names: Sequence[str]) -> str:
    *others, last = names or ("nobody",)
    return f"{', '.join(others)} and {last}" if others else last


def told(before: Iterable[UUID], after: Iterable[UUID], names: Mapping[UUID, str]) -> Iterator[str]:
    """What changed: `names` are those of the people there are."""
    was, now = set(before), set(after)
    for words, ids in (("given to", now - was), ("taken from", was - now)):
        if ids:
            yield f"{words} {listed(sorted({names.get(id, NO_LONGER_HERE) for id in ids}))}"
