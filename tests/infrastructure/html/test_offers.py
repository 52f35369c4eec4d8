"""What is offered while a name is typed: of one's own projects and tags."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest

from tests.infrastructure.html.people import Person

OFFER = re.compile(r'<button type="button" data-cursor[^>]*>([^<]*)</button>')


async def offered(person: Person, line: str, caret: str = "") -> list[str]:
    answer = await person.htmx.get(f"/entry?line={quote(line)}&caret={caret}")
    return OFFER.findall(answer.text)


async def test_names_that_begin_so_come_before_those_of_which_a_later_word_does(alice: Person) -> None:
    await alice.add('Fix tap #"Old work"')
    await alice.add("Write report #Workshop @work")
    assert await offered(alice, "Call Bob #wor") == ["#Workshop", "#&#34;Old work&#34;"]
    assert await offered(alice, "Call Bob @W") == ["@work"]


async def test_case_and_accents_do_not_matter(alice: Person) -> None:
    await alice.add("Sit #Café @Übung")
    assert await offered(alice, "x #CAFE") == []  # whole already
    assert await offered(alice, "x #CAF") == ["#Café"]
    assert await offered(alice, "x @ub") == ["@Übung"]


@pytest.mark.parametrize("line", ["", "Buy milk", "x @errand", "x @errand y", "x +b", "x /b", "x @%", "x @_"])
async def test_nothing_is_offered_where_nothing_fits(alice: Person, line: str) -> None:
    await alice.add("Call Bob @errand")
    assert await offered(alice, line) == []


async def test_what_the_caret_is_behind_is_completed(alice: Person) -> None:
    await alice.add("Call Bob @errand")
    line = "🥛 @er fri"
    assert await offered(alice, line, "6") == ["@errand"]
    assert await offered(alice, line, "7") == await offered(alice, line, "x") == []


async def test_an_archived_project_is_not_offered(alice: Person) -> None:
    await alice.add("Fix tap #Workshop")
    [_inbox, id] = re.findall(r"/projects/([-0-9a-f]{36})/edit", (await alice.get("/projects")).text)
    await alice.post(f"/projects/{id}/archive")
    assert await offered(alice, "x #work") == []


async def test_eight_are_offered_at_most(alice: Person) -> None:
    for number in range(10):
        await alice.add(f"Call Bob @tag{number}")
    assert await offered(alice, "x @tag") == [f"@tag{number}" for number in range(8)]


async def test_mallory_is_not_offered_what_alice_has(alice: Person, mallory: Person) -> None:
    await alice.add("Call Bob #Secret @secret")
    assert await offered(mallory, "x #") == ["#Inbox"]
    assert await offered(mallory, "x @") == []


async def asked(person: Person, query: str) -> list[str]:
    return OFFER.findall((await person.htmx.get(f"/search/offers?q={quote(query)}")).text)


async def test_a_search_is_offered_words_values_and_ones_own_names(alice: Person, mallory: Person) -> None:
    await alice.add('Fix tap #"Old work" @errand')
    assert await asked(alice, "p1 & over") == ["overdue"]
    assert await asked(alice, "due:tom") == ["due:tomorrow"]
    assert await asked(alice, "(#wor") == ["#&#34;Old work&#34;"]
    assert await asked(alice, "milk, @e") == ["@errand"]
    assert len(await asked(alice, "no ")) == 8
    assert await asked(mallory, "milk, @e") == await asked(alice, "x" * 2000 + " #") == []


async def test_the_sections_of_the_project_that_a_line_names_are_offered(alice: Person) -> None:
    await alice.add("Mow #Home/Garden")
    await alice.add("Fix tap #Home/Bath")
    await alice.add("Write #Work/Garage")
    assert await offered(alice, "Rake #Home /ga") == ["/Garden"]
    assert await offered(alice, "Rake #Home/ga") == await offered(alice, "Rake #home/GA") == ["/Garden"]
    assert await offered(alice, "Rake #Home /") == await offered(alice, "Rake #Home/") == ["/Garden", "/Bath"]
    assert await offered(alice, "Rake /ga") == await offered(alice, "Rake #New /ga") == []
    assert await asked(alice, "p1 & /ga") == ["/Garage", "/Garden"]


async def test_in_the_list_of_a_project_its_sections_are_offered(alice: Person, mallory: Person) -> None:
    await alice.add("Mow #Home/Garden")
    home = re.findall(r"/projects/[-0-9a-f]{36}", (await alice.get("/projects")).text)[-1]
    typed = f"/entry?line=Rake+%2Fga&view={home}"
    assert OFFER.findall((await alice.htmx.get(typed)).text) == ["/Garden"]
    assert OFFER.findall((await mallory.htmx.get(typed)).text) == []
    assert await asked(mallory, "/ga") == []
