"""How a name is written behind its sigil: `#Work`, `@"to pay"`, `+ann`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from web.domain.phrases.words import Kind, split

KINDS = {"#": Kind.PROJECT, "@": Kind.TAG, "/": Kind.SECTION, "+": Kind.PERSON}


class Spelling(NamedTuple):
    """In one of the two languages. `begun` finds a sigil and what is typed of a name at the end of a text,
    `edge` what may stand behind it; `reads` says whether a text is read as the name of that sigil."""

    begun: re.Pattern[str]
    edge: re.Pattern[str]
    reads: Callable[[str, str, str], bool]

    def write(self, sigil: str, name: str) -> str | None:
        """In quotation marks where it is read no other way; None where it is read in no way at all."""
        spellings = (f"{sigil}{name}", f'{sigil}"{name}"')
        return next((text for text in spellings if self.reads(text, sigil, name)), None)


def _reads(text: str, sigil: str, name: str) -> bool:
    """A stroke would part a project from its section."""
    words = [(word.kind, word.text) for word in split(text)]
    return words == [(KINDS[sigil], name)] and ("/" not in name or '"' in text)


ENTRY = Spelling(re.compile(r'(?:^|(?<=\s))([#@/+])("[^"]*|[^\s"]*)\Z'), re.compile(r"\s|\Z"), _reads)
