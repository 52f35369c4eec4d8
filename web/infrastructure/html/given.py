"""How a handler asks for what it is given: by name, and taken as it is."""

from __future__ import annotations

from typing import TypeAlias, TypeVar

from litestar.di import NamedDependency
from litestar.params import SkipValidation

T = TypeVar("T")

# Litestar would check each of them against its type at every request; mypy did once.
Given: TypeAlias = NamedDependency[SkipValidation[T]]
