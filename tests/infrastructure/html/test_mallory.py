"""Mallory knows the ids of everything that is Alice's, and tries each in every address and every field."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from litestar import Litestar

from tests.builders import IDS
from tests.infrastructure.html.people import HTMX, PLAIN, Person
from tests.infrastructure.html.test_guard import routes

ANY_FORM = {
    "content": "Ha",
    "name": "Ha",
    "colour": "red",
    "new_tags": "ha",
    "due": "today",
    "priority": "1",
    "revision": "1",
    "todos": "delete",
    "by": "1",
}

PLACES = ("/projects", "/tags", "/people", "/views", "/history", "/settings")


class Secrets(NamedTuple):
    """One id of everything that is Alice's."""

    todo: str
    project: str
    section: str
    tag: str
    person: str
    view: str
    action: str
    session: str


@pytest.fixture
async def secrets(alice: Person) -> Secrets:
    await alice.post("/people", {"name": "Secret friend"})
    todo = await alice.add('Secret plan #Hideout/Cellar @night +"Secret friend"')
    await alice.post("/views", {"name": "Secret plans", "q": "@night"})
    shown = {path: (await alice.get(path)).text for path in PLACES}
    project = _first(r'/projects/([-\w]{36})">', shown["/projects"].partition("Inbox")[2])
    return Secrets(
        str(todo),
        project,
        _first(r"/sections/([-\w]{36})", (await alice.get(f"/projects/{project}")).text),
        _first(r"/tags/([-\w]{36})", shown["/tags"]),
        _first(r"/people/([-\w]{36})/delete", shown["/people"]),
        _first(r"/views/([-\w]{36})", shown["/views"]),
        _first(r"/history/([-\w]{36})/undo", shown["/history"]),
        _first(r"/devices/([-\w]{36})/revoke", shown["/settings"]),
    )


@pytest.mark.parametrize("headers", [PLAIN, HTMX], ids=["plain", "htmx"])
async def test_mallory_finds_nothing_at_any_address_with_an_id_of_alices(
    app: Litestar, alice: Person, mallory: Person, secrets: Secrets, headers: dict[str, str]
) -> None:
    before = await _everything(alice)
    mallory.headers = headers
    addresses = [(method, path) for method, path, is_public in routes(app) if "{" in path and not is_public]
    for method, path in addresses:
        for secret in secrets:
            await _finds_nothing(mallory, method, re.sub(r"{.*?}", secret, path), secrets)
    assert len(addresses) > 25
    assert await _everything(alice) == before


async def test_mallory_gets_nowhere_with_alices_ids_in_a_field(
    alice: Person, mallory: Person, secrets: Secrets
) -> None:
    before = await _everything(alice)
    hers = await mallory.add("Own plan #Own @own")
    for path, form in _forms(str(hers), secrets):
        answer = await mallory.post(path, form)
        assert answer.status_code in (404, 409, 422), (path, form, answer.status_code)
        assert "Secret plan" not in answer.text
    assert await _everything(alice) == before


async def test_a_form_that_says_it_stood_in_alices_project_lands_in_mallorys_inbox(
    mallory: Person, secrets: Secrets
) -> None:
    await mallory.add("Own plan", view=f"/projects/{secrets.project}")
    assert "Own plan" in (await mallory.get("/inbox")).text


def _forms(hers: str, secrets: Secrets) -> list[tuple[str, dict[str, str]]]:
    return [
        ("/todos", {"todo_id": secrets.todo, "line": "Ha", "view": "/inbox"}),
        ("/todos", {"todo_id": str(IDS.new()), "line": "Ha", "view": "/inbox", "parent_id": secrets.todo}),
        ("/paste", {"paste_id": secrets.todo, "lines": "Ha", "view": "/inbox"}),
        ("/views", {"view_id": secrets.view, "name": "Ha", "q": ""}),
        ("/projects", {"project_id": secrets.project, "name": "Ha", "colour": "red"}),
        ("/people", {"person_id": secrets.person, "name": "Ha"}),
        (f"/todos/{hers}/move", {"place_id": secrets.project}),
        (f"/todos/{hers}/move", {"place_id": secrets.section}),
        (f"/todos/{hers}", {"revision": "1", "place_id": secrets.project}),
        (f"/todos/{hers}", {"revision": "1", "place_id": secrets.section}),
        ("/sections", {"section_id": str(IDS.new()), "project_id": secrets.project, "name": "Ha"}),
        (f"/todos/{hers}/block", {"blocker_id": secrets.todo}),
        (f"/todos/{hers}/duplicate", {"new_id": secrets.todo}),
    ]


async def _finds_nothing(mallory: Person, method: str, address: str, secrets: Secrets) -> None:
    its = {"project_id": secrets.project, "place_id": secrets.section, "into": secrets.tag}
    its |= {"blocker_id": secrets.todo}
    form = ANY_FORM | its | {"new_id": str(IDS.new()), "section_id": str(IDS.new())}
    data = form if method == "POST" else None
    answer = await mallory.client.request(method, address, data=data, headers=mallory.headers)
    assert answer.status_code == 404, (method, address)
    assert "Secret plan" not in answer.text


async def _everything(person: Person) -> str:
    """Alice's whole account, but for the moment at which it was taken out."""
    return re.sub(r'"(exported|taken)\w*": ?"[^"]*"', "", (await person.get("/transfer/daybook.json")).text)


def _first(expression: str, text: str) -> str:
    found = re.search(expression, text)
    assert found, expression
    return found[1]
