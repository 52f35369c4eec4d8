"""What a search says beside what it finds."""

from __future__ import annotations

import re

from tests.infrastructure.html.people import Person

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


async def test_a_form_of_a_view_leads_nowhere_else_while_it_is_filled_in(alice: Person) -> None:
    answer = await alice.get("/views/new?q=due:tomorrwo")
    assert "Did you mean “tomorrow”?" in answer.text
    assert MEANT.findall(answer.text) == []
