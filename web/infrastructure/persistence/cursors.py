"""A row's place in a view as a word for an address, and back."""

from __future__ import annotations

import datetime as dt
import re
from uuid import UUID

from web.domain.errors import Invalid
from web.domain.fields import Field
from web.domain.keys import NO_KEY, instant_of
from web.domain.ordering import Value
from web.domain.view import View
from web.infrastructure.persistence.points import Point

SEPARATOR, TIER = "~", "~~"
KEY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}Z?)?")
YEARS = range(2, 9999)
"""Those whose days begin and end within the calendar in every zone."""
FEW, MANY = 2**15, 2**63
"""What the columns hold."""


def write_cursor(point: Point) -> str:
    key = SEPARATOR.join(_written(value) for value in point.key)
    return f"{point.tier}{TIER}{key}" if point.tier else key


def read_cursor(text: str, view: View) -> Point:
    """Raises Invalid for anything that `write_cursor` does not write for that view."""
    tier, _, key = text.rpartition(TIER)
    *values, id = key.split(SEPARATOR)
    try:
        pairs = zip(view.ordering.fields, values, strict=True)
        read = (*(_read(field, value) for field, value in pairs), UUID(id))
        return Point(range(len(view.tiers)).index(int(tier or 0)), read)
    except (ValueError, OverflowError) as error:
        raise Invalid({"after": "This is not a place in this list. Start again from its top."}) from error


def _written(value: Value) -> str:
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat().replace("+00:00", "Z")
    return str(value)


def _read(field: Field, text: str) -> Value:
    if field.is_planned:
        return _read_key(text)
    if field.is_noted:
        return dt.datetime.fromisoformat(text).astimezone(dt.UTC)
    return UUID(text) if field in (Field.PROJECT, Field.PLACE) else _read_number(field, text)


def _read_key(text: str) -> str:
    if text != NO_KEY and not (KEY.fullmatch(text) and instant_of(text).year in YEARS):
        raise ValueError(text)
    return text


def _read_number(field: Field, text: str) -> int:
    number = int(text)
    if abs(number) >= (FEW if field is Field.PRIORITY else MANY):
        raise ValueError(text)
    return number
