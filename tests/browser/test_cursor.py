"""Where the cursor is: moved by keys, and where a person expects it after each action."""

from __future__ import annotations

import pytest

from tests.browser.people import Person
from tests.browser.steps import button, fill, link

pytestmark = pytest.mark.browser


async def test_j_and_k_move_real_focus_and_so_do_the_arrows(three: Person) -> None:
    for key, cursor in (("k", "Buy milk"), ("k", "Buy milk"), ("j", "Call Bob"), ("ArrowDown", "Pay rent")):
        await three.press(key)
        await three.sees(cursor=cursor, focus=cursor)


async def test_a_completed_row_stays_struck_through_under_the_cursor(three: Person) -> None:
    await three.press("x")
    await three.sees(done=["Call Bob"], focus="Call Bob", said="Completed “Call Bob”")
    await three.press("j")
    await three.sees(cursor="Pay rent", rows=["Buy milk", "Call Bob", "Pay rent"])


async def test_undo_and_redo_keep_the_cursor(three: Person) -> None:
    await three.press("x")
    await three.sees(done=["Call Bob"])
    await three.press("z")
    await three.sees(done=[], cursor="Call Bob", said="Undone: completed “Call Bob”")
    await three.press("Shift+z")
    await three.sees(done=["Call Bob"], cursor="Call Bob", said="Done again: completed “Call Bob”")


async def test_after_a_delete_the_next_row_has_the_cursor(three: Person) -> None:
    await three.press("Delete")
    await three.sees(rows=["Buy milk", "Pay rent"], cursor="Pay rent")
    await three.press("#")
    await three.sees(rows=["Buy milk"], cursor="Buy milk")
    await three.press("#")
    await three.sees(rows=[], focus="main")
    await three.press("z")
    await three.sees(rows=["Buy milk"], cursor="Buy milk")


async def test_what_is_undone_has_the_cursor(three: Person) -> None:
    await three.press("Delete")
    await three.sees(cursor="Pay rent")
    await three.press("z")
    await three.sees(rows=["Buy milk", "Call Bob", "Pay rent"], cursor="Call Bob")


async def test_enter_and_o_open_and_back_returns_to_the_row(three: Person) -> None:
    for key in ("Enter", "o"):
        await three.press(key)
        await three.sees(heading="Call Bob")
        await three.page.go_back()
        await three.sees(path="/inbox", cursor="Call Bob")


async def test_escape_on_a_todos_page_leads_to_its_row(three: Person) -> None:
    await three.press("o")
    await three.sees(heading="Call Bob")
    await three.press("Escape")
    await three.sees(heading="Inbox", cursor="Call Bob")


async def test_back_among_what_was_found_the_cursor_is_where_it_was(three: Person) -> None:
    await three.press("/")
    await three.sees(focus="q")
    await three.write("buy | rent")
    await three.sees(rows=["Buy milk", "Pay rent"])
    await three.press("Escape", "j", "j", "o")
    await three.sees(heading="Pay rent")
    await three.press("Escape")
    await three.sees(path="/search?q=buy+%7C+rent", cursor="Pay rent")


async def test_escape_leads_back_to_the_list_that_led_here(alice: Person) -> None:
    await alice.add("Fix tap today #Home", "Mow the lawn today #Garden")
    await alice.visit("/today")
    await alice.press("j", "j", "o")
    await alice.sees(heading="Mow the lawn")
    await alice.press("Escape")
    await alice.sees(heading="Today", cursor="Mow the lawn")


async def test_escape_leads_back_there_after_saving_too(alice: Person) -> None:
    await alice.add("Fix tap today #Home", "Mow the lawn today #Garden")
    await alice.visit("/today")
    await alice.press("j", "j", "o")
    await alice.sees(heading="Mow the lawn")
    await alice.press("e", "End")
    await alice.write("s")
    await alice.press("Enter")
    await alice.sees(heading="Mow the lawns")
    await alice.press("Escape", "Escape")
    await alice.sees(heading="Today", cursor="Mow the lawns")


async def test_without_scripts_a_link_leads_back(bob: Person) -> None:
    await bob.has("Mow the lawn today #Garden")
    await bob.visit("/today")
    for step in (link("Mow the lawn"), fill("To do", "Mow the lawns"), button("Save")):
        await step(bob)
    await bob.page.get_by_role("link", name="Back", exact=True).press("Enter")
    await bob.sees(heading="Today", rows=["Mow the lawns"])


async def test_a_reload_keeps_the_cursor(three: Person) -> None:
    await three.page.reload()
    await three.sees(cursor="Call Bob")


async def test_words_are_edited_in_place_from_their_end(three: Person) -> None:
    await three.press("e")
    await three.sees(focus="content", typed="Call Bob")
    await three.write(" back")
    await three.press("Enter")
    await three.sees(rows=["Buy milk", "Call Bob back", "Pay rent"], cursor="Call Bob back")


@pytest.mark.parametrize("key", ["e", "d", "p", "m", "t"])
async def test_escape_leaves_a_form_as_if_it_had_never_been(three: Person, key: str) -> None:
    await three.press(key)
    await three.sees(rows=["Buy milk", "Pay rent"])
    await three.press("Escape")
    await three.sees(rows=["Buy milk", "Call Bob", "Pay rent"], cursor="Call Bob", focus="Call Bob")


async def test_a_wrong_date_is_said_where_it_was_typed(three: Person) -> None:
    await three.press("d")
    await three.sees(focus="due")
    await three.write("blurb")
    await three.press("Enter")
    await three.sees(focus="due", typed="blurb")
    assert "“blurb” is not a date I understand" in (await three.look())["errors"][0]


async def test_escape_from_the_line_leads_back_to_the_row(three: Person) -> None:
    await three.press("q")
    await three.sees(focus="line")
    await three.press("Escape")
    await three.sees(focus="Call Bob")


async def test_a_new_date_is_written_over_the_old_one(alice: Person) -> None:
    await alice.add("Buy milk tomorrow")
    await alice.press("j", "d")
    await alice.sees(focus="due")
    await alice.write("today")
    await alice.press("Enter")
    await alice.sees(marks=["today"], cursor="Buy milk")


async def test_enter_moves_to_the_project_that_was_chosen(alice: Person) -> None:
    await alice.add("Fix tap #Home", "Buy milk")
    await alice.press("j", "m")
    await alice.sees(focus="place_id")
    await alice.press("ArrowDown", "Enter")
    await alice.sees(said="Moved to Home: “Buy milk”", cursor="Buy milk")


async def test_who_left_the_line_is_not_called_back_by_an_answer(alice: Person) -> None:
    await alice.press("q")
    await alice.write("Buy milk")
    async with alice.page.expect_response("**/sidebar*"):
        await alice.press("Enter", "Escape")
    await alice.sees(rows=["Buy milk"], focus="")


async def test_tab_reaches_what_can_be_done_to_the_row(three: Person) -> None:
    for name in ("Edit", "Change", "Date", "Repeat", "Move", "Tags"):
        await three.press("Tab")
        await three.sees(focus=name, cursor="Call Bob")
