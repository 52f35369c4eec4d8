"""For everybody: what a screen reader, a small screen, large letters and a calm eye find on every page."""

from __future__ import annotations

import re
from typing import Any, Literal

import pytest
from axe_playwright_python.async_playwright import Axe

from tests.browser.people import Person

# What the pages look like does not depend on where the to-dos are kept.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.parametrize("shared_url", ["sqlite"], indirect=True),
]

EMPTY = ("/inbox", "/today", "/upcoming", "/someday", "/completed", "/trash", "/tags", "/search?q=milk")
FULL = (
    *("/inbox", "/today", "/upcoming", "/completed", "/trash", "/history", "/settings", "/transfer"),
    *(
        "/search?q=milk",
        "/search?q=%28milk",
        "/search?q=milk,p1,nothing",
        "/help",
        "/help/search",
        "/nowhere",
    ),
    *("/projects", "/projects/new", "/tags", "/paste", "/todos/{todo}", "/todos/{todo}/edit"),
    *("/todos/{todo}/due", "/todos/{todo}/priority", "/todos/{todo}/repeat", "/todos/{todo}/history"),
    *("/todos/{todo}/move", "/todos/{todo}/tags", "/projects/{project}", "/projects/{project}/edit"),
    *("/projects/{project}/sections", "/sections/{section}/edit", "/sections/{section}/delete"),
    *("/projects/{project}/delete", "/tags/{tag}", "/tags/{tag}/edit", "/tags/{tag}/delete"),
    *("/people", "/people/{person}", "/people/{person}/edit", "/people/{person}/delete"),
    *("/views", "/views/new", "/views/{view}", "/views/{view}/edit", "/todos/{todo}/block"),
    *("/inbox?layout=board", "/upcoming?layout=calendar", "/projects/{project}?layout=board"),
)
TOUCHED = (
    *("/people", "/views", "/projects", "/search?q=milk", "/todos/{todo}/block", "/todos/{todo}/repeat"),
    *("/inbox?layout=board", "/upcoming?layout=calendar", "/projects/{project}?layout=board"),
)
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen"
LINES = (
    f"Buy milk today p1 #Home @errand // *two* litres {LONG * 2}",
    f"{LONG * 4} yesterday p2 @{LONG}",
    f'Call Bob fri 9am for 45m #"{LONG}" /{LONG}',
    "חלב 🥛 لبن in 3 weeks",
    f"Reminds of {LONG} !yesterday 9am",
    "Completed",
    "Deleted",
)
NAMELESS = """() => {
  const fields = [...document.querySelectorAll("input:not([type=hidden], [hidden]), select, textarea")];
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  const labelled = (one) => one.labels.length || one.ariaLabel || one.getAttribute("aria-labelledby");
  return [...twice, ...fields.filter((one) => !labelled(one)).map((one) => one.outerHTML)];
}"""
# A link in a sentence is as high as its line; a row's words are, but for its hairline.
TINY = """() => [...document.querySelectorAll("main a, main button, main summary")].filter((one) => {
  const { width, height } = one.getBoundingClientRect();
  const isAlone = one.closest("p, li, td")?.innerText.trim() === one.innerText.trim();
  const counts = one.checkVisibility() && width && (isAlone || getComputedStyle(one).display !== "inline");
  return counts && (width < 24 || height < 23);
}).map((one) => one.outerHTML)"""
PRESSED = """() => [...document.querySelectorAll("main button:not(.tick), main .line, #person-new")].filter(
  (one) => one.checkVisibility()).map((one) => one.outerHTML)"""
WRAPPED = """() => [...document.querySelectorAll("#keeping a")].filter(
  (one) => one.getBoundingClientRect().height > 24).map((one) => one.innerText)"""
WIDER = "document.documentElement.scrollWidth > innerWidth ? document.documentElement.scrollWidth : 0"

SHOWS_FOCUS = """() => {
  const active = document.activeElement;
  const shows = (one) => one && getComputedStyle(one).outlineStyle !== "none";
  return active === document.body || shows(active) || shows(active.closest(".todo, .line"));
}"""
MOVES = """() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  return [style.transitionDuration, style.animationDuration].some((time) => parseFloat(time) > 0.01);
}).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.fixture
async def full(alice: Person) -> dict[str, str]:
    """The addresses of pages with everything on them."""
    await alice.has(*LINES)
    await alice.post("/people", name=LONG)
    await alice.post("/views", name=LONG, q="milk layout:board")
    for verb, key in (("Completed", "x"), ("Deleted", "#")):
        await alice.visit("/inbox")
        await alice.page.get_by_role("link", name=verb, exact=True).last.focus()
        await alice.press(key)
        await alice.sees(said=f"{verb} “{verb}”" if key == "x" else f"Moved to Trash: “{verb}”")
    ids = {noun: await _last_id(alice, page, noun) for page, noun in NOUNS.items()}
    ids["section"] = await _last_id(alice, f"/projects/{ids['project']}", "section")
    return {page: page.format_map(ids) for page in FULL}


NOUNS = {
    "/today": "todo",
    "/projects": "project",
    "/tags": "tag",
    "/people": "person",
    "/views": "view",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing(
    alice: Person, full: dict[str, str], scheme: Literal["light", "dark"]
) -> None:
    await alice.page.emulate_media(color_scheme=scheme)
    found = {page: await _violations(alice, address) for page, address in full.items()}
    assert {page: violations for page, violations in found.items() if violations} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_where_there_is_nothing(
    alice: Person, scheme: Literal["light", "dark"]
) -> None:
    await alice.page.emulate_media(color_scheme=scheme)
    found = {page: await _violations(alice, page) for page in EMPTY}
    await alice.page.context.clear_cookies()
    found["/sign-in"] = await _violations(alice, "/sign-in")
    assert {page: violations for page, violations in found.items() if violations} == {}


@pytest.mark.parametrize(("width", "zoom"), [(320, 1), (1280, 2)])
async def test_nothing_is_wider_than_the_window(
    alice: Person, full: dict[str, str], width: int, zoom: int
) -> None:
    """Zoomed in twice, a page has half the pixels to stand in."""
    await alice.page.set_viewport_size({"width": width // zoom, "height": 800 // zoom})
    for address in full.values():
        await alice.visit(address)
        assert await alice.page.evaluate(WIDER) == 0, address


async def test_on_a_phone_all_is_large_enough_to_touch(alice: Person, full: dict[str, str]) -> None:
    await alice.page.set_viewport_size({"width": 320, "height": 800})
    for page in TOUCHED:
        await alice.visit(full[page])
        assert await alice.page.evaluate(TINY) == [], page


async def test_on_a_phone_the_ways_to_look_at_a_view_stay_whole(alice: Person, full: dict[str, str]) -> None:
    await alice.page.set_viewport_size({"width": 320, "height": 800})
    await alice.visit(full["/views/{view}"])
    assert await alice.page.evaluate(WRAPPED) == []


async def test_on_paper_nothing_asks_to_be_pressed(alice: Person, full: dict[str, str]) -> None:
    await alice.page.emulate_media(media="print")
    for page in ("/inbox", "/people", "/views", "/todos/{todo}", "/history", "/upcoming?layout=calendar"):
        await alice.visit(full[page])
        assert await alice.page.evaluate(PRESSED) == [], page


async def test_on_paper_what_is_empty_takes_no_room(alice: Person, full: dict[str, str]) -> None:
    await alice.page.emulate_media(media="print")
    await alice.visit(full["/todos/{todo}"])
    labels = ("To do", "Deadline")
    assert [await alice.page.get_by_label(its, exact=True).is_visible() for its in labels] == [True, False]


async def test_every_field_has_its_label_and_every_id_is_one(alice: Person, full: dict[str, str]) -> None:
    for address in full.values():
        await alice.visit(address)
        assert await alice.page.evaluate(NAMELESS) == [], address


async def test_whatever_has_focus_shows_it(three: Person) -> None:
    for _ in range(40):
        await three.press("Tab")
        assert await three.page.evaluate(SHOWS_FOCUS), (await three.look())["focus"]


async def test_what_happened_is_told_in_a_region_that_stays(three: Person) -> None:
    await three.page.evaluate("document.querySelector('#flash').isTheSame = true")
    for key, told in (("x", "Completed “Call Bob”"), ("Delete", "Moved to Trash: “Call Bob”")):
        await three.press(key)
        await three.sees(said=told)
        assert await three.page.evaluate("document.querySelector('[role=status]').isTheSame")


async def test_nothing_moves_for_those_who_want_no_motion(three: Person) -> None:
    await three.page.emulate_media(reduced_motion="reduce")
    assert await three.page.evaluate(MOVES) == []


async def _violations(person: Person, address: str) -> list[str]:
    await person.visit(address)
    results: dict[str, Any] = (await Axe().run(person.page)).response
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in results["violations"]]


async def _last_id(person: Person, page: str, noun: str) -> str:
    await person.visit(page)
    nouns = "people" if noun == "person" else f"{noun}s"
    return str(re.findall(rf"/{nouns}/([-\w]{{36}})", await person.page.content())[-1])
