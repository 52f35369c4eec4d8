"""What a to-do waits for: other to-dos of its book, each until it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from web.domain.errors import Invalid
from web.domain.quoting import quoted

BLOCKERS_LIMIT = 20
TOO_MANY = f"A to-do can wait for {BLOCKERS_LIMIT} others at most."
ITSELF = "A to-do cannot wait for itself. Pick another."
TANGLED = "More to-dos hang together here than anybody could follow, so nothing was changed."


def checked_blockers(ids: tuple[UUID, ...]) -> tuple[UUID, ...]:
    if len(set(ids)) > BLOCKERS_LIMIT:
        raise Invalid({"blocker_id": TOO_MANY})
    return tuple(sorted(set(ids)))


def in_trash(content: str) -> str:
    return f"{quoted(content)} is in Trash, and blocks nothing there. Restore it first, or pick another."


def done_already(content: str) -> str:
    return f"{quoted(content)} is completed: there is nothing left to wait for. Pick another."


def circle(content: str, blocker: str) -> str:
    """Why the one cannot wait for the other."""
    waits = f"{quoted(blocker)} waits for {quoted(content)}, if only through others."
    return f"{waits} So that cannot wait for it, too."


def told(before: Iterable[UUID], after: Iterable[UUID], contents: Mapping[UUID, str]) -> Iterator[str]:
    """What changed, in words: `contents` is what those that there still are say."""
    was, now = set(before), set(after)
    for word, ids in (("blocked by", now - was), ("no longer blocked by", was - now)):
        if names := [quoted(contents[id]) for id in sorted(ids) if id in contents]:
            yield f"{word} {', '.join(names)}"
        elif ids:
            yield f"{word} what is gone"
