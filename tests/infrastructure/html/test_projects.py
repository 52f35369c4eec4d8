"""Projects: made, renamed, deleted."""

from __future__ import annotations

import re

from tests.infrastructure.html.people import Person, texts
from web.infrastructure.ids import Ids


async def test_of_the_inbox_only_what_can_be_changed_is_offered(alice: Person) -> None:
    page = await alice.get("/projects")
    [url] = re.findall(r"/projects/[-\w]{36}/edit", page.text)
    form = (await alice.get(url)).text
    assert 'for="name"' not in form
    assert "Edit Inbox" in texts(form)
    answer = await alice.post(url, {"name": _sent(form), "colour": "pink"})
    assert answer.headers["location"] == "/inbox"
    assert 'class="dot pink" href="/inbox"' in (await alice.get("/projects")).text


async def test_a_name_that_is_taken_is_refused_beside_the_field(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    await alice.add("Call Bob #Work")
    url = re.findall(r"/projects/[-\w]{36}/edit", (await alice.get("/projects")).text)[-1]
    answer = await alice.post(url, {"name": "Home", "colour": "pink"})
    assert answer.status_code == 422
    assert "There is a project “Home” already" in texts(answer.text)
    assert "Edit Work" in texts(answer.text)


async def test_projects_that_nobody_chose_a_colour_for_differ(alice: Person) -> None:
    form = (await alice.get("/projects/new")).text
    assert 'value="" checked' in form
    for name in ("Home", "Work"):
        await alice.follow("/projects", {"project_id": Ids().new(), "name": name, "colour": ""})
    page = (await alice.get("/projects")).text
    first, second = re.findall(r'class="dot (\w+)" href="/projects/[-\w]+" data-cursor', page)
    assert len({first, second, "grey"}) == 3


async def test_a_colour_that_was_chosen_is_kept(alice: Person) -> None:
    await alice.follow("/projects", {"name": "Home", "colour": "grey"})
    answer = await alice.post("/projects", {"name": "Home", "colour": "teal"})
    assert answer.status_code == 422
    assert 'value="teal" checked' in answer.text
    assert 'class="dot grey" href="/projects/' in (await alice.get("/projects")).text


def _sent(form: str) -> str:
    found = re.search(r'<input type="hidden" name="name" value="([^"]*)"', form)
    assert found
    return found[1]
