"""One field of a form, from the strings typed to the type it is declared with."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import inspect

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MISSING = "Please fill this in."
CONTROL = "This holds a control character that cannot be kept; remove it and try again."
TOO_LONG = "This is too long to be kept."
SIZE_LIMIT = 200_000
NUMBER_LIMIT = 2**63
"""No column holds as much."""

_CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CHECKED = frozenset({"on", "true", "1", "yes"})
# RFC 3339 wants seconds and a zone; date and time inputs send neither.
_FROM_ISO: dict[object, Callable[[str], object]] = {
    dt.date: dt.date.fromisoformat,
    dt.time: dt.time.fromisoformat,
    dt.datetime: dt.datetime.fromisoformat,
}
_SENTENCES: dict[type[inspect.Type], str] = {
    inspect.UUIDType: "This is not an id that Daybook gave out.",
    inspect.DateType: "Write a date like 2026-12-04.",
    inspect.TimeType: "Write a time like 16:00.",
    inspect.DateTimeType: "Write a date and time like 2026-12-04T16:00.",
    inspect.FloatType: "Write a number.",
    inspect.DecimalType: "Write a number.",
}
_LISTS = (inspect.VarTupleType, inspect.ListType, inspect.SetType, inspect.FrozenSetType)


class Unreadable(ValueError):
    """Its text is a sentence for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    hint: Any
    kind: inspect.Type
    is_required: bool
    keeps_blanks: bool

    def value(self, typed: Sequence[str]) -> object:
        """UNSET where nothing was typed and there is a default. Raises Unreadable."""
        texts = [_cleaned(text) for text in typed]
        if isinstance(self.kind, _LISTS):
            return self._many([text for text in texts if text.strip()])
        if isinstance(self.kind, inspect.BoolType):
            return bool(texts) and texts[-1] in _CHECKED
        text = texts[-1] if texts else ""
        if text.strip() or (texts and self.keeps_blanks):
            return self._one(text)
        return self._nothing()

    def _many(self, texts: list[str]) -> object:
        return self._converted(texts) if texts else self._nothing()

    def _one(self, text: str) -> object:
        parse = _FROM_ISO.get(self.hint)
        if parse is None:
            return self._converted(text)
        try:
            return parse(text.strip())
        except ValueError:
            raise Unreadable(_sentence(self.kind, text)) from None

    def _nothing(self) -> object:
        if self.is_required:
            raise Unreadable(MISSING)
        return msgspec.UNSET

    def _converted(self, raw: str | list[str]) -> object:
        try:
            value: object = msgspec.convert(raw, self.hint, strict=False)
        except msgspec.ValidationError:
            raise Unreadable(_sentence(self.kind, raw)) from None
        if isinstance(value, int) and abs(value) >= NUMBER_LIMIT:
            raise Unreadable(TOO_LONG)
        return value


@lru_cache
def fields_of(form: type) -> tuple[Field, ...]:
    info = inspect.type_info(form)
    if not isinstance(info, inspect.StructType | inspect.DataclassType):
        raise TypeError(f"{form.__qualname__} is neither a msgspec struct nor a dataclass")
    hints = get_type_hints(form, include_extras=True)
    return tuple(_field(each, hints[each.name]) for each in info.fields)


def _field(declared: inspect.Field, hint: Any) -> Field:
    return Field(
        declared.name,
        _without_none(hint),
        _kind(declared.type),
        declared.required,
        keeps_blanks=isinstance(declared.type, inspect.StrType) and not declared.required,
    )


def _cleaned(text: str) -> str:
    """Browsers send every line break as CR LF."""
    text = text.replace("\r\n", "\n")
    if len(text) > SIZE_LIMIT:
        raise Unreadable(TOO_LONG)
    if _CONTROL_CHARACTERS.search(text):
        raise Unreadable(CONTROL)
    return text


def _without_none(hint: Any) -> Any:
    """The type that a filled-in optional field has; conversion would take the word "null" for None."""
    if get_origin(hint) not in (Union, UnionType):
        return hint
    return Union[tuple(part for part in get_args(hint) if part is not NoneType)]  # noqa: UP007


def _kind(declared: inspect.Type) -> inspect.Type:
    if not isinstance(declared, inspect.UnionType):
        return declared
    return next(part for part in declared.types if not isinstance(part, inspect.NoneType))


def _sentence(kind: inspect.Type, raw: str | list[str]) -> str:
    match kind:
        case inspect.StrType(max_length=int() as limit) if len(raw) > limit:
            return f"This can have {limit} characters at most; it has {len(raw)}."
        case inspect.IntType(ge=int() as low, le=int() as high):
            return f"Write a whole number from {low} to {high}."
        case inspect.IntType():
            return "Write a whole number."
        case inspect.LiteralType(values=values):
            return f"Choose one of: {', '.join(map(str, values))}."
        case inspect.EnumType(cls=cls):
            return f"Choose one of: {', '.join(str(member.value) for member in cls)}."
    return _SENTENCES.get(type(kind), "This cannot be understood; please check it.")
