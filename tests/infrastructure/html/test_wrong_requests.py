"""Requests that no form of ours sends: each is answered by its status and a sentence, and changes nothing."""

from __future__ import annotations

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.app import BODY_LIMIT

NOBODYS = "01900000-0000-7000-8000-00000000dead"
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    "path", [f"/todos/{NOBODYS}", f"/projects/{NOBODYS}", f"/tags/{NOBODYS}", "/todos/7"]
)
async def test_what_is_not_there_is_said_not_to_be(alice: Person, path: str) -> None:
    answer = await alice.get(path)
    assert answer.status_code == 404
    assert "There is no" in texts(answer.text) or "There is nothing" in texts(answer.text)


@pytest.mark.parametrize(
    ("content_type", "body", "status"),
    [
        (FORM, b"line=" + b"x" * BODY_LIMIT, 413),
        (FORM, b"&".join([b"a=b"] * 2000), 413),
        (FORM, b"line=%ff%fe", 400),
        (FORM, b"line=\xff", 400),
        ("application/json", b'{"line": "Buy milk"}', 415),
        ("text/plain", b"line=Buy milk", 415),
        ("multipart/form-data", b"no boundary", 400),
        ("multipart/form-data; boundary=x", b"--x\r\ngarbage", 400),
        (FORM, b"", 422),
        (FORM, b"todo_id=7&line=Buy+milk", 422),
    ],
)
async def test_a_body_that_is_none_is_refused_with_a_sentence(
    alice: Person, content_type: str, body: bytes, status: int
) -> None:
    headers = alice.headers | {"content-type": content_type}
    answer = await alice.client.post("/todos", content=body, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/html")
    assert texts(answer.text)
    assert "Nothing has happened yet" in texts((await alice.get("/history")).text)


@pytest.mark.parametrize("address", ["//[", "http://[::1"])
async def test_an_address_that_is_none_leads_to_no_list(alice: Person, address: str) -> None:
    new = {"todo_id": IDS.new(), "line": "Buy milk", "view": address}
    assert (await alice.post("/todos", new)).headers["location"] == "/inbox"
    for header in ("referer", "hx-current-url"):
        answer = await alice.client.post("/history/undo", headers=alice.headers | {header: address})
        assert answer.headers["location"] == "/today"


@pytest.mark.parametrize("line", ["Buy\x00 milk", "Buy \x1b[31mmilk", "\u202eklim yuB", "Buy\r\nmilk"])
async def test_control_characters_do_not_get_in(alice: Person, line: str) -> None:
    answer = await alice.post("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})
    assert answer.status_code in (303, 422)
    kept = (await alice.get("/transfer/todo.txt")).text
    assert not any(ord(character) < 32 for character in kept.replace("\n", ""))
    assert len(kept.splitlines()) <= 1


@pytest.mark.parametrize(
    "due", ["30 feb", "2027-02-30", "blurb", "99999-01-01", "2027-01-01T25:00", "x" * 5000]
)
async def test_a_date_that_is_none_is_answered_beside_its_field(alice: Person, due: str) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.htmx.post(f"/todos/{id}/due", {"due": due})
    assert answer.status_code == 422
    assert f'value="{due}"' in answer.text
    assert 'aria-invalid="true"' in answer.text


@pytest.mark.parametrize("priority", ["", "0", "5", "-1", "1.5", "²", "9" * 5000])
async def test_a_priority_that_is_none_changes_nothing(alice: Person, priority: str) -> None:
    id = await alice.add("Buy milk p2")
    assert (await alice.post(f"/todos/{id}/priority", {"priority": priority})).status_code == 422
    assert "p2" in texts((await alice.get("/inbox")).text)


@pytest.mark.parametrize("revision", ["-" + "9" * 30, "9" * 30, "x"])
async def test_a_revision_that_is_none_changes_nothing(alice: Person, revision: str) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.post(f"/todos/{id}/tags", {"revision": revision, "new_tags": "shop"})
    assert answer.status_code == 422
    assert "@shop" not in texts((await alice.get("/inbox")).text)


@pytest.mark.parametrize("after", ["", "x", "=" * 5000, "%00", "bm90IGEgY3Vyc29y"])
@pytest.mark.parametrize("path", ["/inbox", "/completed", "/search?q=milk"])
async def test_a_cursor_that_is_none_is_refused_or_is_the_beginning(
    alice: Person, path: str, after: str
) -> None:
    await alice.add("Buy milk")
    joint = "&" if "?" in path else "?"
    assert (await alice.get(f"{path}{joint}after={after}")).status_code in (200, 400, 404, 422)


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, ""])
async def test_a_history_from_nowhere_is_no_fault(alice: Person, before: str) -> None:
    assert (await alice.get(f"/history?before={before}")).status_code in (200, 400, 404, 422)


async def test_what_went_wrong_is_said_where_deeds_are_said(alice: Person) -> None:
    answer = await alice.htmx.post(f"/todos/{IDS.new()}/complete")
    assert answer.status_code == 404
    assert 'id="flash"' in answer.text
    assert "There is no such to-do" in texts(answer.text)
