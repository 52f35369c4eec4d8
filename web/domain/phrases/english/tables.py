"""Writing tables of words without the quotes around each."""

from __future__ import annotations

from web.domain.phrases.phrasebook import Phrases


def numbered(*rows: str) -> dict[str, int]:
    """Row n holds every word for n."""
    return {word: number for number, row in enumerate(rows) for word in row.split()}


def pairs(*rows: str) -> frozenset[str]:
    """Phrases between commas."""
    return frozenset(phrase.strip() for row in rows for phrase in row.split(","))


def words(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


def phrases(text: str) -> Phrases[bool]:
    """Between commas; each only has to be there."""
    return Phrases({phrase.strip(): True for phrase in text.split(",")})
