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
    """What changed, in words. `contents` is what those that there are say: of what repeats, the one that was
    done says the same as what goes on."""
    was, now = set(before), set(after)
    come, gone = _names(now - was, contents), _names(was - now, contents)
    if handed_over := [name for name in come if name in gone]:
        yield f"blocked by this one of {', '.join(handed_over)}"
    for word, names, others in (("blocked by", come, gone), ("no longer blocked by", gone, come)):
        if new := [name for name in names if name not in others]:
            yield f"{word} {', '.join(new)}"


def _names(ids: Iterable[UUID], contents: Mapping[UUID, str]) -> list[str]:
    return [quoted(contents[id]) if id in contents else "what is gone" for id in sorted(ids)]
