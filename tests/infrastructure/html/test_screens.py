"""What holds for every screen: few questions to the database, and none without need."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

import pytest

from tests.infrastructure.html.people import Person
from tests.infrastructure.html.strangers import Front, opened
from web.infrastructure.ids import Ids
from web.infrastructure.persistence.statements import counting
from web.services import Services

SCREENS = (
    *("/inbox", "/today", "/upcoming", "/someday", "/completed", "/trash"),
    *("/search", "/search?q=thing%20%7C%20p1", "/search?q=thing,%20p1,%20today,%20@errand"),
    "/search?q=%23nowhere",
    *("/projects", "/projects/{project}", "/tags", "/tags/{tag}", "/views", "/views/{view}"),
    *("/todos/{todo}", "/todos/{todo}/history", "/history", "/transfer", "/help", "/help/search"),
)
FORMS = (
    *("/projects/new", "/projects/{project}/edit", "/projects/{project}/delete", "/paste", "/settings"),
    *("/tags/{tag}/edit", "/tags/{tag}/delete", "/views/new", "/views/{view}/edit"),
    *(f"/todos/{{todo}}/{part}" for part in ("edit", "modify", "due", "priority", "move", "tags")),
)
VISITOR = 1
MOST = 4
EVENING = dt.datetime(2027, 3, 10, 23, 59, 50, tzinfo=dt.UTC)


@dataclass(eq=False)
class StillClock:
    """A page is another one every minute, which is no concern of most tests."""

    at: dt.datetime = EVENING

    def now(self) -> dt.datetime:
        return self.at


STILL = StillClock()


@pytest.fixture
async def house(shared_url: str) -> Front:
    STILL.at = EVENING
    return await opened(shared_url, STILL)


async def test_a_screen_asks_as_much_of_three_todos_as_of_sixty(alice: Person) -> None:
    """Besides the visitor; the sidebar is remembered until something changes."""
    few = await _questions(alice, await _addresses(alice, 3))
    many = await _questions(alice, await _addresses(alice, 57))
    assert few == many
    assert {screen: asked for screen, asked in few.items() if asked > VISITOR + MOST} == {}


async def test_a_screen_asks_little_of_a_book_that_has_just_changed(alice: Person) -> None:
    for screen, address in (await _addresses(alice, 3)).items():
        await alice.add("Something else")
        with counting() as statements:
            await alice.get(address)
        assert (screen, len(statements)) <= (screen, VISITOR + MOST)


async def test_a_screen_that_the_browser_has_asks_for_the_visitor_alone(alice: Person) -> None:
    for screen, address in (await _addresses(alice, 3)).items():
        etag = (await alice.get(address)).headers.get("etag")
        with counting() as statements:
            answer = await alice.get(address, if_none_match=etag or "")
        assert (screen, answer.status_code) == (screen, 200 if screen in FORMS else 304)
        assert screen in FORMS or len(statements) == VISITOR


async def test_a_head_is_a_page_without_its_body(alice: Person) -> None:
    for address in (await _addresses(alice, 3)).values():
        page, head = await alice.get(address), await alice.client.head(address, headers=alice.headers)
        assert (head.status_code, head.content) == (page.status_code, b"") == (200, b"")
        assert page.headers["vary"] == head.headers["vary"]
        assert {"hx-request", "hx-request-type"} <= set(page.headers["vary"].lower().split(", "))


async def test_a_change_makes_another_page(alice: Person) -> None:
    before = (await alice.get("/inbox")).headers["etag"]
    await alice.add("Buy milk")
    assert (await alice.get("/inbox", if_none_match=before)).headers["etag"] != before


async def test_what_was_for_tomorrow_is_for_today_after_midnight(alice: Person, services: Services) -> None:
    clock = services.clock
    assert isinstance(clock, StillClock)
    await alice.add("Water plants tomorrow")
    page = await alice.get("/today")
    assert "Water plants" not in page.text
    clock.at += dt.timedelta(seconds=10)
    page = await alice.get("/today", if_none_match=page.headers["etag"])
    assert page.status_code == 200
    assert "Water plants" in page.text


async def _questions(alice: Person, addresses: dict[str, str]) -> dict[str, int]:
    asked: dict[str, int] = {}
    await alice.get("/help")
    for screen, address in addresses.items():
        with counting() as statements:
            assert (await alice.get(address)).status_code == 200, address
        asked[screen] = len(statements)
    return asked


async def _addresses(alice: Person, more: int) -> dict[str, str]:
    """Every screen's, with that many more to-dos to show."""
    things = "\n".join(f"Thing {number} today p1 #Home @errand" for number in range(more))
    await alice.follow("/paste", {"paste_id": Ids().new(), "lines": things, "view": "/inbox"})
    todo = await alice.add("Last thing today #Home @errand")
    project, tag = await _last_id(alice, "/projects"), await _last_id(alice, "/tags")
    await alice.post("/views", {"name": f"View {todo}", "q": "thing | p1 @errand"})
    view = await _last_id(alice, "/views")
    return {
        screen: screen.format(todo=todo, project=project, tag=tag, view=view) for screen in SCREENS + FORMS
    }


async def _last_id(alice: Person, page: str) -> str:
    return str(re.findall(rf"{page}/([-\w]{{36}})", (await alice.get(page)).text)[-1])
