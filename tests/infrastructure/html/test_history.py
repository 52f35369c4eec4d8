"""The history: every line of it leads somewhere."""

from __future__ import annotations

import re

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.infrastructure.html import history


async def test_every_line_leads_to_a_page(alice: Person) -> None:
    id = await alice.add("Pay rent #Home @bank")
    await alice.post(f"/todos/{id}/complete")
    await alice.post("/history/undo")
    await alice.post("/history/undo")
    await alice.post("/projects", {"name": "Garden"})
    lines = re.findall(r'<a href="([^"]+)" dir="auto" data-cursor', (await alice.get("/history")).text)
    assert len(lines) == 5
    assert {(await alice.get(url)).status_code for url in lines} == {200}


async def test_an_action_tells_all_that_it_changed(alice: Person) -> None:
    await alice.add("Pay rent #Home @bank")
    await alice.post("/history/undo")
    page = (await alice.get("/history")).text
    action = re.findall(r'href="(/history/[^"]+)"', page)[-1]
    said = texts((await alice.get(action)).text)
    for words in ("added project Home", "added tag bank", "added Pay rent"):
        assert words in said


async def test_what_was_changed_stands_apart_from_the_to_do(alice: Person) -> None:
    id = await alice.add("Pay rent")
    await alice.post(f"/todos/{id}/priority", {"priority": "1"})
    assert re.search(r'Pay rent</a>\s+<span class="detail"', (await alice.get("/history")).text)


async def test_undo_says_the_main_thing_and_redo_the_same(alice: Person) -> None:
    await alice.add("Pay rent #Home @bank")
    undone = texts((await alice.follow("/history/undo")).text)
    assert "Undone: added “Pay rent”" in undone
    assert "and 2 more" not in undone
    assert "Done again: added “Pay rent” open undo" in texts((await alice.follow("/history/redo")).text)


async def test_a_todo_leads_to_all_that_was_done_to_it(alice: Person) -> None:
    await alice.add("Call Bob")
    id = await alice.add("Pay rent")
    for _ in range(10):
        assert "All of its history" not in (await alice.get(f"/todos/{id}")).text
        await alice.post(f"/todos/{id}/complete")
        await alice.post(f"/todos/{id}/reopen")
    assert f'<a href="/todos/{id}/history">All of its history</a>' in (await alice.get(f"/todos/{id}")).text
    told = texts((await alice.get(f"/todos/{id}/history")).text)
    assert (told.count("completed Pay rent"), told.count("added Pay rent")) == (10, 1)
    assert "Call Bob" not in told


async def test_a_long_history_of_a_todo_goes_on(alice: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "PAGE", 2)
    id = await alice.add("Pay rent")
    await alice.post(f"/todos/{id}/complete")
    await alice.post(f"/todos/{id}/reopen")
    page = (await alice.get(f"/todos/{id}/history")).text
    assert "added Pay rent" not in texts(page)
    [earlier] = re.findall(r'<a href="([^"]+)" data-cursor>Earlier', page)
    assert "added Pay rent" in texts((await alice.get(earlier)).text)


INBOX, HISTORY = "http://localhost/inbox", "http://localhost/history"


async def test_undo_and_redo_answer_with_the_row_where_one_is(alice: Person) -> None:
    id = await alice.add("Pay rent")
    await alice.post(f"/todos/{id}/complete")
    for deed, row in (("undo", "todo weight-4"), ("redo", "todo weight-4 done")):
        answer = await alice.post(f"/history/{deed}", hx_request="true", hx_current_url=INBOX)
        assert f'<li id="todo-{id}" class="{row}"' in answer.text
        assert "<main" not in answer.text


async def test_undo_answers_with_the_page_where_no_one_row_is(alice: Person) -> None:
    await alice.add("Pay rent")
    answer = await alice.post("/history/undo", hx_request="true", hx_current_url=HISTORY)
    assert answer.headers["location"] == "/history"
    await alice.post("/paste", {"paste_id": IDS.new(), "lines": "Buy milk\nCall Bob"})
    answer = await alice.post("/history/undo", hx_request="true", hx_current_url=INBOX)
    assert answer.headers["location"] == "/inbox"


@pytest.mark.parametrize(
    ("made", "form", "out"),
    [
        ("/projects", {"name": "Garden"}, "/projects"),
        ("/views", {"name": "Soon", "q": "today"}, "/views"),
        ("/todos", {"line": "Pay rent"}, "/today"),
    ],
)
async def test_undo_leads_out_of_a_page_that_goes_with_it(
    made: str, form: dict[str, str], out: str, alice: Person
) -> None:
    id = IDS.new()
    form |= {name: str(id) for name in ("project_id", "view_id", "todo_id")}
    await alice.post(made, form)
    there = f"http://localhost{made}/{id}"
    undone = await alice.post("/history/undo", hx_request="true", hx_current_url=there)
    assert undone.headers["hx-redirect"] == out
    assert "Undone: " in texts((await alice.get(out)).text)
    await alice.post("/history/redo")
    assert (await alice.post("/history/undo", referer=there)).headers["location"] == out


async def test_undo_leads_out_of_a_section_to_its_project_while_there_is_one(alice: Person) -> None:
    await alice.add("Pay rent #Home")
    await alice.add("Call Ann #Home/Bills")
    page = (await alice.get("/search?q=%23Home")).text
    home = re.findall(r'"(/projects/[0-9a-f-]{36})"', page)[0]
    [section] = set(re.findall(r'"(/sections/[0-9a-f-]{36})"', (await alice.get(f"{home}/sections")).text))
    there = f"http://localhost{section}"
    assert (await alice.post("/history/undo", referer=there)).headers["location"] == home


async def test_mallory_cannot_read_what_alice_did(alice: Person, mallory: Person) -> None:
    await alice.post("/projects", {"name": "Garden"})
    action = re.findall(r'href="(/history/[^"]+)"', (await alice.get("/history")).text)[0]
    assert (await mallory.get(action)).status_code == 404
