"""To-dos that repeat, by their form and by their buttons, with JavaScript and without."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from tests.infrastructure.html.test_sheets import revision_of

PLAIN: dict[str, Any] = {"every": "1", "unit": "weeks", "mode": "schedule", "catch_up": "skip"}


NEVER = {"unit": "years", "month_days": "30", "months": "2", "skips_short": "on"}


async def repeating(alice: Person, line: str = "Pay rent 1 jan 2099", **fields: Any) -> UUID:
    """From Thursday 1 January 2099 on, unless the line says otherwise: every week."""
    id = await alice.add(line)
    answer = await save(alice, id, **fields)
    assert answer.status_code == 200, answer.text
    return id


async def save(alice: Person, id: UUID, **fields: Any) -> Any:
    shown = (await alice.get(form(id))).text
    seen = {name: shown_in(shown, name) for name in ("revision", "starts")}
    return await alice.htmx.post(form(id), seen | PLAIN | fields)


def shown_in(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"(?: type="text")? value="([^"]*)"', page)
    assert found
    return found[1]


def form(id: UUID) -> str:
    return f"/todos/{id}/repeat"


async def due(alice: Person, id: UUID) -> str:
    found = re.search(
        r'<input id="due" name="due" type="text" value="([^"]*)"', (await alice.get(f"/todos/{id}")).text
    )
    assert found
    return found[1]


async def test_a_todo_is_made_to_repeat_by_a_form(alice: Person) -> None:
    id = await alice.add("Pay rent 1 jan 2099")
    revision = await revision_of(alice, f"/todos/{id}")
    fields = PLAIN | {"revision": revision, "weekdays": ["0", "4"], "starts": "1 jan 2099"}
    page = await alice.follow(form(id), fields)
    assert "Due Fri 2 Jan 2099, every Monday and Friday: “Pay rent” open undo" in texts(page.text)
    assert "repeats every Monday and Friday" in texts((await alice.get("/history")).text)
    assert "Then Mon 5 Jan 2099, Fri 9 Jan 2099, Mon 12 Jan 2099" in texts(
        (await alice.get(f"/todos/{id}")).text
    )


async def test_a_row_says_that_it_repeats(alice: Person) -> None:
    id = await repeating(alice)
    row = (await alice.htmx.get(f"/todos/{id}")).text
    assert re.search(r'<span class="repeats" title="every week">repeats</span>', row)


async def test_the_next_dates_are_shown_before_anything_is_saved(alice: Person) -> None:
    id = await alice.add("Pay rent")
    asked = {**PLAIN, "unit": "months", "month_days": "31", "starts": "31 jan 2099"}
    for who in (alice, alice.htmx):
        answer = await who.client.get(form(id), params=asked, headers=who.headers)
        assert "Sat 31 Jan 2099 Sat 28 Feb 2099 Tue 31 Mar 2099 Thu 30 Apr 2099 Sun 31 May 2099" in texts(
            answer.text
        )
    assert "repeats" not in (await alice.htmx.get(f"/todos/{id}")).text


async def test_the_form_shows_what_was_saved_and_saving_that_changes_nothing(alice: Person) -> None:
    chosen: dict[str, Any] = {
        "every": "2",
        "unit": "months",
        "nth": "-1",
        "nth_day": "4",
        "months": ["1", "7"],
        "mode": "completion",
        "until": "1 may 2101",
        "but": "24 apr 2099, Sundays",
        "catch_up": "pile up",
    }
    id = await repeating(alice, **chosen)
    page = (await alice.get(form(id))).text
    assert 'name="every" type="number" value="2"' in page
    assert 'value="24 Apr 2099, Sunday"' in page
    again = await save(alice, id, **{**chosen, "until": "1 May 2101", "but": "24 Apr 2099, Sunday"})
    assert "undo" not in texts(again.text).partition("#flash")[2]
    assert "/undo" not in again.text


@pytest.mark.parametrize(
    ("fields", "name", "sentence"),
    [
        ({"every": "0"}, "every", "Write a whole number from 1 to 999."),
        ({"unit": "moons"}, "unit", "Choose one of"),
        ({"unit": "months", "month_days": "32"}, "month_days", "“32” is no day of a month"),
        ({"starts": "blurb"}, "starts", "“blurb” is not a date I understand"),
        ({"until": "31.02."}, "until", "is not a date I understand"),
        ({"but": "someday"}, "but", "“someday” is not a date I understand"),
        ({"phrase": "FREQ=SOMETIMES"}, "phrase", "FREQ is one of"),
        ({"phrase": "every blue moon"}, "phrase", "“every blue moon” is not understood"),
        (
            {"unit": "years", "month_days": "30", "months": "2", "skips_short": "on"},
            "form",
            "No date fits this rule",
        ),
        ({"until": "1 jan 2098"}, "form", "No date fits this rule"),
    ],
)
async def test_what_is_wrong_is_said_beside_what_was_typed(
    alice: Person, fields: dict[str, str], name: str, sentence: str
) -> None:
    id = await alice.add("Pay rent 1 jan 2099")
    sent = {"starts": "1 jan 2099", **PLAIN, **fields, "revision": await revision_of(alice, f"/todos/{id}")}
    for who in (alice, alice.htmx):
        answer = await who.post(form(id), sent)
        assert answer.status_code == 422
        assert texts(answer.text).count(sentence) == 1
        if name != "form":
            assert re.search(rf'name="{name}"[^>]*aria-invalid', answer.text)
    assert "repeats" not in (await alice.htmx.get(f"/todos/{id}")).text


async def test_a_rule_that_the_form_has_no_fields_for_is_kept_as_text(alice: Person) -> None:
    id = await repeating(alice, phrase="FREQ=YEARLY;BYYEARDAY=100,200")
    assert 'value="FREQ=YEARLY;BYYEARDAY=100,200"' in (await alice.get(form(id))).text
    assert await due(alice, id) == "10 Apr 2099"


async def test_words_outrank_what_is_chosen(alice: Person) -> None:
    id = await repeating(alice, phrase="every! 2 weeks, 10 times", unit="days")
    page = (await alice.get(form(id))).text
    assert 'name="every" type="number" value="2"' in page
    assert 'name="count" type="number" value="10"' in page
    assert '<option value="completion" selected' in page
    assert await due(alice, id) == "1 Jan 2099"


async def test_words_are_read_as_of_the_next_date(alice: Person) -> None:
    id = await repeating(alice, "Pay rent 1 jan 2099 9am", phrase="every friday")
    assert await due(alice, id) == "2 Jan 2099 09:00"


async def test_completing_it_says_what_comes_next(alice: Person) -> None:
    id = await repeating(alice)
    page = await alice.follow(f"/todos/{id}/complete", {"due": "2099-01-01"})
    assert "Completed “Pay rent”. Next: Thu 8 Jan 2099 open undo" in texts(page.text)
    assert await due(alice, id) == "8 Jan 2099"
    again = await alice.htmx.post(f"/todos/{id}/complete", {"due": "2099-01-01"})
    assert "“Pay rent” had gone on already. Next: Thu 8 Jan 2099" in texts(again.text)


async def test_in_today_its_row_leaves_and_what_was_done_is_in_completed(alice: Person) -> None:
    id = await repeating(alice, "Pay rent today")
    answer = await alice.htmx.post(f"/todos/{id}/complete", hx_current_url="http://localhost/today")
    assert f'id="todo-{id}"' not in answer.text
    assert "Next: " in texts(answer.text)
    assert "Pay rent" in texts((await alice.get("/completed")).text)


async def test_in_a_list_by_date_its_row_finds_its_new_place(alice: Person) -> None:
    await alice.add("Call Bob in 5 days")
    id = await repeating(alice, "Pay rent today", unit="days", every="7")
    answer = await alice.htmx.post(f"/todos/{id}/complete", hx_current_url="http://localhost/upcoming")
    assert f'id="todo-{id}"' in answer.text.partition("<hx-partial")[2]


async def test_in_its_project_its_row_stays_where_it_is(alice: Person) -> None:
    id = await repeating(alice, "Pay rent today")
    answer = await alice.htmx.post(f"/todos/{id}/complete", hx_current_url="http://localhost/inbox")
    assert answer.text.lstrip().startswith(f'<li id="todo-{id}"')


async def test_the_last_one_is_said_to_be_the_last(alice: Person) -> None:
    id = await repeating(alice, count="1")
    assert "This is the last one." in texts((await alice.get(f"/todos/{id}")).text)
    answer = await alice.htmx.post(f"/todos/{id}/complete")
    assert "Completed “Pay rent”, the last one" in texts(answer.text)


async def test_one_is_skipped_and_it_is_completed_for_ever(alice: Person) -> None:
    id = await repeating(alice)
    skipped = await alice.follow(f"/todos/{id}/skip", {"due": "2099-01-01"})
    assert "Skipped “Pay rent”. Next: Thu 8 Jan 2099" in texts(skipped.text)
    finished = await alice.follow(f"/todos/{id}/finish")
    assert "Completed for ever: “Pay rent”" in texts(finished.text)
    assert "Skip this one" not in texts((await alice.get(f"/todos/{id}")).text)


async def test_the_last_one_cannot_be_skipped(alice: Person) -> None:
    id = await repeating(alice, count="1")
    answer = await alice.post(f"/todos/{id}/skip", {"due": "2099-01-01"})
    assert answer.status_code == 409
    assert "This is the last one" in texts(answer.text)


async def test_it_repeats_no_more(alice: Person) -> None:
    id = await repeating(alice)
    answer = await save(alice, id, stop="true")
    assert "Repeats no more: “Pay rent”" in texts(answer.text)
    assert await due(alice, id) == "1 Jan 2099"


async def test_another_date_is_said_to_be_for_this_one_only(alice: Person) -> None:
    id = await repeating(alice)
    page = await alice.follow(f"/todos/{id}/due", {"due": "3 jan 2099"})
    assert "Due Sat 3 Jan 2099, this one only: “Pay rent”" in texts(page.text)
    await alice.post(f"/todos/{id}/complete")
    assert await due(alice, id) == "8 Jan 2099"


async def test_a_form_from_before_a_completion_is_asked_again(alice: Person) -> None:
    id = await repeating(alice)
    stale = PLAIN | {
        "revision": await revision_of(alice, f"/todos/{id}"),
        "starts": "1 jan 2099",
        "every": "2",
    }
    await alice.post(f"/todos/{id}/complete")
    answer = await alice.post(form(id), stale)
    assert answer.status_code == 409
    assert "changed elsewhere meanwhile" in texts(answer.text)
    assert "Now: every week, due Thu 8 Jan 2099." in texts(answer.text)
    fresh = re.search(r'name="revision" value="(\d+)"', answer.text)
    assert fresh
    await alice.follow(form(id), stale | {"revision": fresh[1]})
    assert await due(alice, id) == "1 Jan 2099"


async def test_mallory_sees_and_changes_nothing_of_it(alice: Person, mallory: Person) -> None:
    id = await repeating(alice)
    assert (await mallory.get(form(id))).status_code == 404
    for verb in ("repeat", "skip", "finish"):
        assert (await mallory.post(f"/todos/{id}/{verb}", PLAIN | {"revision": "1"})).status_code == 404


async def test_in_trash_it_is_restored_first(alice: Person) -> None:
    id = await repeating(alice)
    await alice.post(f"/todos/{id}/delete")
    for verb in ("repeat", "skip", "finish"):
        answer = await alice.post(f"/todos/{id}/{verb}", PLAIN | {"revision": "1", "due": "2099-01-01"})
        assert answer.status_code == 409
        assert "is in Trash" in texts(answer.text)


async def test_a_line_that_says_how_it_repeats_is_kept_so(alice: Person) -> None:
    id = IDS.new()
    form = {"todo_id": id, "line": "Pay rent every fri starting 1 jan 2099", "view": "/inbox"}
    page = await alice.follow("/todos", form)
    assert "Added “Pay rent” to Inbox, due 2 Jan 2099, every Friday" in texts(page.text)
    sheet = texts((await alice.get(f"/todos/{id}")).text)
    assert "Then Fri 9 Jan 2099" in sheet


async def test_what_is_typed_shows_the_rule_and_its_dates(alice: Person) -> None:
    typed = "/entry?line=Pay+rent+every+fri+starting+1+jan+2099"
    chips = texts((await alice.htmx.get(typed)).text)
    assert "every Friday next: 2 Jan 2099, 9 Jan 2099" in chips


async def test_another_date_can_be_for_all_that_follow(alice: Person) -> None:
    id = await repeating(alice)
    assert "and all that follow" in texts((await alice.htmx.get(f"/todos/{id}/due")).text)
    page = await alice.follow(f"/todos/{id}/due", {"due": "3 jan 2099", "following": "on"})
    assert "Due Sat 3 Jan 2099, every week: “Pay rent”" in texts(page.text)
    await alice.post(f"/todos/{id}/complete")
    assert await due(alice, id) == "10 Jan 2099"


async def test_what_does_not_repeat_has_nothing_that_follows(alice: Person) -> None:
    id = await alice.add("Buy milk")
    assert "all that follow" not in (await alice.htmx.get(f"/todos/{id}/due")).text


async def test_the_dates_follow_what_is_typed_into_the_form(alice: Person) -> None:
    id = await alice.add("Pay rent")
    url, asked = f"{form(id)}/dates", PLAIN | {"starts": "1 jan 2099"}
    right = await alice.client.get(url, params=asked | {"every": "2"}, headers=alice.htmx.headers)
    assert texts(right.text).startswith("every 2 weeks Thu 1 Jan 2099 Thu 15 Jan 2099")
    wrong = await alice.client.get(url, params=asked | {"until": "blurb"}, headers=alice.htmx.headers)
    assert wrong.status_code == 200
    assert "“blurb” is not a date I understand" in texts(wrong.text)
