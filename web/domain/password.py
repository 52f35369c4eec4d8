"""What makes a password hard to guess: its length, and that nobody else has it."""

from __future__ import annotations

from collections.abc import Container

from web.domain.errors import Invalid
from web.domain.text import fold

SHORTEST = 10
LONGEST = 200
FEWEST_DIFFERENT = 4


def check_password(password: str, name: str, common: Container[str], field: str = "password") -> None:
    """`common` holds casefolded passwords and the words they are made of. Raises Invalid under `field`."""
    problem = _problem(password, name, common)
    if problem:
        raise Invalid({field: problem})


def _problem(password: str, name: str, common: Container[str]) -> str | None:
    if len(password) < SHORTEST:
        return f"A password needs at least {SHORTEST} characters; a few words are good."
    if len(password) > LONGEST:
        return f"A password can have {LONGEST} characters at most; this has {len(password)}."
    plain = password.casefold()
    if plain in common or _stem(plain) in common or len(set(plain)) < FEWEST_DIFFERENT:
        return "This password is among the first that anybody would try; a few words of your own are good."
    if fold(name) in (fold(password), fold(_stem(plain))):
        return "A password must not be your name."
    return None


def _stem(password: str) -> str:
    """Without the digits and signs around it, which guessers try first: `Password2027!` is `password`."""
    letters = [place for place, sign in enumerate(password) if sign.isalpha()]
    return password[letters[0] : letters[-1] + 1] if letters else password
