"""Lists as boards and as calendars: what they show, and where rows go that are moved."""

from __future__ import annotations

import re
from html import unescape
from itertools import count
from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.infrastructure.persistence.statements import counting

PASTES = count(1, 100)
"""Each line takes the next id."""
BOARD, CALENDAR = "/inbox?layout=board", "/inbox?layout=calendar&month=2026-12"


def column(page: str, key: str) -> str:
    """What a person reads in it."""
    [its] = re.findall(rf'id="group-{key}".*?</(?:section|td)>', page, re.DOTALL)
    return texts(f"<p {its}")


async def paste(alice: Person, *lines: str, view: str = "/inbox") -> None:
    fields = {
        "paste_id": f"0199b000-0000-7000-8000-{next(PASTES):012x}",
        "lines": "\n".join(lines),
        "view": view,
    }
    await alice.post("/paste", fields)


async def moved(alice: Person, url: str, id: UUID, deed: str, **fields: object) -> str:
    answer = await alice.htmx.post(
        f"/todos/{id}/{deed}", fields, hx_current_url=f"http://localhost{url}", hx_request_type="partial"
    )
    assert answer.status_code == 200, answer.text
    return unescape(answer.text)


async def test_a_board_has_its_columns_side_by_side_each_with_its_count(alice: Person) -> None:
    for line in ("Buy milk p1", "Call Bob p1", "Sleep"):
        await alice.add(line)
    page = (await alice.get(BOARD)).text
    assert "Priority 1 2 Buy milk" in column(page, "p1")
    assert column(page, "p2") == "Priority 2 Nothing here."
    assert "No priority 1 Sleep" in column(page, "p4")


async def test_a_long_column_shows_its_beginning_and_leads_to_the_rest(alice: Person) -> None:
    await paste(alice, *(f"thing {number}" for number in range(25)), "Pay rent p1")
    page = (await alice.get(BOARD)).text
    assert "thing 19" in page
    assert "thing 20" not in page
    [rest] = re.findall(r'href="(/search[^"]+)" data-cursor>5 more', page)
    assert "thing 24" in (await alice.get(rest)).text
    assert "Pay rent" not in (await alice.get(rest)).text


async def test_a_project_in_sections_has_them_for_columns(alice: Person) -> None:
    await alice.add("Pay rent #Home/Bills")
    await alice.add("Sweep #Home")
    page = (await alice.get("/search?q=%23Home layout:board group:section")).text
    assert re.search(r"Home / Bills 1 Pay rent", texts(page))
    home = re.search(r'href="(/projects/[^"]+)"[^>]*><span[^>]*><bdi>Home', page)
    assert home
    assert re.search(
        r"No section 1 Sweep .* Bills 1 Pay rent", texts((await alice.get(f"{home[1]}?layout=board")).text)
    )


async def test_a_board_of_projects_has_no_column_for_those_without_any(alice: Person) -> None:
    await alice.add("Buy milk #Home @errand")
    await alice.add("Write #Work")
    page = texts((await alice.get("/search?q=@errand layout:board group:project")).text)
    assert "Home 1 Buy milk" in page
    assert "Work 0" not in page
    assert "Nothing here." not in page


async def test_what_is_prioritized_on_a_board_goes_to_its_column(alice: Person) -> None:
    id = await alice.add("Buy milk p1")
    html = await moved(alice, BOARD, id, "priority", priority=3)
    assert 'hx-target="#list #group-p3 > ul" hx-swap="afterbegin"' in html
    assert html.count(f'id="todo-{id}"') == 1


async def test_what_goes_to_a_long_column_comes_with_all_of_the_board(alice: Person) -> None:
    await paste(alice, *(f"thing {number}" for number in range(25)))
    id = await alice.add("Buy milk p1")
    assert 'class="board"' in await moved(alice, BOARD, id, "priority", priority=4)


async def test_what_leaves_a_board_stays_where_it_is_until_the_next_visit(alice: Person) -> None:
    await alice.add("Sleep today")
    id = await alice.add("Buy milk today")
    html = await moved(alice, "/today?layout=board", id, "due", due="2 jan 2040")
    assert f'<li id="todo-{id}"' in html.split("<hx-partial")[0]


async def test_what_is_added_to_a_board_goes_to_its_column(alice: Person) -> None:
    fields = {"todo_id": IDS.new(), "line": "Buy milk p2", "view": BOARD}
    html = unescape((await alice.htmx.post("/todos", fields)).text)
    assert '#group-p2 > ul" hx-swap="afterbegin"' in html


async def test_what_is_undone_on_a_board_goes_back_to_its_column(alice: Person) -> None:
    id = await alice.add("Buy milk p1")
    await moved(alice, BOARD, id, "priority", priority=3)
    answer = await alice.htmx.post("/history/undo", hx_current_url=f"http://localhost{BOARD}")
    assert f'hx-target="#list:not(:has(#group-p1 #todo-{id})) #todo-{id}" hx-swap="delete"' in answer.text
    assert f'"#list:not(:has(#group-p1 #todo-{id})) #group-p1 > ul"' in unescape(answer.text)


async def test_without_javascript_a_deed_on_a_board_leads_back_to_it(alice: Person) -> None:
    id = await alice.add("Buy milk p1")
    answer = await alice.post(f"/todos/{id}/priority", {"priority": 2}, referer=f"http://localhost{BOARD}")
    assert (answer.status_code, answer.headers["location"]) == (303, BOARD)


async def test_a_calendar_has_each_todo_on_its_day_and_says_how_many_have_none(alice: Person) -> None:
    for line in (
        "Buy milk 4 dec 2026",
        "Dentist 4 dec 2026 9:00",
        "Sleep",
        "Party 3 jan 2027",
        "Skate 9 jan 2027",
    ):
        await alice.add(line)
    page = (await alice.get(CALENDAR)).text
    assert "<caption>December 2026</caption>" in page
    assert re.search(r"Fri 4 Dec .*Dentist.* 09:00 .*Buy milk", column(page, "2026-12-04"))
    assert "Party" in column(page, "2027-01-03")
    assert "Skate" not in page
    assert "1 without a date" in texts(page)


async def test_a_full_day_shows_its_beginning_and_leads_to_the_rest(alice: Person) -> None:
    await paste(alice, *(f"thing {number} 4 dec 2026" for number in range(60)))
    page = (await alice.get(CALENDAR)).text
    assert "+56 more" in column(page, "2026-12-04")
    [rest] = re.findall(r'href="(/search[^"]+)" data-cursor>\+56 more', page)
    assert "thing 49" in (await alice.get(rest)).text


async def test_a_calendar_tells_of_what_will_be_due_again(alice: Person) -> None:
    id = await alice.add("Water every week starting 4 dec 2040")
    page = (await alice.get("/inbox?layout=calendar&month=2040-12")).text
    assert column(page, "2040-12-11").endswith("Water")
    assert page.count(f'id="todo-{id}"') == 1
    assert "Water" not in column(page, "2040-12-12")


async def test_what_repeats_goes_on_to_its_next_day_with_all_of_the_calendar(alice: Person) -> None:
    url = "/inbox?layout=calendar&month=2040-12"
    id = await alice.add("Water every week starting 4 dec 2040")
    html = await moved(alice, url, id, "complete")
    assert html.count('class="calendar"') == 1
    assert f'id="todo-{id}"' in re.findall(r'id="group-2040-12-11".*?</td>', html, re.DOTALL)[0]


async def test_months_lead_to_each_other(alice: Person) -> None:
    page = (await alice.get(f"{CALENDAR}&sort=-due")).text
    assert 'href="/inbox?sort=-due&amp;layout=calendar&amp;month=2026-11" data-key="["' in page
    assert 'href="/inbox?sort=-due&amp;layout=calendar&amp;month=2027-01" data-key="]"' in page


async def test_what_is_scheduled_in_a_calendar_goes_to_its_day(alice: Person) -> None:
    id = await alice.add("Buy milk 4 dec 2026")
    html = await moved(alice, CALENDAR, id, "due", due="10 dec 2026")
    assert '#group-2026-12-10 > ul"' in html


async def test_a_month_that_is_none_is_said(alice: Person) -> None:
    answer = await alice.get("/inbox?layout=calendar&month=2026-13")
    assert answer.status_code == 422
    assert "This is not a month." in texts(answer.text)


async def test_a_list_leads_to_its_layouts_and_keeps_its_order(alice: Person) -> None:
    page = (await alice.get("/today?sort=priority&layout=calendar&month=2026-12")).text
    assert '<a href="/today?sort=priority" data-key="Shift+l"' in page
    assert '<a href="/today?sort=priority&amp;layout=board" data-key="Shift+b"' in page
    assert re.search(r'layout=calendar"[^>]* aria-current="true">Calendar', page)


async def test_a_search_has_its_layout_in_its_words(alice: Person) -> None:
    page = (await alice.get("/search?q=milk layout:board")).text
    assert '<a href="/search?q=milk" data-key="Shift+l"' in page
    assert '<a href="/search?q=milk%20layout%3Acalendar"' in page


async def test_a_saved_view_keeps_its_layout(alice: Person) -> None:
    await alice.add("Buy milk p1")
    fields = {"view_id": IDS.new(), "name": "Shop", "q": "milk layout:board"}
    answer = await alice.post("/views", fields)
    url = answer.headers["location"]
    assert 'class="board"' in (await alice.get(url)).text
    assert 'class="board"' not in (await alice.get(f"{url}?layout=list")).text


@pytest.mark.parametrize("url", ["/search?q=milk, bread layout:board", "/search?q=milk, bread&layout=board"])
async def test_several_lists_are_no_board(alice: Person, url: str) -> None:
    answer = await alice.get(url)
    assert answer.status_code == 422
    assert "A board stands alone" in texts(answer.text)


@pytest.mark.parametrize("layout", ["board", "calendar"])
async def test_a_layout_asks_as_little_as_a_list(alice: Person, layout: str) -> None:
    await paste(alice, *(f"thing {number} 4 dec 2026 p1" for number in range(60)))
    with counting() as statements:
        await alice.get(f"/search?q=thing layout:{layout} group:priority&month=2026-12")
    assert len(statements) <= 5, "the visitor, and four"


@pytest.mark.parametrize("url", ["/today", "/upcoming", "/someday", "/completed", "/trash", "/search"])
@pytest.mark.parametrize("layout", ["board", "calendar"])
async def test_every_empty_list_has_every_layout(alice: Person, url: str, layout: str) -> None:
    assert (await alice.get(f"{url}?layout={layout}")).status_code == 200
