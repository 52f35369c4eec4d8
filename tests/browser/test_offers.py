"""Names that are begun are completed by the keyboard alone."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import Route, expect

from tests.browser.people import Person

pytestmark = pytest.mark.browser

READING = "**/entry?*"


@pytest.fixture
async def alice(alice: Person) -> Person:
    """She has projects and tags, and writes."""
    await alice.has('Fix tap #Home @errand @"to pay"', "Write report #Work @energy")
    await alice.visit("/inbox")
    await alice.press("q")
    return alice


async def offered(person: Person, *texts: str) -> None:
    await expect(person.page.locator(".offers [data-cursor]")).to_have_text(list(texts))


async def slowly(route: Route) -> None:
    await asyncio.sleep(0.5)
    await route.continue_()


async def test_alice_completes_a_tag_and_a_project(alice: Person) -> None:
    await alice.write("Pay rent @er")
    await offered(alice, "@errand")
    await alice.press("ArrowDown", "Enter")
    await alice.sees(typed="Pay rent @errand ", focus="line")
    await alice.write("#")
    await offered(alice, "#Home", "#Inbox", "#Work")
    await alice.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter")
    await alice.sees(typed="Pay rent @errand #Inbox ", focus="line")
    await alice.press("Enter")
    await alice.sees(rows=["Pay rent"], marks=["@errand"])


async def test_enter_in_the_line_picks_nothing(alice: Person) -> None:
    await alice.write("Pay rent @er")
    await offered(alice, "@errand")
    await alice.press("Enter")
    await alice.sees(rows=["Pay rent"], marks=["@er"], typed="")
    await offered(alice)


async def test_up_from_the_first_leads_back_into_the_line(alice: Person) -> None:
    await alice.write("Pay rent @e")
    await offered(alice, "@energy", "@errand")
    await alice.press("ArrowDown", "ArrowUp")
    await alice.sees(focus="line")
    await alice.press("ArrowDown", "ArrowDown")
    await alice.write("r")
    await alice.sees(typed="Pay rent @er", focus="line")
    await offered(alice, "@errand")


@pytest.mark.parametrize("way", [(), ("ArrowDown",)])
async def test_escape_closes_them_and_then_leaves_the_line(alice: Person, way: tuple[str, ...]) -> None:
    await alice.write("Pay rent @e")
    await offered(alice, "@energy", "@errand")
    await alice.press(*way, "Escape")
    await alice.sees(typed="Pay rent @e", focus="line")
    await offered(alice)
    await alice.press("Escape")
    await alice.sees(typed="")


async def test_a_name_in_the_middle_of_a_line_is_completed_where_it_stands(alice: Person) -> None:
    await alice.write("🥛 Milk  fri")
    await alice.press(*["ArrowLeft"] * 4)
    await alice.write("@to")
    await offered(alice, '@"to pay"')
    await alice.press("ArrowDown", "Enter")
    await alice.write("!")
    await alice.sees(typed='🥛 Milk @"to pay"! fri')


async def test_fast_fingers_and_a_slow_server_lose_nothing(alice: Person) -> None:
    await alice.page.route(READING, slowly)
    await alice.write("Pay rent @e")
    await offered(alice, "@energy", "@errand")
    await alice.write("r")
    await alice.press("ArrowDown", "Enter")
    await expect(alice.page.locator("#line:focus")).to_have_value("Pay rent @er")
    await alice.write("rand")
    await alice.press("Enter")
    await alice.sees(rows=["Pay rent"], marks=["@errand"], typed="")


async def test_down_from_a_line_without_offers_goes_to_the_list(alice: Person) -> None:
    await alice.has("Buy milk", "Call Bob")
    await alice.visit("/inbox")
    await alice.press("q", "ArrowDown")
    await alice.sees(cursor="Buy milk")
    await alice.visit("/search?q=call")
    await alice.press("ArrowDown")
    await alice.sees(cursor="Call Bob")


async def test_a_search_is_completed_from_field_to_value(alice: Person) -> None:
    await alice.visit("/search")
    await alice.write("@er")
    await offered(alice, "@errand")
    await alice.press("ArrowDown", "Enter")
    await alice.sees(typed="@errand ", rows=["Fix tap"], focus="q")
    await alice.write("de")
    await offered(alice, "deleted", "deadline:", "deleted:")
    await alice.press("ArrowDown", "ArrowDown", "Enter")
    await alice.sees(typed="@errand deadline:")
    await alice.write("th")
    await offered(alice, "deadline:this week", "deadline:this month", "deadline:thursday")
    await alice.press("Escape")
    await offered(alice)
    await alice.sees(typed="@errand deadline:th", focus="q")
    await alice.press("Escape")
    await alice.sees(focus="")
    assert await alice.page.locator("#q").input_value() == "@errand deadline:th"


async def test_offers_leave_in_sight_what_is_wrong(alice: Person) -> None:
    await alice.visit("/search?q=tap")
    await alice.write(" due:")
    await expect(alice.page.locator("#query-error")).to_contain_text("I expected a date")
    boxes = [await alice.page.locator(box).bounding_box() for box in (".offers", "#query-error")]
    offers, error = [box for box in boxes if box]
    assert offers["y"] + offers["height"] <= error["y"]


async def test_offers_leave_in_sight_what_is_understood(alice: Person) -> None:
    await alice.write("Pay rent on 20 dec - 3 jan fri 9am every other week @er")
    await offered(alice, "@errand")
    understood = await alice.page.locator("#entry-understood").bounding_box()
    offers = await alice.page.locator(".offers").bounding_box()
    assert understood and offers
    assert offers["y"] >= understood["y"] + understood["height"]


async def test_alice_completes_a_section_of_the_project_that_her_line_names(alice: Person) -> None:
    await alice.has("Mow #Home/Garden")
    await alice.write("Rake #Home /g")
    await offered(alice, "/Garden")
    await alice.press("ArrowDown", "Enter", "Enter")
    await alice.sees(said="Added “Rake” to Home / Garden")
