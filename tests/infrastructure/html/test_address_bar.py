"""What stands in the address bar after any form, refused or not, can be asked for again."""

from __future__ import annotations

import re

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from tests.infrastructure.html.people import Person

NOBODYS = "01900000-0000-7000-8000-00000000dead"
CLOSED = "/sign-up"  # as it is unless the settings open it, and says so


@pytest.fixture
def forms(app: Litestar) -> list[str]:
    """The address of every form, with `{…}` where an id stands."""
    routes = [route for route in app.routes if isinstance(route, HTTPRoute)]
    return sorted(route.path_format for route in routes if "POST" in route.methods)


async def ids_of(alice: Person) -> dict[str, str]:
    todo = await alice.add("Pay rent #Home/Bills @bank")
    await alice.post("/views", {"name": "Soon", "q": "due<=fri"})
    await alice.post("/people", {"name": "Ann"})
    kinds = ("projects", "tags", "views", "history")
    pages = " ".join([(await alice.get(f"/{kind}")).text for kind in kinds])
    found = {kind: re.findall(rf'"/{kind}/([0-9a-f-]{{36}})', pages)[0] for kind in kinds}
    home = (await alice.get(f"/projects/{found['projects']}/sections")).text
    [section] = set(re.findall(r'"/sections/([0-9a-f-]{36})"', home))
    [ann] = re.findall(r'"/people/([0-9a-f-]{36})/delete"', (await alice.get("/people")).text)
    found["people"] = ann
    return {"/todos/": str(todo), "/sections/": section, **{f"/{kind}/": id for kind, id in found.items()}}


async def test_every_address_of_a_form_can_be_asked_for_again(alice: Person, forms: list[str]) -> None:
    ids = await ids_of(alice)
    for form in forms:
        id = next((id for prefix, id in ids.items() if form.startswith(prefix)), NOBODYS)
        answer = await alice.client.get(re.sub(r"\{[^}]+\}", id, form), follow_redirects=True)
        assert answer.status_code == (403 if form.startswith(CLOSED) else 200), form
    assert len(forms) > 30


@pytest.mark.parametrize(
    ("form", "page"),
    [
        ("/settings/password", "/settings"),
        ("/settings/password/remove", "/settings"),
        ("/transfer/preview", "/transfer"),
        ("/paste/read", "/paste"),
        ("/history/undo", "/history"),
        ("/todos", "/"),
    ],
)
async def test_it_leads_to_the_page_that_the_form_stands_on(alice: Person, form: str, page: str) -> None:
    answer = await alice.client.get(f"http://localhost{form}")
    assert (answer.status_code, answer.headers.get("location")) == (303, page)
