"""Which content coding a browser would rather have (RFC 9110, section 12.5.3)."""

from __future__ import annotations

from functools import lru_cache

OURS = ("br", "gzip")
IDENTITY = "identity"


@lru_cache(maxsize=256)
def chosen(accept_encoding: str) -> str:
    """The first of ours with the highest weight, or `identity`."""
    weights = dict(_weighed(part) for part in accept_encoding.lower().split(","))
    best = max(OURS, key=lambda coding: weights.get(coding, weights.get("*", 0.0)))
    return best if weights.get(best, weights.get("*", 0.0)) > 0 else IDENTITY


def _weighed(part: str) -> tuple[str, float]:
    coding, _, parameter = part.partition(";")
    _, _, weight = parameter.partition("=")
    try:
        return coding.strip(), float(weight or 1)
    except ValueError:
        return coding.strip(), 0.0
