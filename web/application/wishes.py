"""Views as forms have them, before they are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from web.domain.errors import Invalid
from web.domain.phrases.moment import Moment
from web.domain.query import parse_lists
from web.domain.saved_view import SavedView, checked_key, checked_name, checked_query


@dataclass(frozen=True, slots=True)
class Wish:
    """What is typed, and nothing checked yet."""

    name: str
    query: str
    key: str | None = None


def check(wish: Wish, moment: Moment) -> None:
    """Raises Invalid."""
    checks: Sequence[Callable[[], object]] = (
        lambda: checked_name(wish.name),
        lambda: parse_lists(wish.query, moment),
        lambda: checked_key(wish.key),
    )
    wrong: dict[str, str] = {}
    for check in checks:
        try:
            check()
        except Invalid as invalid:
            wrong |= invalid.fields
    if wrong:
        raise Invalid(wrong)


def check_is_twin(kept: SavedView, wish: Wish) -> None:
    """A page that was left open saved a view already; what is typed there now is another."""
    if (kept.name, kept.query) != (wish.name.strip(), checked_query(wish.query)):
        sentence = f"This page saved the view “{kept.name}” already. Send it once more to save another."
        raise Invalid({"name": sentence})
