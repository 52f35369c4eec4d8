"""A query in which a project, section, tag or person has another name: its tokens say where that stands."""

from __future__ import annotations

from collections.abc import Callable

from web.domain.edit import Edit
from web.domain.person import ME
from web.domain.querying.errors import WrongQuery
from web.domain.querying.naming import named
from web.domain.querying.spelling import QUERY
from web.domain.querying.tokens import Kind, Token, tokenize
from web.domain.text import fold

Wanted = Callable[[list[Token], int], bool]

PROJECTS = frozenset({Kind.PROJECT, Kind.SUBTREE})


def with_project(line: str, old: str, new: str) -> str:
    """All of these leave what a wildcard finds, and what nobody understands, as it is."""
    return _rewritten(line, new, lambda tokens, at: tokens[at].kind in PROJECTS and _is(tokens[at], old))


def with_tag(line: str, old: str, new: str) -> str:
    return _rewritten(line, new, lambda tokens, at: tokens[at].kind is Kind.TAG and _is(tokens[at], old))


def with_person(line: str, old: str, new: str) -> str:
    """`+me` is nobody's name."""

    def wanted(tokens: list[Token], at: int) -> bool:
        return tokens[at].kind is Kind.PERSON and _is(tokens[at], old) and tokens[at].word != ME

    return _rewritten(line, new, wanted)


def with_section(line: str, old: str, new: str, project: str, *, has_namesakes: bool) -> str:
    """That of the project. Where others have sections of that name, only what is said of this one alone."""

    def wanted(tokens: list[Token], at: int) -> bool:
        if tokens[at].kind is not Kind.SECTION or not _is(tokens[at], old):
            return False
        before = tokens[at - 1] if at else None
        if before and before.kind in PROJECTS and before.touches(tokens[at]):
            return _is(before, project)
        return not has_namesakes or _is_of_one(tokens, at, project)

    return _rewritten(line, new, wanted)


def _rewritten(line: str, name: str, wanted: Wanted) -> str:
    try:
        tokens = tokenize(line)
    except WrongQuery:
        return line
    for at in reversed(range(len(tokens))):
        if wanted(tokens, at):
            token = tokens[at]
            sigil = "##" if token.kind is Kind.SUBTREE else token.text[0]
            text = QUERY.write(sigil, name) or f"{sigil}{named(name)}"
            line = Edit(token.column - 1, token.end - 1, text).of(line)
    return line


def _is(token: Token, name: str) -> bool:
    return fold(token.name) == fold(name)


def _is_of_one(tokens: list[Token], at: int, project: str) -> bool:
    """Whether that is the only project which the list names."""
    start = max((place for place in range(at) if tokens[place].kind is Kind.COMMA), default=-1)
    end = next(place for place in range(at, len(tokens)) if tokens[place].kind in (Kind.COMMA, Kind.END))
    projects = [token for token in tokens[start + 1 : end] if token.kind in PROJECTS]
    return bool(projects) and all(_is(token, project) for token in projects)
