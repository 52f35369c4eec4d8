"""What could stand where a word, a field or its value has been begun in a query."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from web.domain.offer import Offer
from web.domain.querying.beginnings import BEGINNINGS, VALUES
from web.domain.querying.spelling import EDGE

SHORTEST = 2
"""Letters of a bare word, which is most often one to look for."""
LONGEST = 40

START = re.compile(r"(?:^|(?<=[\s()|&,!-]))(?=\S)")
HEAD = re.compile(r"(?:(?:sort|group):(?:[-a-z]+,)*-?|[a-z]+ ?(?:!=|<=|>=|[:<>=]) ?)")


def phrases_at(line: str, caret: int) -> list[Offer]:
    """Of the longest beginning that goes on to mean something."""
    if not EDGE.match(line, caret) or line.count('"', 0, caret) % 2:
        return []
    for found in START.finditer(line, max(0, caret - LONGEST), caret):
        typed = line[found.start() : caret].lower()
        if phrases := [phrase for phrase in _phrases(typed) if phrase.startswith(typed) and phrase != typed]:
            return [Offer.of(line, found.start(), caret, phrase) for phrase in phrases]
    return []


def _phrases(typed: str) -> Iterable[str]:
    head = HEAD.match(typed)
    if head is None:
        return BEGINNINGS if len(typed) >= SHORTEST else ()
    name = re.split("[ !:<>=]", head[0])[0]
    return (head[0] + value for value in _values(name, head[0]))


def _values(name: str, head: str) -> Iterator[str]:
    """Each by itself, in a list of several; turned round behind a minus."""
    said = {value.lstrip("-") for value in head.partition(":")[2].split(",")}
    for value in VALUES.get(name, ()):
        if value not in said and not value.startswith("-"):
            yield value
