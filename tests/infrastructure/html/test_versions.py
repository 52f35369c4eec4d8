"""Two tabs with the form of one project, section, tag, person or view: neither loses what the other saved."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.infrastructure.html.people import Person, texts

SOON = {"name": "Soon", "q": "today", "key": ""}
FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


async def _made(alice: Person, kind: str) -> str:
    """The address of the form of one that is called Soon."""
    if kind == "views":
        return f"{(await alice.post('/views', SOON)).headers['location']}/edit"
    await alice.add("Call Bob #Soon/Soon @Soon")
    await alice.post("/people", {"name": "Soon"})
    if kind != "sections":
        return await _form(alice, f"/{kind}", kind)
    project = await _form(alice, "/projects", "projects")
    return await _form(alice, f"{project.removesuffix('/edit')}/sections", kind)


async def _form(alice: Person, page: str, kind: str) -> str:
    """The last one that the page leads to."""
    [*_, form] = re.findall(rf'"(/{kind}/[-\w]{{36}}/edit)"', (await alice.get(page)).text)
    return str(form)


def _hidden(html: str) -> dict[str, str]:
    return {name: unescape(value) for name, value in FIELD.findall(html.partition("<main")[2])}


KINDS = pytest.mark.parametrize("kind", ["projects", "sections", "tags", "people", "views"])


REST = {"projects": {"colour": "red"}, "views": {"q": "today"}}


@KINDS
async def test_what_two_changed_is_asked(alice: Person, kind: str) -> None:
    form = await _made(alice, kind)
    shown = _hidden((await alice.get(form)).text)
    await alice.follow(form, shown | REST.get(kind, {}) | {"name": "Theirs"})
    answer = await alice.post(form, shown | REST.get(kind, {}) | {"name": "Mine"})
    assert answer.status_code == 409
    assert "yours: Mine" in texts(answer.text)
    assert "theirs: Theirs" in texts(answer.text)
    page = await alice.follow(form, _hidden(answer.text) | {"name": "Mine"})
    assert "Mine" in texts(page.text)
    assert "Theirs" not in texts(page.text)


async def test_what_does_not_collide_is_merged(alice: Person) -> None:
    form = await _made(alice, "views")
    shown = _hidden((await alice.get(form)).text)
    await alice.follow(form, shown | SOON | {"q": "p1"})
    await alice.follow(form, shown | SOON | {"name": "Urgent"})
    now = (await alice.get(form)).text
    assert 'value="Urgent"' in now
    assert 'value="p1"' in now


async def test_what_does_not_collide_is_saved_beside_what_does(alice: Person) -> None:
    form = await _made(alice, "views")
    shown = _hidden((await alice.get(form)).text)
    await alice.follow(form, shown | SOON | {"q": "p1"})
    answer = await alice.post(form, shown | {"name": "Urgent", "q": "p2", "key": ""})
    assert answer.status_code == 409
    assert _hidden(answer.text)["name"] == "Urgent"
    await alice.follow(form, _hidden(answer.text) | {"q": "p2"})
    now = (await alice.get(form)).text
    assert 'value="Urgent"' in now
    assert 'value="p2"' in now


@KINDS
async def test_a_form_that_says_no_revision_saves_what_it_says(alice: Person, kind: str) -> None:
    form = await _made(alice, kind)
    assert "Later" in texts((await alice.follow(form, REST.get(kind, {}) | {"name": "Later"})).text)


@KINDS
async def test_a_form_of_before_there_was_any_is_refused(alice: Person, kind: str) -> None:
    form = await _made(alice, kind)
    answer = await alice.post(form, REST.get(kind, {}) | {"name": "Later", "revision": "0"})
    assert answer.status_code == 409
    assert "too old to be saved, and nothing was changed" in texts(answer.text)
