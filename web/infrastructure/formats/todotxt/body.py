"""What stands behind the head of a line: words, and fields among them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from web.domain.project import INBOX
from web.domain.text import fold
from web.infrastructure.formats.todotxt.coding import decode_name
from web.infrastructure.formats.todotxt.head import ISO_DATE, to_date
from web.infrastructure.formats.todotxt.words import DATE_KEYS, FIELDS, Kind, Word, understand, unescape

PIECE = re.compile(r"(\s*)(\S+)")


@dataclass(frozen=True, slots=True)
class Body:
    content: str
    project: str | None
    tags: tuple[str, ...]
    fields: dict[str, str]
    extras: tuple[tuple[str, str], ...]
    remarks: tuple[str, ...]


def split_body(text: str, filled: Collection[str]) -> Body:
    """`filled` are the fields that the head has said already. A body of nothing but fields is all content."""
    pieces = [(space, word, understand(word)) for space, word in PIECE.findall(text)]
    taken = _taken([meaning for _, _, meaning in pieces], filled)
    kept = [(space, word) for at, (space, word, _) in enumerate(pieces) if at not in taken]
    if pieces and not kept:
        return Body(text.strip(), None, (), {}, (), ("There are only fields here, so they are its words.",))
    content = "".join(space + unescape(word) for space, word in kept).strip()
    return _body(content, list(taken.values()), tuple(_remarks(word for _, word in kept)))


def _taken(meanings: list[Word | None], filled: Collection[str]) -> dict[int, Word]:
    """By their place. A field counts once, a time only beside its date, a section beside its project."""
    said = {word.key for word in meanings if word and word.kind is Kind.FIELD}
    free = {key for key in said if key.removesuffix("-at") in said} - set(filled)
    free -= set() if _have_sections(meanings) else {"section"}
    taken = {}
    for at, word in enumerate(meanings):
        if word is None or (word.kind is Kind.FIELD and word.key not in free):
            continue
        if word.kind is Kind.FIELD:
            free.remove(word.key)
        taken[at] = word
    return taken


def _have_sections(meanings: list[Word | None]) -> bool:
    """Whether they are of a project that has some: the Inbox has none."""
    projects = (word.value for word in meanings if word and word.kind is Kind.PROJECT)
    return fold(decode_name(next(projects, INBOX))) != fold(INBOX)


def _body(content: str, words: list[Word], remarks: tuple[str, ...]) -> Body:
    project = next((word for word in words if word.kind is Kind.PROJECT), None)
    extras = [word for word in words if word.kind in (Kind.PROJECT, Kind.EXTRA) and word is not project]
    return Body(
        content,
        project.value if project else None,
        tuple(dict.fromkeys(word.value for word in words if word.kind is Kind.TAG)),
        {word.key: word.value for word in words if word.kind is Kind.FIELD},
        tuple((word.key, word.value) for word in extras),
        remarks,
    )


def _remarks(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        key = word.partition(":")[0]
        if ISO_DATE.fullmatch(word) and to_date(word) is None:
            yield f"“{word}” is not in the calendar; it stays in the text."
        elif key in FIELDS and word != key:
            yield _why_not(word, key)


def _why_not(word: str, key: str) -> str:
    if key == "section":
        return f"“{word}” stays in the text: a section stands once, beside its project."
    if understand(word):
        return f"“{word}” is one too many, or misses its date; it stays in the text."
    hint = "a date is written like 2026-01-31" if key in DATE_KEYS else f"“{key}:” cannot have that value"
    return f"“{word}” stays in the text: {hint}."
