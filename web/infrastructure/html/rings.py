"""What rings, as a page says it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple
from uuid import UUID

from web.application.reminders import Ring
from web.domain.when import When
from web.infrastructure.html.times import say


class SeenRing(NamedTuple):
    """`id` is that of its element."""

    id: str
    todo_id: UUID
    key: str
    content: str
    due: When | None
    at: When
    words: str
    is_unmailed: bool


class SeenRings(NamedTuple):
    """`look` is another whenever a person reads something else."""

    look: str
    rings: tuple[SeenRing, ...]


def rings_seen(rings: Sequence[Ring], now: dt.datetime) -> SeenRings:
    seen = tuple(_seen(ring, now) for ring in rings)
    return SeenRings(_look(seen), seen)


def _seen(ring: Ring, now: dt.datetime) -> SeenRing:
    id = f"ring-{ring.todo_id}-{ring.key.replace(':', '')}"
    its = (ring.todo_id, ring.key, ring.content, ring.due, ring.at)
    return SeenRing(id, *its, say(ring.at, now), ring.is_unmailed)


def _look(rings: tuple[SeenRing, ...]) -> str:
    return blake2b(repr(rings).encode(), digest_size=6).hexdigest() if rings else ""
