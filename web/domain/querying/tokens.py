"""A query as tokens, each with the column it starts in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from web.domain.querying.errors import WrongQuery

NAME = r'(?:"\s*[^"\s][^"]*"|“\s*[^”\s][^”]*”|(?!#|@)[^\s()|&,"“”]+)'


class Kind(Enum):
    QUOTED = r'"[^"]*"|“[^”]*”'
    PROJECT = rf"#{NAME}"
    TAG = rf"@{NAME}"
    OPEN = r"\("
    CLOSE = r"\)"
    OR = r"\||or(?![^\s()|&,\"])"
    AND = r"&|and(?![^\s()|&,\"])"
    NOT = r"!|not(?![^\s()|&,\"])"
    FIELD = r"[a-z]+(?:<=|>=|[:=<>])"
    WORD = r'[^\s()|&,"“”#@][^\s()|&,"“”]*'
    END = r"\Z"


TOKEN = re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in Kind), re.IGNORECASE)
SPACE = re.compile(r"\s*")
OPEN_NAME = re.compile(r'[#@](?:"[^"]+|“[^”]+)\Z')
BARE = {
    "#": "After `#` I expected the name of a project",
    "@": "After `@` I expected the name of a tag",
    '"': "The quotation that starts here never ends",
    "“": "The quotation that starts here never ends",
    "”": "The quotation that ends here never starts",
    ",": "A comma means nothing here; put text that has one in quotes",
}


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is as typed."""

    kind: Kind
    text: str
    column: int

    @property
    def name(self) -> str:
        """Without sigil and quotes."""
        bare = self.text[1:] if self.kind in (Kind.PROJECT, Kind.TAG) else self.text
        return bare.strip('"“”').strip()

    @property
    def word(self) -> str:
        return self.name.casefold()

    @property
    def field(self) -> tuple[str, str]:
        """The name of a field, and how its value is compared."""
        name = self.word.rstrip(":=<>")
        return name, self.word[len(name) :]

    @property
    def found(self) -> str:
        return "the end" if self.kind is Kind.END else f"`{self.text}`"


def tokenize(text: str) -> list[Token]:
    """The last token is the end. Raises WrongQuery."""
    tokens: list[Token] = []
    place = 0
    while not tokens or tokens[-1].kind is not Kind.END:
        place = SPACE.match(text, place).end()  # type: ignore[union-attr]  # it matches nothing, too
        found = TOKEN.match(text, place)
        if found is None:
            place += OPEN_NAME.match(text, place) is not None
            raise WrongQuery(BARE[text[place]], place + 1)
        tokens.append(Token(Kind[str(found.lastgroup)], found[0], place + 1))
        place = found.end()
    return tokens
