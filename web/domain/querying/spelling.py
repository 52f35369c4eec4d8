"""How a name is written in a query."""

from __future__ import annotations

import re

from web.domain.querying.errors import WrongQuery
from web.domain.querying.tokens import Kind, tokenize
from web.domain.spelling import Spelling

KINDS = {"#": Kind.PROJECT, "##": Kind.SUBTREE, "@": Kind.TAG, "/": Kind.SECTION, "+": Kind.PERSON}
BEGUN = re.compile(r'(?:^|(?<=[\s()|&,!-]))(##?|[@/+])("[^"]*|[^\s()|&,"“”]*)\Z')
EDGE = re.compile(r"[\s)|&,]|\Z")


def _reads(text: str, sigil: str, name: str) -> bool:
    try:
        first, *rest = tokenize(text)
    except WrongQuery:
        return False
    return (first.kind, first.name, len(rest)) == (KINDS[sigil], name, 1)


QUERY = Spelling(BEGUN, EDGE, _reads)
