from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlencode
from uuid import UUID

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar import post

from tests.infrastructure.http.tiny import app_of, client_of
from web.domain.errors import Invalid
from web.infrastructure.http.forms import FIELD_LIMIT, Form, read_form
from web.infrastructure.http.htmx import AnyRequest

ID = UUID("01890000-0000-7000-8000-000000000001")


class Layout(enum.Enum):
    LIST = "list"
    BOARD = "board"


class Edit(msgspec.Struct, frozen=True):
    id: UUID
    content: Annotated[str, msgspec.Meta(max_length=20)]
    notes: str = ""
    priority: Annotated[int, msgspec.Meta(ge=1, le=4)] = 4
    due: dt.date | None = None
    at: dt.time | None = None
    word: str | None = None
    tags: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    remind: bool = False
    sort: Literal["due", "content"] = "due"
    layout: Layout = Layout.LIST


def form(**typed: str | list[str]) -> Form:
    whole: dict[str, str | list[str]] = {"id": str(ID), "content": "Buy milk", **typed}
    return Form({name: (text,) if isinstance(text, str) else tuple(text) for name, text in whole.items()})


def refused(**typed: str | list[str]) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        form(**typed).to(Edit)
    return caught.value.fields


def test_what_is_left_out_has_its_default() -> None:
    assert form().to(Edit) == Edit(ID, "Buy milk")


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("due", "2026-12-04", dt.date(2026, 12, 4)),
        ("due", "", None),
        ("due", "  ", None),
        ("at", "16:00", dt.time(16)),
        ("word", "null", "null"),
        ("word", "", None),
        ("notes", "one\r\ntwo", "one\ntwo"),
        ("notes", "", ""),
        ("priority", "", 4),
        ("priority", "1", 1),
        ("tags", "errand", ("errand",)),
        ("tags", ["errand", "", "home"], ("errand", "home")),
        ("tags", [""], ()),
        ("days", ["1", "2"], (1, 2)),
        ("remind", "on", True),
        ("remind", ["false", "on"], True),
        ("remind", "false", False),
        ("sort", "content", "content"),
        ("layout", "board", Layout.BOARD),
    ],
)
def test_form_controls_become_values(name: str, typed: str | list[str], value: object) -> None:
    assert getattr(form(**{name: typed}).to(Edit), name) == value


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("id", "7", "This is not an id that Daybook gave out."),
        ("content", "", "Please fill this in."),
        ("content", " ", "Please fill this in."),
        ("content", "m" * 21, "This can have 20 characters at most; it has 21."),
        ("content", "Buy\x00milk", "control character"),
        ("notes", "\x1b[31m", "control character"),
        ("notes", "m" * 200_001, "too long"),
        ("due", "31.2.2026", "Write a date like 2026-12-04."),
        ("at", "25:00", "Write a time like 16:00."),
        ("priority", "high", "Write a whole number from 1 to 4."),
        ("priority", "5", "Write a whole number from 1 to 4."),
        ("days", ["1", "x"], "This cannot be understood"),
        ("sort", "colour", "Choose one of: content, due."),
        ("layout", "cloud", "Choose one of: list, board."),
    ],
)
def test_what_cannot_be_kept_is_a_sentence(name: str, typed: str | list[str], sentence: str) -> None:
    wrong = refused(**{name: typed})
    assert list(wrong) == [name]
    assert sentence in wrong[name]


def test_all_that_is_wrong_is_said_at_once() -> None:
    assert list(refused(content="", due="soon", priority="9")) == ["content", "priority", "due"]


def test_what_was_typed_can_be_shown_again() -> None:
    typed = form(due="soon", tags=["a", "b"])
    assert (typed["due"], typed["absent"], typed.all("tags")) == ("soon", "", ("a", "b"))


def test_a_form_in_a_log_says_nothing_of_what_was_typed() -> None:
    assert "hunter2" not in repr(form(password="hunter2"))


def test_dataclasses_are_read_as_well() -> None:
    @dataclass(frozen=True, slots=True)
    class Rename:
        content: str

    assert form().to(Rename) == Rename("Buy milk")


@given(st.dictionaries(st.sampled_from(Edit.__struct_fields__), st.lists(st.text(), max_size=3)))
def test_any_form_is_read_or_refused_by_name(typed: dict[str, list[str]]) -> None:
    try:
        Form({name: tuple(texts) for name, texts in typed.items()}).to(Edit)
    except Invalid as invalid:
        assert set(invalid.fields) <= set(Edit.__struct_fields__)


@post("/", status_code=200)
async def echo(request: AnyRequest) -> dict[str, object]:
    read = await read_form(request)
    uploads = {name: [upload.filename, upload.content.decode()] for name, upload in read.uploads.items()}
    return {"texts": read.texts, "uploads": uploads}


browser = client_of(app_of(echo))
URL_ENCODED = {"content-type": "application/x-www-form-urlencoded"}


async def test_both_kinds_of_form_are_read_alike() -> None:
    typed = {"content": "Café & milk", "tags": ["a", "b"], "due": ""}
    expected = {"content": ["Café & milk"], "tags": ["a", "b"], "due": [""]}
    plain = await browser.post("/", data=typed)
    upload = await browser.post("/", data=typed, files={"list": ("todo.txt", b"(A) Call Alice")})
    assert plain.json() == {"texts": expected, "uploads": {}}
    assert upload.json() == {"texts": expected, "uploads": {"list": ["todo.txt", "(A) Call Alice"]}}


async def test_an_empty_post_is_an_empty_form() -> None:
    assert (await browser.post("/")).json() == {"texts": {}, "uploads": {}}


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b'{"content": 1}', "application/json", 415),
        (b"content=milk", "", 415),
        (b"content=%ff", "application/x-www-form-urlencoded", 400),
        (b"content=\xff", "application/x-www-form-urlencoded", 400),
        (urlencode([("a", "1")] * (FIELD_LIMIT + 1)).encode(), "application/x-www-form-urlencoded", 413),
        (b"", "multipart/form-data", 400),
        (b"nonsense", "multipart/form-data; boundary=x", 400),
        (
            b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n\xff\r\n--x--',
            "multipart/form-data; boundary=x",
            400,
        ),
    ],
)
async def test_what_is_no_form_is_refused(body: bytes, content_type: str, status: int) -> None:
    answer = await browser.post("/", content=body, headers={"content-type": content_type})
    assert answer.status_code == status
    assert "nothing was changed" in answer.text
