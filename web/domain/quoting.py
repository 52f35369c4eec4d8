"""What people wrote, where a sentence names it."""

from __future__ import annotations

SHOWN_WHOLE = 60


def quoted(text: str) -> str:
    """What is long is named by its beginning."""
    shown = text if len(text) <= SHOWN_WHOLE else f"{text[:SHOWN_WHOLE].rstrip()}…"
    return f"“{shown}”"
