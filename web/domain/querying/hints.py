"""What somebody may have meant by a query that says something else, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from web.domain.edit import Edit
from web.domain.fields import Field
from web.domain.phrases.moment import Moment
from web.domain.priority import Priority
from web.domain.querying.errors import WrongQuery
from web.domain.querying.habits import SAID, SIDES, STATES, rewritten
from web.domain.querying.spans import read_span
from web.domain.querying.tokens import Kind, Token, tokenize
from web.domain.querying.words import NAMED_DAYS

LONGEST = 12
"""Words of a date."""
PRIORITIES = tuple(f"p{number}" for number in Priority)
EXCLUSIVE = (PRIORITIES, (*NAMED_DAYS, "overdue"), ("open", "completed", "deleted"))
TO_A_SPACE = re.compile(r'[^\s()"“”„]+')
IS_DATE = re.compile(r"[^\W\d_]|\d{4}-\d|\d\.\d+\.")


def rephrased(line: str, moment: Moment) -> str:
    """As it would be asked here; the same line where there is nothing to say."""
    line = rewritten(line)
    try:
        tokens = tokenize(line)
    except WrongQuery:
        return line
    said = (_edit(run, moment) for run in _runs(tokens))
    edits = [edit for edit in (*said, *_alternatives(tokens)) if edit]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        line = edit.of(line)
    return line


def _alternatives(tokens: list[Token]) -> Iterator[Edit]:
    """`p1 p2`: no to-do can be both."""
    before = None
    for sort, run in groupby((token for token in tokens if token.kind is not Kind.AND), _sort):
        found = list(run)
        if sort and len(found) > 1 and (before is None or before.kind not in (Kind.NOT, Kind.FIELD)):
            text = f"({' | '.join(token.text for token in found)})"
            yield Edit(found[0].column - 1, found[-1].end - 1, text)
        before = found[-1]


def _sort(token: Token) -> object:
    """Of what a to-do has one."""
    if token.kind is Kind.PROJECT and "*" not in token.name:
        return Kind.PROJECT
    exclusive = (sort for sort in EXCLUSIVE if token.kind is Kind.WORD and token.word in sort)
    return next(exclusive, None)


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    """Words side by side, but those of a field's value."""
    before = None
    for is_word, run in groupby(tokens, lambda token: token.kind is Kind.WORD):
        words = list(run)
        if is_word and (before is None or before.kind is not Kind.FIELD):
            yield words
        before = words[-1]


def _edit(run: list[Token], moment: Moment) -> Edit | None:
    words = [token.word for token in run]
    for start in range(len(run)):
        if found := _said(words[start : start + LONGEST], moment):
            text, count = found
            return Edit(run[start].column - 1, run[start + count - 1].end - 1, text)
    phrase = " ".join(words)
    whole = STATES.get(phrase) or (_date(phrase, moment) if len(words) <= LONGEST else None)
    return Edit(run[0].column - 1, run[-1].end - 1, whole) if whole else None


def _date(phrase: str, moment: Moment) -> str | None:
    """Where all words are one, and not just figures: 3/4 is a fraction."""
    if phrase in NAMED_DAYS or not IS_DATE.search(phrase):
        return None
    for said in (phrase, f"next {phrase}"):
        if read_span(said, moment):
            return f"due:{said}"
    return None


def _said(words: list[str], moment: Moment) -> tuple[str, int] | None:
    """A field and its date, of so many words: `due by fri`, `completed today`."""
    for count in (2, 1):
        if field := SAID.get(" ".join(words[:count])):
            side = SIDES.get(words[count]) if len(words) > count else None
            begin = count + (side is not None)
            for end in range(len(words), begin, -1):
                phrase = " ".join(words[begin:end])
                if read_span(phrase, moment, past=Field(field).is_noted):
                    return f"{field}{side or ':'}{phrase}", end
    return None


def closed(line: str) -> str:
    """With the quotation marks and brackets that are missing at its end."""
    if line.count('"') % 2:
        line += '"'
    return line + ")" * (line.count("(") - line.count(")"))


def plain(line: str, column: int) -> str:
    """With quotation marks around what stands there."""
    start = column - 1
    return line[:start] + TO_A_SPACE.sub(r'"\g<0>"', line[start:], count=1)
