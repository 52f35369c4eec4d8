"""Notes as a person wrote them, as HTML that can do no harm."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import nh3
from markupsafe import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

TAGS = {
    *("p", "br", "hr", "em", "strong", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
SCHEMES = {"http", "https", "mailto", "tel"}

LOWEST = 6


@lru_cache(maxsize=256)
def to_html(notes: str) -> Markup:
    """No raw HTML, no images (they would tell their host who reads), links that tell nobody from where."""
    html = nh3.clean(
        _parser().render(notes),
        tags=TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        url_schemes=SCHEMES,
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(html)  # noqa: S704  nh3 has just made it safe


@cache
def _parser() -> MarkdownIt:
    """Imported by the first notes that are read: a start need not wait for its 60 modules."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])
    parser.core.ruler.push("lower", _lower)
    return parser


def _lower(state: StateCore) -> None:
    """The first heading of a page is the to-do itself: those of its notes are below."""
    for token in state.tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + 1, LOWEST)}"
