"""Forms as people send them: read whole, decoded into one type, every wrong field named at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import parse_qsl

from litestar.exceptions import ClientException, HTTPException
from msgspec import UNSET

from web.domain.errors import Invalid
from web.infrastructure.http.form_fields import Unreadable, fields_of
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.raw_headers import header

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FormType = TypeVar("FormType")

URL_ENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"
FIELD_LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Upload:
    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed, as it was typed, so that it can be shown again beside what is wrong with it."""

    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    uploads: Mapping[str, Upload] = field(default_factory=dict, repr=False)

    def __getitem__(self, name: str) -> str:
        return self.texts.get(name, ("",))[-1]

    def all(self, name: str) -> tuple[str, ...]:
        return self.texts.get(name, ())

    def to(self, kind: type[FormType]) -> FormType:
        """A msgspec struct or dataclass; fields it does not name are ignored. Raises Invalid."""
        values: dict[str, object] = {}
        wrong: dict[str, str] = {}
        form: type = kind
        for each in fields_of(form):
            try:
                values[each.name] = each.value(self.all(each.name))
            except Unreadable as unreadable:
                wrong[each.name] = str(unreadable)
        if wrong:
            raise Invalid(wrong)
        return kind(**{name: value for name, value in values.items() if value is not UNSET})


async def read_form(request: AnyRequest) -> Form:
    """Answers 400, 413 or 415 by raising Litestar's exceptions."""
    content_type = header(request, b"content-type").partition(";")[0].strip().lower()
    if content_type == URL_ENCODED:
        return Form(_grouped(_url_decoded(await request.body())))
    if content_type == MULTIPART:
        return await _multipart(request)
    if content_type or await request.body():
        raise HTTPException(status_code=415)
    return Form()


def asked_form(request: AnyRequest) -> Form:
    """What a form with the method get has in the address. Raises Litestar's exceptions too."""
    return Form(_grouped(_url_decoded(request.url.query.encode())))


def _url_decoded(body: bytes) -> list[tuple[str, str]]:
    """Not by Litestar, which caches the last thousand bodies, passwords and all."""
    if body.count(b"&") >= FIELD_LIMIT:
        raise HTTPException(status_code=413)
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, errors="strict")
    except UnicodeDecodeError:
        raise ClientException from None


async def _multipart(request: AnyRequest) -> Form:
    try:
        items = list((await request.form()).items())
    except (UnicodeDecodeError, LookupError):
        raise ClientException from None
    pairs = [(name, value) for name, value in items if isinstance(value, str)]
    files = [(name, value) for name, value in items if not isinstance(value, str)]
    return Form(
        _grouped(pairs),
        {name: Upload(file.filename, await file.read()) for name, file in files},
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for name, value in pairs:
        grouped[name] = (*grouped.get(name, ()), value)
    return grouped
