"""What went wrong, in words for the person: what happened, that nothing was lost, what to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from litestar.exceptions import HTTPException

from web.domain.errors import Conflict, DaybookError, Forbidden, Invalid, NotFound, Unavailable

if TYPE_CHECKING:
    from collections.abc import Mapping

BROKEN = 500
RETRY_AFTER_SECONDS = "5"

WORDS = {
    400: (
        "Not understood",
        "This request was damaged on its way, so nothing was changed. Go back and try again.",
    ),
    401: ("Sign in first", "This needs you to be signed in. Nothing was changed."),
    403: ("Not allowed", "You are not allowed to do this here, so nothing was changed."),
    404: (
        "Not here",
        "There is nothing at this address: it was moved or deleted, or it is not yours to see.",
    ),
    405: ("Not like this", "This address does not do that, so nothing was changed. Go back and try again."),
    409: (
        "Changed meanwhile",
        "This was changed elsewhere, so nothing was overwritten. Reload to see it as it is now.",
    ),
    413: (
        "Too large",
        "This is more than Daybook takes at once, so nothing was changed. Send it in smaller parts.",
    ),
    415: ("Not readable", "Daybook cannot read what was sent in this form, so nothing was changed."),
    422: ("Not kept yet", "Something in this cannot be kept as it is, so nothing was changed."),
    429: ("Too often", "This was tried too often, so it was not done. Wait a little and try again."),
    500: (
        "Something broke",
        "This is Daybook's fault, not yours, and what was kept is safe. Try again; "
        "if it happens again, give whoever runs this Daybook the number below.",
    ),
    503: (
        "Not just now",
        "Daybook cannot get at its book right now, so nothing was changed. Try again in a moment.",
    ),
}

STATUS_OF: dict[type[DaybookError], int] = {
    NotFound: 404,
    Forbidden: 403,
    Invalid: 422,
    Conflict: 409,
    Unavailable: 503,
}


@dataclass(frozen=True, slots=True)
class Problem:
    status: int
    title: str
    sentence: str
    headers: Mapping[str, str] = field(default_factory=dict)


def problem(status: int, sentence: str = "", headers: Mapping[str, str] | None = None) -> Problem:
    """With the status's own sentence where there is none that says more."""
    title, usual = WORDS.get(status) or WORDS[400 if status < BROKEN else BROKEN]
    return Problem(status, title, sentence or usual, headers or {})


def problem_of(error: Exception) -> Problem:
    """Only a DaybookError's text is written for people; of all others nothing but the status is told."""
    if isinstance(error, DaybookError):
        status = next((STATUS_OF[kind] for kind in type(error).__mro__ if kind in STATUS_OF), 400)
        headers = {"retry-after": RETRY_AFTER_SECONDS} if status == 503 else None
        return problem(status, str(error), headers)
    if isinstance(error, HTTPException):
        return problem(error.status_code, headers=error.headers)
    return problem(BROKEN)
