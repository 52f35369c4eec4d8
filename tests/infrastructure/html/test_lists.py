"""A long list, page by page."""

from __future__ import annotations

import re

from tests.infrastructure.html.people import Person, texts
from web.domain.querying.guide import examples

MORE = re.compile(r'hx-get="(/inbox[^"]+)"')


async def test_the_rest_of_a_group_does_not_repeat_its_id(alice: Person) -> None:
    lines = "\n".join(f"thing {number}" for number in range(51))
    await alice.post("/paste", {"paste_id": "0199a000-0000-7000-8000-000000000001", "lines": lines})
    first = (await alice.get("/inbox")).text
    more = MORE.search(first)
    assert more
    rest = (await alice.get(more[1].replace("&amp;", "&"))).text
    assert "thing 50" in rest
    assert _groups(first).isdisjoint(_groups(rest))


async def test_someday_has_what_nobody_planned_and_not_the_parts_of_it(alice: Person) -> None:
    id = await alice.add("Paint the fence")
    await alice.add("Buy paint", parent_id=id)
    await alice.add("Buy milk tomorrow")
    page = texts((await alice.get("/someday")).text)
    assert "Paint the fence" in page
    assert "Buy paint" not in page
    assert "Buy milk" not in page


async def test_a_wrong_search_is_said_in_words_and_shown_where_it_is(alice: Person) -> None:
    page = (await alice.get("/search?q=rent (milk")).text
    assert "This “(” is never closed; add a “)” (column 6). rent (milk" in texts(page)
    assert "rent <mark>(milk</mark>" in page


async def test_several_lists_stand_on_one_page_each_under_what_it_asks(alice: Person) -> None:
    for line in ("Buy milk @shop", "Call Bob p1", "Sleep"):
        await alice.add(line)
    page = await alice.get("/search?q=@shop, p1 group:priority, nothing")
    assert "@shop Buy milk" in texts(page.text)
    assert "p1 group:priority Priority 1 Call Bob" in texts(page.text)
    assert "nothing Nothing matches." in texts(page.text)
    assert "Sleep" not in page.text
    assert '<a href="/search?q=p1%20group%3Apriority">' in page.text


async def test_the_rest_of_one_of_several_lists_is_asked_of_that_list_alone(alice: Person) -> None:
    lines = "\n".join(f"thing {number}" for number in range(30))
    await alice.post("/paste", {"paste_id": "0199a000-0000-7000-9000-000000000001", "lines": lines})
    first = (await alice.get("/search?q=milk, thing sort:created")).text
    more = re.search(r'href="(/search[^"]+after=[^"]+)"', first)
    assert more
    rest = (await alice.get(more[1].replace("&amp;", "&"))).text
    assert "thing 24" in first
    assert texts(rest).count("thing 2") == 5
    assert "thing 25" in rest


async def test_a_todo_that_two_lists_find_has_one_row_and_is_told_of_in_the_other(alice: Person) -> None:
    id = await alice.add("Buy milk @shop p1")
    page = (await alice.get("/search?q=@shop, p1")).text
    assert texts(page).count("Buy milk") == 2
    assert page.count(f'id="todo-{id}"') == 1
    assert f'<a href="#todo-{id}">above</a>' in page


async def test_no_id_stands_twice_on_a_page_of_lists_that_find_the_same(alice: Person) -> None:
    for number in range(40):
        await alice.add(f"thing {number}")
    page = (await alice.get("/search?q=thing, thing sort:-created, thing group:priority")).text
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert {id for id in ids if ids.count(id) > 1} == set()


async def test_a_wrong_list_is_pointed_at_among_several(alice: Person) -> None:
    page = await alice.get("/search?q=milk, due:blurb")
    assert page.status_code == 422
    assert "After “due:” I expected a date, found “blurb” (column 11)." in texts(page.text)
    assert 'hx-status:422="target:#query-error select:#query-error"' in page.text


async def test_the_address_of_a_list_says_its_order(alice: Person) -> None:
    for line in ("Buy milk p3", "Call Bob p1", "Sleep p2"):
        await alice.add(line)
    for address in ("/inbox?sort=priority", "/search?q=&sort=priority"):
        page = texts((await alice.get(address)).text)
        assert page.index("Call Bob") < page.index("Sleep") < page.index("Buy milk")
    assert "Priority 1 Call Bob" in texts((await alice.get("/inbox?group=priority")).text)
    refused = await alice.get("/inbox?sort=blurb")
    assert refused.status_code == 422
    assert "I expected one of" in refused.text


async def test_every_example_of_the_guide_is_a_link_that_runs(alice: Person) -> None:
    await alice.add("Buy oat milk #Home @errand p1 fri")
    links = re.findall(r'<a href="(/search[?]q=[^"]+)"', (await alice.get("/help/search")).text)
    assert len(links) == len(examples())
    answers = [(await alice.get(link.replace("&amp;", "&"))).status_code for link in links]
    assert set(answers) == {200}


def _groups(html: str) -> set[str]:
    return set(re.findall(r'id="(group-[^"]+)"', html))
