"""What a list offers to whoever wants it for good: to be saved, or copied, as a view of their own."""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlencode

from web.domain.view import View
from web.infrastructure.html.query_state import QueryState


class Keeping(NamedTuple):
    """`edit_url` leads to a view that is saved already; it is empty for all others."""

    words: str
    url: str
    edit_url: str = ""


def keeping(view: View, query: QueryState | None) -> Keeping:
    """A search is saved under a name that is still to be found."""
    if query:
        return Keeping("Save this view", _form_url(query.text, ""))
    edit_url = f"/views/{view.key}/edit" if view.url.startswith("/views/") else ""
    return Keeping("Copy this view", _form_url(view.query, f"{view.title} copy"), edit_url)


def _form_url(line: str, name: str) -> str:
    return f"/views/new?{urlencode({'q': line, 'name': name})}"
