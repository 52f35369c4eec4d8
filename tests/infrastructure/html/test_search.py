"""What a search says beside what it finds."""

from __future__ import annotations

import re

import pytest

from tests.infrastructure.html.people import Person, texts

MEANT = re.compile(r'Did you mean <a href="([^"]+)"')


async def test_a_search_in_other_words_leads_to_what_may_have_been_meant(alice: Person) -> None:
    await alice.add("Buy milk next week")
    answer = await alice.get("/search?q=next+week")
    assert answer.status_code == 200
    [url] = MEANT.findall(answer.text)
    assert url == "/search?q=due%3Anext%20week"
    assert "Buy milk" in (await alice.get(url)).text


async def test_a_wrong_search_leads_to_one_that_is_right(alice: Person) -> None:
    answer = await alice.get("/search?q=milk+%26+due+before:+fri")
    assert answer.status_code == 422
    [url] = MEANT.findall(answer.text)
    assert (await alice.get(url)).status_code == 200


async def test_a_search_that_means_what_it_says_is_left_alone(alice: Person) -> None:
    assert MEANT.findall((await alice.get("/search?q=milk+%26+today")).text) == []


async def test_a_search_that_finds_nothing_says_what_it_names_that_is_not_there(alice: Person) -> None:
    await alice.post("/people", {"name": "Ann"})
    await alice.add('Call Bob #Work/Admin @"to pay"')
    said = {
        "#wor": ("There is no project “wor”.", "/search?q=%23Work"),
        "today @pay": ("There is no tag “pay”.", "/search?q=today%20%40%22to%20pay%22"),
        "/adm p1": ("There is no section “adm”.", "/search?q=/Admin%20p1"),
        "+an": ("There is no person “an”.", "/search?q=%2BAnn"),
        "#Wrok": ("There is no project “Wrok”.", None),
    }
    for query, (sentence, url) in said.items():
        page = (await alice.client.get("/search", params={"q": query}, headers=alice.headers)).text
        assert sentence in texts(page)
        assert MEANT.findall(page) == ([url] if url else [])


async def test_a_search_that_finds_nothing_open_leads_to_what_is_completed(alice: Person) -> None:
    milk = await alice.add("Buy milk")
    await alice.post(f"/todos/{milk}/complete")
    page = (await alice.get("/search?q=milk+or+soap+sort:due")).text
    [url] = re.findall(r'<a href="([^"]+)" data-cursor>Look among what is completed, too', page)
    assert "Buy milk" in texts((await alice.get(url)).text)
    for query in ("soap+completed", "completed:today+soap", "%22%22"):
        assert "Look among" not in (await alice.get(f"/search?q={query}")).text


@pytest.mark.parametrize("query", ["#work today", "#w* p1", "!#wrok p1", "+me", "milk", '#"Work" due:q1'])
async def test_a_search_whose_names_are_there_says_nothing_of_them(alice: Person, query: str) -> None:
    await alice.add("Call Bob #Work")
    page = (await alice.client.get("/search", params={"q": query}, headers=alice.headers)).text
    assert "There is no" not in texts(page)


async def test_a_form_of_a_view_leads_nowhere_else_while_it_is_filled_in(alice: Person) -> None:
    answer = await alice.get("/views/new?q=due:tomorrwo")
    assert "Did you mean “tomorrow”?" in answer.text
    assert MEANT.findall(answer.text) == []
