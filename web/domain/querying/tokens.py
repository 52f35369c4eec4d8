"""A query as tokens, each with the column it starts in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from web.domain.querying.comparisons import COMPARISONS, SIGNS
from web.domain.querying.errors import WrongQuery
from web.domain.querying.fields import FIELDS

QUOTED = r'"\s*[^"\s][^"]*"|[“„]\s*[^“”\s][^“”]*[“”]'
LETTER = r'[^\s()|&,"“”„]'
EDGE = rf"(?!{LETTER})"
NAME = rf"(?:{QUOTED}|(?!#|@){LETTER}+)"
PROJECT_NAME = rf"(?:{QUOTED}|(?!#|@)(?:(?!/){LETTER})+)"
COMPARED = rf"(?:{'|'.join(sorted(map(re.escape, COMPARISONS), key=len, reverse=True))})"


class Kind(Enum):
    """A word may hold sigils, and two slashes (`/usr/bin`) are no section's. A minus before a number is its
    sign. What a field is compared by may stand apart from it; an address that is pasted is no field."""

    QUOTED = r'"[^"]*"|[“„][^“”]*[“”]'
    SUBTREE = rf"##{PROJECT_NAME}"
    PROJECT = rf"#{PROJECT_NAME}"
    TAG = rf"@{NAME}"
    SECTION = rf"/(?:{QUOTED}|(?!/){LETTER}(?:(?!/){LETTER})*){EDGE}"
    PERSON = rf"\+(?:{QUOTED}|(?:[^\W\d_]|\*){LETTER}*)"
    OPEN = r"\("
    CLOSE = r"\)"
    COMMA = ","
    OR = rf"\|\|?|or{EDGE}"
    AND = rf"&&?|and{EDGE}"
    NOT = rf'!|not{EDGE}|-(?=[^\W\d_]|["“„#@/+(])'
    FIELD = rf"(?:(?:{'|'.join(FIELDS)})\s*|[a-z]+){COMPARED}(?!//)"
    WORD = rf'[a-z]+://[^\s()"“”„]*[^\s()"“”„,|]|(?!#|@|[+/]{EDGE}){LETTER}+'
    END = r"\Z"


TOKEN = re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in Kind), re.IGNORECASE)
SPACE = re.compile(r"\s*")
OPEN_NAME = re.compile(r'(?:##?|[@/+])("[^"]+|[“„][^“”]+)\Z')
NAMED = frozenset({Kind.PROJECT, Kind.TAG, Kind.SECTION, Kind.PERSON})
BARE = {
    "##": "After `##` I expected the name of a project",
    "#": "After `#` I expected the name of a project",
    "@": "After `@` I expected the name of a tag",
    "/": "After `/` I expected the name of a section",
    "+": "After `+` I expected the name of a person",
    '"': "The quotation that starts here never ends",
    "“": "The quotation that starts here never ends",
    "„": "The quotation that starts here never ends",
    "”": "The quotation that ends here never starts",
}


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is as typed."""

    kind: Kind
    text: str
    column: int

    @property
    def end(self) -> int:
        """The column after it."""
        return self.column + len(self.text)

    @property
    def name(self) -> str:
        """Without sigil and quotes."""
        sigil = 2 if self.kind is Kind.SUBTREE else 1 if self.kind in NAMED else 0
        return unquoted(self.text[sigil:])

    @property
    def word(self) -> str:
        return self.name.casefold()

    @property
    def field(self) -> tuple[str, str]:
        """The name of a field, and how its value is compared."""
        name = self.word.rstrip(SIGNS)
        return name.rstrip(), COMPARISONS[self.word[len(name) :]]

    @property
    def found(self) -> str:
        return f"`{self.text}`" if self.text else "the end"

    def touches(self, other: Token) -> bool:
        """Whether `other` follows it without a space."""
        return self.end == other.column


def unquoted(text: str) -> str:
    return text.strip('"“”„').strip()


def tokenize(text: str) -> list[Token]:
    """The last token is the end. Raises WrongQuery."""
    tokens: list[Token] = []
    place = 0
    while not tokens or tokens[-1].kind is not Kind.END:
        place = SPACE.match(text, place).end()  # type: ignore[union-attr]  # it matches nothing, too
        found = TOKEN.match(text, place)
        if found is None:
            place = _quotation_in(text, place)
            raise WrongQuery(BARE.get(text[place : place + 2]) or BARE[text[place]], place + 1)
        tokens.append(Token(Kind[str(found.lastgroup)], found[0], place + 1))
        place = found.end()
    return tokens


def _quotation_in(text: str, place: int) -> int:
    """Where the quotation of a name begins that never ends; else `place`."""
    opened = OPEN_NAME.match(text, place)
    return opened.start(1) if opened else place
