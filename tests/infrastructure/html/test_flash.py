"""The line that says what just happened, on its way to the next page."""

from __future__ import annotations

from litestar import Response

from tests.infrastructure.http.tiny import request_with
from web.infrastructure.html.flash import Flash, Place, recall, remember


def carried(flash: Flash) -> Flash | None:
    response = Response("")
    remember(response, flash)
    cookie, *attributes = response.headers["set-cookie"].split("; ")
    assert attributes == ["HttpOnly", "Max-Age=30", "Path=/", "SameSite=lax"]
    return recall(request_with({"cookie": cookie}))


def test_it_arrives_as_it_was() -> None:
    flash = Flash("Added “Ä”", "/todos/1", "/history/1/undo", ("“every day” stays as text.",))
    assert carried(flash) == flash


def test_of_remarks_as_many_arrive_as_a_cookie_holds() -> None:
    remarks = tuple(f"“{'x' * 600}{number}” stays as text." for number in range(9))
    arrived = carried(Flash("Added 9 to-dos", "", "/history/1/undo", remarks))
    assert arrived == Flash("Added 9 to-dos", "", "/history/1/undo", remarks[:3])


def test_it_leads_to_no_other_site() -> None:
    assert carried(Flash("Added 2 to-dos", places=(Place("2 to Work", "//mallory.example"),))) is None
