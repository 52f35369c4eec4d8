from __future__ import annotations

from web.domain.errors import Invalid


def wrong(sentence: str) -> Invalid:
    return Invalid({"recurrence": sentence})
