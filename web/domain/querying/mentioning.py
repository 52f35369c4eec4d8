"""The names of projects, sections, tags and people in a query, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from web.domain.edit import Edit
from web.domain.person import ME
from web.domain.querying.errors import WrongQuery
from web.domain.querying.spelling import QUERY
from web.domain.querying.tokens import Kind, Token, tokenize

WORDS = {
    Kind.PROJECT: "project",
    Kind.SUBTREE: "project",
    Kind.SECTION: "section",
    Kind.TAG: "tag",
    Kind.PERSON: "person",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """`word` says what it is that is called so."""

    word: str
    name: str
    sigil: str
    start: int
    end: int

    def instead(self, line: str, name: str) -> str:
        """The line with another name there, where that can be written."""
        text = QUERY.write(self.sigil, name)
        return Edit(self.start, self.end, text).of(line) if text else ""


def mentions(line: str) -> Iterator[Mention]:
    """Of what is looked for, each by its whole name."""
    try:
        tokens = tokenize(line)
    except WrongQuery:
        return
    before: Token | None = None
    for token in tokens:
        is_wanted = before is None or before.kind is not Kind.NOT
        if token.kind in WORDS and is_wanted and "*" not in token.name and token.word != ME:
            sigil = "##" if token.kind is Kind.SUBTREE else token.text[0]
            yield Mention(WORDS[token.kind], token.name, sigil, token.column - 1, token.end - 1)
        before = token
