"""The same query, asked of what is completed as well."""

from __future__ import annotations

from web.domain.querying.tokens import Kind, Token, tokenize

STATES = frozenset({"open", "completed", "deleted"})


def widened(line: str) -> str:
    """Of one list that is right; empty where it names a state already, or nothing."""
    tokens = tokenize(line)
    if len(tokens) == 1 or any(map(_names_state, tokens)):
        return ""
    has_branches = any(token.kind is Kind.OR for token in tokens)
    return f"{f'({line})' if has_branches else line} & (open | completed)"


def _names_state(token: Token) -> bool:
    if token.kind is Kind.FIELD:
        return token.field[0] in STATES
    return token.kind is Kind.WORD and token.word in STATES
