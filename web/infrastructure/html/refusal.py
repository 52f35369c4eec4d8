"""What is answered to what was typed wrong, or tried too often."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from web.application.attempts import TooMany
from web.domain.errors import Invalid

REFUSED = (Invalid, TooMany)


class Refusal(NamedTuple):
    """`errors` says what is wrong beside which field."""

    status: int
    errors: Mapping[str, str]
    headers: Mapping[str, str]


def refusal(error: Invalid | TooMany, field: str = "password") -> Refusal:
    """`field` is where it stands that something was tried too often."""
    if isinstance(error, TooMany):
        return Refusal(429, {field: str(error)}, {"retry-after": str(error.seconds)})
    return Refusal(422, error.fields, {})
