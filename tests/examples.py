"""How many cases are tried where there are more than the quick run has time for."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from hypothesis import settings

T = TypeVar("T")


def some_of(cases: Sequence[T], random: Random) -> list[T]:
    """As many as a property has examples: a few in the quick run, all or a hundred in the thorough one."""
    return random.sample(cases, min(len(cases), settings().max_examples))
