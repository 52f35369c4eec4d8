"""Adding, seeing and changing to-dos over HTTP: with htmx, without it, as a stranger, and wrongly."""

from __future__ import annotations

import re

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.infrastructure.ids import Ids

ROW_ACTIONS = ("complete", "reopen", "delete", "restore", "due", "priority", "move", "tags", "edit", "modify")


async def test_alice_writes_a_line_and_finds_it_in_her_inbox(alice: Person) -> None:
    await alice.add("Buy milk")
    assert "Buy milk" in texts((await alice.get("/inbox")).text)


async def test_without_javascript_adding_leads_back_and_says_so(alice: Person) -> None:
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": "Buy milk tomorrow", "view": "/inbox"})
    assert "Added “Buy milk” to Inbox, due tomorrow" in texts(page.text)
    assert "Added" not in texts((await alice.get("/inbox")).text)


async def test_with_htmx_adding_answers_a_fresh_line_and_the_new_row(alice: Person) -> None:
    await alice.add("Buy milk")
    answer = await alice.htmx.post("/todos", {"todo_id": IDS.new(), "line": "Buy bread", "view": "/inbox"})
    assert answer.text.count('id="entry"') == 1
    assert 'hx-swap="afterend"' in answer.text
    assert "Buy bread" in texts(answer.text)
    assert "Buy milk" not in texts(answer.text)


async def test_the_first_row_of_a_list_comes_with_the_list(alice: Person) -> None:
    answer = await alice.htmx.post("/todos", {"todo_id": IDS.new(), "line": "Buy milk", "view": "/inbox"})
    assert 'hx-target="#list:not(' in answer.text


async def test_a_row_that_belongs_elsewhere_is_said_and_not_shown(alice: Person) -> None:
    answer = await alice.htmx.post(
        "/todos", {"todo_id": IDS.new(), "line": "Fix tap #Home", "view": "/inbox"}
    )
    assert "Added “Fix tap” to the new project Home" in texts(answer.text)
    assert 'class="todo ' not in answer.text


async def test_an_empty_line_is_answered_with_a_sentence_and_what_was_typed(alice: Person) -> None:
    answer = await alice.htmx.post("/todos", {"todo_id": IDS.new(), "line": "tomorrow p1", "view": "/inbox"})
    assert answer.status_code == 422
    assert "Add a word or two" in texts(answer.text)
    assert 'value="tomorrow p1"' in answer.text


async def test_a_line_that_is_too_long_is_kept_in_the_field(alice: Person) -> None:
    answer = await alice.post("/todos", {"todo_id": IDS.new(), "line": "x" * 501, "view": "/inbox"})
    assert answer.status_code == 422
    assert "x" * 501 in answer.text


async def test_what_is_written_in_today_is_for_today(alice: Person) -> None:
    await alice.add("Water plants", view="/today")
    assert "Water plants" in texts((await alice.get("/today")).text)


async def test_hostile_html_stays_text(alice: Person) -> None:
    await alice.add("<script>alert(1)</script> & <b>bold</b>")
    page = await alice.get("/inbox")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text


async def test_a_completed_row_stays_until_the_next_visit(alice: Person) -> None:
    id = await alice.add("Buy milk")
    row = await alice.htmx.post(f"/todos/{id}/complete")
    assert "Reopen: Buy milk" in row.text
    assert "Buy milk" not in texts((await alice.get("/inbox")).text)
    assert "Buy milk" in texts((await alice.get("/completed")).text)


async def test_undo_brings_a_completed_todo_back(alice: Person) -> None:
    id = await alice.add("Buy milk")
    await alice.post(f"/todos/{id}/complete")
    page = await alice.follow("/history/undo")
    assert "Undone: completed “Buy milk”" in texts(page.text)
    assert "Buy milk" in texts((await alice.get("/inbox")).text)


async def test_trash_holds_what_was_deleted_and_gives_it_back(alice: Person) -> None:
    id = await alice.add("Buy milk")
    await alice.post(f"/todos/{id}/delete")
    assert "Buy milk" in texts((await alice.get("/trash")).text)
    await alice.post(f"/todos/{id}/restore")
    assert "Buy milk" in texts((await alice.get("/inbox")).text)


async def test_a_date_is_typed_as_people_say_it(alice: Person) -> None:
    id = await alice.add("Buy milk")
    row = await alice.htmx.post(f"/todos/{id}/due", {"due": "tomorrow 9am"})
    assert "tomorrow 09:00" in texts(row.text)


async def test_how_long_it_takes_is_typed_with_the_time(alice: Person) -> None:
    id = await alice.add("Buy milk")
    row = await alice.htmx.post(f"/todos/{id}/due", {"due": "tomorrow 9am for 45m"})
    assert "tomorrow 09:00" in texts(row.text)
    assert "45 min" in texts(row.text)


async def test_a_day_that_is_picked_outranks_what_stood_in_the_line(alice: Person) -> None:
    id = await alice.add("Buy milk today")
    row = await alice.htmx.post(f"/todos/{id}/due", {"due": "today", "due_date": "2099-12-31"})
    assert "31 Dec 2099" in texts(row.text)


async def test_a_priority_that_is_none_changes_nothing(alice: Person) -> None:
    id = await alice.add("Buy milk p2")
    answer = await alice.htmx.post(f"/todos/{id}/priority", {"priority": "7"})
    assert answer.status_code == 422
    assert "p2" in texts((await alice.get("/inbox")).text)


async def test_a_date_that_is_none_is_answered_with_what_would_be_one(alice: Person) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.htmx.post(f"/todos/{id}/due", {"due": "blurb"})
    assert answer.status_code == 422
    assert "“blurb” is not a date I understand" in texts(answer.text)
    assert 'value="blurb"' in answer.text
    assert texts(answer.text).count("in 2 weeks") == 1


@pytest.mark.parametrize("verb", ["due", "modify", "move", "tags", "repeat", "priority"])
async def test_a_form_in_the_place_of_a_row_says_whose_it_is(alice: Person, verb: str) -> None:
    id = await alice.add("Buy milk")
    assert "Buy milk" in texts((await alice.htmx.get(f"/todos/{id}/{verb}")).text)


async def test_moving_takes_a_todo_to_another_project(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    id = await alice.add("Buy milk")
    form = await alice.htmx.get(f"/todos/{id}/move")
    home = form.text.partition(">Home<")[0].rpartition('value="')[2].partition('"')[0]
    await alice.post(f"/todos/{id}/move", {"place_id": home})
    assert "Buy milk" in texts((await alice.get(f"/projects/{home}")).text)


async def test_every_form_of_a_row_is_also_a_page(alice: Person) -> None:
    id = await alice.add("Buy milk")
    for part in ("edit", "modify", "due", "priority", "move", "tags"):
        page, partial = await alice.get(f"/todos/{id}/{part}"), await alice.htmx.get(f"/todos/{id}/{part}")
        assert page.status_code == partial.status_code == 200
        assert partial.text in page.text
        assert "<!doctype html>" not in partial.text


@pytest.mark.parametrize("part", ["edit", "modify", "due", "priority", "tags"])
async def test_a_form_on_a_page_of_its_own_leads_back_to_the_list(alice: Person, part: str) -> None:
    id = await alice.add("Buy milk")
    page = await alice.get(f"/todos/{id}/{part}", referer="http://localhost/search?q=milk")
    assert '<a href="/search?q=milk"' in page.text
    [action] = re.findall(r'action="(/todos/[^"]+\?back=[^"]+)"', page.text)
    answer = await alice.post(
        action, {"content": "Milk", "revision": "1", "due": "fri", "priority": "1", "change": "p1"}
    )
    assert answer.headers["location"] == "/search?q=milk"


async def test_a_form_leads_to_no_other_site(alice: Person) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.post(f"/todos/{id}/priority?back=//evil.example", {"priority": "1"})
    assert answer.headers["location"] == "/"


async def test_a_cancelled_form_gives_the_row_back(alice: Person) -> None:
    id = await alice.add("Buy milk")
    row = await alice.htmx.get(f"/todos/{id}")
    assert row.text.startswith(f'<li id="todo-{id}"')


@pytest.mark.parametrize("action", ROW_ACTIONS)
async def test_mallory_gets_nowhere_with_alices_ids(alice: Person, mallory: Person, action: str) -> None:
    id = await alice.add("Buy milk")
    answer = await mallory.post(f"/todos/{id}/{action}", {"priority": "1", "content": "Ha", "place_id": id})
    assert answer.status_code == 404
    assert "Buy milk" not in answer.text


async def test_mallory_cannot_read_alices_todo(alice: Person, mallory: Person) -> None:
    id = await alice.add("Buy milk")
    for url in (f"/todos/{id}", f"/todos/{id}/edit", f"/todos/{id}/due"):
        assert (await mallory.get(url)).status_code == 404


@pytest.mark.parametrize("page", ["http://localhost//mallory.example/", "http://mallory.example/inbox", "x"])
async def test_no_page_of_mallorys_is_the_way_back(alice: Person, page: str) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.post(f"/todos/{id}/complete", referer=page)
    assert answer.headers["location"] == f"/todos/{id}"


async def test_what_is_typed_into_a_form_that_was_used_is_added_too(alice: Person) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.htmx.post("/todos", {"todo_id": id, "line": "Buy bread", "view": "/inbox"})
    assert answer.status_code == 200
    assert f'value="{id}"' not in answer.text
    assert "Buy bread" in texts((await alice.get("/inbox")).text)


async def test_lines_pasted_into_a_form_that_was_used_are_added_too(alice: Person) -> None:
    id = Ids().new()
    await alice.follow("/paste", {"paste_id": id, "lines": "Buy milk"})
    await alice.follow("/paste", {"paste_id": id, "lines": "Buy bread\nBuy salt"})
    inbox = texts((await alice.get("/inbox")).text)
    assert [inbox.count(words) > 0 for words in ("Buy milk", "Buy bread", "Buy salt")] == [True] * 3


@pytest.mark.parametrize("place", ["projects", "tags"])
async def test_what_is_written_in_a_list_belongs_there(alice: Person, place: str) -> None:
    await alice.add("Fix tap #Home @away")
    url = re.findall(rf"/{place}/[-\w]{{36}}", (await alice.get(f"/{place}")).text)[-1]
    await alice.add("Buy milk", view=url)
    assert "Buy milk" in texts((await alice.get(url)).text)


async def test_what_a_line_says_outranks_the_list_it_is_written_in(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    home = re.findall(r"/projects/[-\w]{36}", (await alice.get("/projects")).text)[-1]
    await alice.add("Call Bob #Work", view=home)
    await alice.add("Water plants tomorrow", view="/today")
    assert "Call Bob" not in texts((await alice.get(home)).text)
    assert "Water plants" not in texts((await alice.get("/today")).text)
