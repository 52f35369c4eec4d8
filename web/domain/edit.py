"""A change of a line that is being written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """`text` in place of the characters `start` to `end`."""

    start: int
    end: int
    text: str

    def of(self, line: str) -> str:
        return f"{line[: self.start]}{self.text}{line[self.end :]}"
