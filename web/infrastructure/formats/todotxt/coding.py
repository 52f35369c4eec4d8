"""Names and notes as one word of a line, and back; most names come out as a person would write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

NICE_NAME = re.compile(r"[^\s_%]+(?:_[^\s_%]+)*")
CODED = re.compile(r"(?:%[0-9A-F]{2})+")
NEEDS_CODE = re.compile(r"\s|%(?=[0-9A-F]{2})")
NEEDS_CODE_IN_NOTES = re.compile(r"^/|[^\S ]|[_:]|%(?=[0-9A-F]{2})")


def encode_name(name: str) -> str:
    """`Garage sale` is `Garage_sale`, and so `snake_case`, which is one word, is `snake%5Fcase`.

    A name without a letter starts with a coded character, since `+1` is a number.
    """
    coded = NEEDS_CODE.sub(_code, name)
    candidates = (name.replace(" ", "_"), coded, coded.replace("_", "%5F"), _code(name[:1]) + coded[1:])
    words = (word for word in candidates if word.split() == [word] and is_name(word))
    return next(word for word in words if decode_name(word) == name)


def decode_name(word: str) -> str:
    return word.replace("_", " ") if NICE_NAME.fullmatch(word) else _decode(word)


def is_name(word: str) -> bool:
    return any(letter.isalpha() for letter in word) or CODED.search(word) is not None


def encode_notes(notes: str) -> str:
    return NEEDS_CODE_IN_NOTES.sub(_code, notes).replace(" ", "_")


def decode_notes(word: str) -> str:
    return _decode(word.replace("_", " "))


def encode_list(names: Iterable[str]) -> str:
    """Each with a letter, or a coded one, as for `encode_name`: `people:4` says how many."""
    coded = (encode_notes(name).replace(",", "%2C") for name in names)
    return ",".join(word if is_name(word) else _code(word[:1]) + word[1:] for word in coded)


def decode_list(word: str) -> tuple[str, ...]:
    """Of no names, where one of them is none."""
    words = word.split(",")
    return tuple(map(decode_notes, words)) if all(map(is_name, words)) else ()


def _code(found: re.Match[str] | str) -> str:
    text = found if isinstance(found, str) else found[0]
    return "".join(f"%{byte:02X}" for byte in text.encode())


def _decode(word: str) -> str:
    return CODED.sub(_text, word)


def _text(found: re.Match[str]) -> str:
    try:
        return bytes.fromhex(found[0].replace("%", "")).decode()
    except UnicodeDecodeError:
        return found[0]
