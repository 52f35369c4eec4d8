"""Boards and calendars by the keyboard: between columns, and what is moved goes to its own."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser
SIDES = """() => [...document.querySelectorAll(".column")].map((one) => one.getBoundingClientRect())
  .flatMap(({ left, right }) => [left, right])"""
CLOCK = """(one) => {
  const range = document.createRange();
  range.selectNodeContents(one.lastChild);
  return one.closest("td").getBoundingClientRect().right - range.getBoundingClientRect().right;
}"""


@pytest.fixture
async def board(alice: Person) -> Person:
    await alice.has("Pay rent p1", "Call Bob p1", "Sleep")
    await alice.visit("/inbox")
    await alice.press("Shift+B")
    await alice.sees(
        path="/inbox?layout=board", columns=["Priority 1 2: Pay rent, Call Bob", "No priority 1: Sleep"]
    )
    return alice


async def test_arrows_lead_from_column_to_column(board: Person) -> None:
    moves = (("j", "Pay rent"), ("j", "Call Bob"), ("ArrowRight", "Sleep"), ("ArrowRight", "Sleep"))
    for key, cursor in (*moves, ("ArrowLeft", "Pay rent")):
        await board.press(key)
        await board.sees(cursor=cursor)


async def test_what_is_prioritized_goes_to_its_column_under_the_cursor_and_back(board: Person) -> None:
    await board.press("j", "3")
    moved = ["Priority 1 1: Call Bob", "Priority 3 1: Pay rent", "No priority 1: Sleep"]
    await board.sees(columns=moved, cursor="Pay rent", said="Priority 3: “Pay rent”")
    await board.press("z")
    back = ["Priority 1 2: Pay rent, Call Bob", "No priority 1: Sleep"]
    await board.sees(columns=back, said="Undone: prioritized “Pay rent”")


async def test_what_is_completed_stays_in_its_column_which_counts_one_less(board: Person) -> None:
    await board.press("j", "x")
    columns = ["Priority 1 1: Pay rent, Call Bob", "No priority 1: Sleep"]
    await board.sees(done=["Pay rent"], cursor="Pay rent", columns=columns)
    await board.press("z")
    await board.sees(done=[], cursor="Pay rent", columns=["Priority 1 2: Pay rent, Call Bob", columns[1]])


async def test_what_is_written_goes_to_its_column(board: Person) -> None:
    await board.press("q")
    await board.sees(focus="line")
    await board.write("Buy milk p2")
    await board.press("Enter")
    await board.sees(
        columns=["Priority 1 2: Pay rent, Call Bob", "Priority 2 1: Buy milk", "No priority 1: Sleep"]
    )


async def test_what_is_scheduled_goes_to_its_day(alice: Person) -> None:
    await alice.has("Dentist 4 dec 2040 9:00", "Party 5 dec 2040", "Buy milk 4 dec 2040")
    await alice.visit("/inbox?layout=calendar&month=2040-12")
    await alice.press("j")
    await alice.sees(columns=["Tue 4 Dec: Dentist, Buy milk", "Wed 5 Dec: Party"], cursor="Dentist")
    await alice.press("ArrowRight", "d")
    await alice.sees(focus="due")
    await alice.write("4 dec 2040 8:00")
    await alice.press("Enter")
    await alice.sees(columns=["Tue 4 Dec: Party, Dentist, Buy milk"], cursor="Party")
    await alice.press("]")
    await alice.sees(path="/inbox?layout=calendar&month=2041-01", columns=[])
    await alice.press("[")
    await alice.sees(columns=["Tue 4 Dec: Party, Dentist, Buy milk"])


async def test_two_columns_stand_side_by_side(alice: Person) -> None:
    await alice.has("Pay rent #Home", "Sleep")
    await alice.page.set_viewport_size({"width": 1600, "height": 800})
    await alice.visit("/search?q=!sub layout:board group:project")
    _, right, left, _ = await alice.page.evaluate(SIDES)
    assert left - right == 24


async def test_what_has_no_date_has_all_of_its_column(alice: Person) -> None:
    await alice.has("Pay rent today", "Varnish p1 #House/Living-room")
    await alice.visit("/search?q=!sub layout:board")
    marks = await alice.row("Varnish").locator(".marks").bounding_box()
    assert marks
    assert marks["height"] < 32


async def test_what_comes_again_says_when_however_long_its_words(alice: Person) -> None:
    await alice.has(f"Read {'a long chapter ' * 5}every day 21:00 starting 1 dec 2040")
    await alice.visit("/inbox?layout=calendar&month=2040-12")
    assert await alice.page.locator(".coming li").first.evaluate(CLOCK) >= 0


@pytest.mark.parametrize("layout", ["list", "board"])
async def test_where_a_todo_is_stands_over_it_once(alice: Person, layout: str) -> None:
    await alice.has("Pay rent #Home/Bills @bank")
    await alice.visit(f"/search?q=%40bank group:section layout:{layout}")
    await alice.sees(marks=["@bank"])
    await alice.visit(f"/search?q=%40bank group:priority layout:{layout}")
    await alice.sees(marks=["@bank Home / Bills"])
