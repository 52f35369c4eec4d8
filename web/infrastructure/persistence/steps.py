"""An order column by column, and what lies beyond a row in it."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.ordering import SortKey
from web.infrastructure.persistence.sql import Sql


@dataclass(frozen=True, slots=True)
class Step:
    """One column of an order. `falls` is towards smaller values."""

    column: str
    falls: bool

    @property
    def sign(self) -> str:
        return "<" if self.falls else ">"

    @property
    def term(self) -> str:
        return f"{self.column} {'DESC' if self.falls else 'ASC'}"


def past(steps: list[Step], values: SortKey) -> Sql:
    """Beyond the values, where they do not all run in one direction."""
    (step, *others), (value, *rest) = steps, values
    if not others:
        return Sql(f"{step.column} {step.sign} ?", (value,))
    further = past(others, tuple(rest))
    text = f"({step.column} {step.sign} ? OR ({step.column} = ? AND {further.text}))"
    return Sql(text, (value, value, *further.args), further.depth + 2)
