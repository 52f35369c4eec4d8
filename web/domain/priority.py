"""p1 (highest) to p4 (none)."""

from __future__ import annotations

from enum import IntEnum

from web.domain.errors import Invalid


class Priority(IntEnum):
    HIGHEST = 1
    HIGH = 2
    MEDIUM = 3
    NONE = 4

    @classmethod
    def checked(cls, number: int) -> int:
        """Raises Invalid for anything but 1 to 4."""
        if number not in range(1, 5):
            raise Invalid({"priority": "A priority is one of p1, p2, p3 and p4."})
        return int(number)
