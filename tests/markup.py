"""What a template's own HTML looks like once its Jinja is taken out."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment

JINJA = Environment(autoescape=True)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
# By kind and text of Jinja's tokens. Spaces around the x, since it may be all there is of an attribute.
STAND_INS = {
    ("variable_begin", "{{"): " x ",
    ("variable_begin", "{{-"): " x ",
    ("name", "call"): "<x-call>",
    ("name", "endcall"): "</x-call>",
}
Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Element:
    tag: str
    attributes: dict[str, str | None]
    line: int
    is_root: bool


@dataclass(slots=True)
class Outline:
    """The elements in order, the text outside of all of them, and the tags that do not match."""

    elements: list[Element] = field(default_factory=list)
    loose_text: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)

    @property
    def roots(self) -> list[Element]:
        return [element for element in self.elements if element.is_root]


@cache
def outline(path: Path) -> Outline:
    parser = _Outliner()
    parser.feed(without_jinja(path.read_text()))
    parser.close()
    parser.outline.unmatched += [f"<{tag}> of line {line}" for tag, line in parser.open]
    return parser.outline


def without_jinja(source: str) -> str:
    """Keeps line numbers. A `call` stands for the element that its macro wraps around the block."""
    kept: list[str] = []
    for _, kind, text in JINJA.lex(source):
        if kind == "data":
            kept.append(text)
        else:
            kept += [STAND_INS.get((kind, text), ""), "\n" * text.count("\n")]
    return "".join(kept)


class _Outliner(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.outline = Outline()
        self.open: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        line, _ = self.getpos()
        self.outline.elements.append(Element(tag, dict(attrs), line, is_root=not self.open))
        if tag not in VOID:
            self.open.append((tag, line))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        line, _ = self.getpos()
        self.outline.elements.append(Element(tag, dict(attrs), line, is_root=not self.open))

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1][0] == tag:
            self.open.pop()
        else:
            self.outline.unmatched.append(f"</{tag}> of line {self.getpos()[0]}")

    def handle_data(self, data: str) -> None:
        if data.strip() and not self.open:
            self.outline.loose_text.append(data.strip())
