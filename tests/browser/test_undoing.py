"""Undo leaves a list as it was before the deed, redo as the deed itself left it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.people import Person
from tests.browser.steps import button
from tests.browser.test_walk import ACTIONS, ROW, STARTS

pytestmark = pytest.mark.browser

DEEDS = ("complete", "edit", "due", "choose a priority", "move", "tag", "delete")


async def shown(person: Person) -> dict[str, Any]:
    seen = await person.look()
    return {name: seen[name] for name in ("path", "rows", "done", "marks", "cursor")}


@pytest.mark.parametrize("deed", DEEDS)
async def test_redo_leaves_the_row_as_the_deed_did(deed: str, alice: Person) -> None:
    await alice.has(*STARTS)
    await alice.visit("/inbox")
    await alice.press("j", "j")
    start = await shown(alice)
    for step in ACTIONS[deed][0]:
        await step(alice)
    end = await shown(alice)
    for key, state in (("z", start), ("Shift+z", end), ("z", start), ("Shift+z", end)):
        await alice.press(key)
        await alice.sees(**state)


@pytest.mark.parametrize("deed", DEEDS)
async def test_without_scripts_redo_shows_what_the_deed_did(deed: str, bob: Person) -> None:
    await bob.has(*STARTS)
    await bob.visit("/inbox")
    start = await shown(bob)
    for step in ACTIONS[deed][1]:
        await step(bob)
    end = await shown(bob)
    for name, state in (("Undo", start), ("Redo", end)):
        await button(name)(bob)
        await bob.sees(**state)


async def test_what_is_done_to_others_stays_in_sight(three: Person) -> None:
    await three.press("x", "j")
    await three.sees(done=["Call Bob"], cursor="Pay rent")
    await three.press("x")
    await three.sees(done=["Call Bob", "Pay rent"])
    await three.press("z")
    await three.sees(done=["Call Bob"], cursor="Pay rent")


async def test_what_was_completed_on_an_earlier_visit_comes_back_to_its_place(three: Person) -> None:
    await three.press("x")
    await three.sees(done=["Call Bob"])
    await three.visit("/inbox")
    await three.press("j")
    await three.sees(rows=["Buy milk", "Pay rent"], cursor="Buy milk")
    await three.press("z")
    await three.sees(rows=["Buy milk", ROW, "Pay rent"], done=[], cursor=ROW)


async def test_what_was_taken_out_of_the_trash_goes_back_into_it(three: Person) -> None:
    await three.press("#")
    await three.sees(rows=["Buy milk", "Pay rent"])
    await three.visit("/trash")
    await three.press("j", "r")
    await three.sees(rows=[])
    await three.press("z")
    await three.sees(rows=["Call Bob"], cursor="Call Bob")
    await three.press("Shift+z")
    await three.sees(rows=[])


async def test_what_went_to_the_trash_elsewhere_is_offered_to_restore(three: Person) -> None:
    id = (await three.row(ROW).get_attribute("id") or "").removeprefix("todo-")
    await three.post(f"/todos/{id}/delete")
    await three.press("x")
    await three.page.get_by_role("alert").get_by_text(f"“{ROW}” is in Trash").wait_for()
    await three.press("r")
    await three.sees(path="/inbox", rows=["Buy milk", ROW, "Pay rent"], done=[])
