"""Every action, walked twice: by its key with JavaScript, and by its words without. The same is kept."""

from __future__ import annotations

import pytest

from tests.browser.books import kept_by
from tests.browser.people import Person
from tests.browser.steps import Step, button, choose, fill, link, press, visit, write

pytestmark = pytest.mark.browser

ROW = "Call Bob"
STARTS = ("Buy milk", "Call Bob @phone", "Pay rent", "Fix tap #Home")
BACK = {"cursor": ROW}
ACTIONS: dict[str, tuple[tuple[Step, ...], tuple[Step, ...]]] = {
    "add": (
        (press("q", focus="line"), write("Buy bread fri p2 @shop"), press("Enter", typed="")),
        (fill("Write a to-do", "Buy bread fri p2 @shop"), button("Add")),
    ),
    "complete": (
        (press("x", done=[ROW], **BACK),),
        (button("Complete: Call Bob"),),
    ),
    "reopen": (
        (press("x", done=[ROW]), press("x", done=[], **BACK)),
        (button("Complete: Call Bob"), visit("/completed"), button("Reopen: Call Bob")),
    ),
    "open": (
        (
            *(press("o", heading=ROW), press("e", typed=ROW), press("End")),
            *(write(" back"), press("Enter", heading="Call Bob back")),
        ),
        (link(ROW), fill("To do", "Call Bob back"), button("Save")),
    ),
    "edit": (
        (press("e", typed=ROW), write(" back"), press("Enter", cursor="Call Bob back")),
        (button("Edit", row=ROW), fill("To do", "Call Bob back"), button("Save")),
    ),
    "modify": (
        (press("c", focus="change"), write("p2 -@phone @desk #Home"), press("Enter", **BACK)),
        (
            *(button("Change", row=ROW), fill("What shall change", "p2 -@phone @desk #Home")),
            button("Change"),
        ),
    ),
    "modify on its page": (
        (
            press("o", heading=ROW),
            press("c", focus="modify-line"),
            write("no date p1"),
            press("Enter", typed=""),
        ),
        (link(ROW), fill("Change it by a line", "no date p1"), button("Change")),
    ),
    "due": (
        (press("d", focus="due"), write("in 3 days 9am"), press("Enter", **BACK)),
        (button("Date", row=ROW), fill("When", "in 3 days 9am"), button("Save")),
    ),
    "no date": (
        (
            *(press("d", focus="due"), write("fri"), press("Enter", **BACK)),
            *(press("d", focus="due"), press("Control+a", "Delete", "Enter", **BACK)),
        ),
        (
            *(button("Date", row=ROW), fill("When", "fri"), button("Save")),
            *(button("Date", row=ROW), fill("When", ""), fill("or a day", ""), button("Save")),
        ),
    ),
    "repeat": (
        (press("Shift+r", focus="phrase"), write("every 2 weeks"), press("Enter", **BACK)),
        (button("Repeat", row=ROW), fill("or every", "2"), button("Save")),
    ),
    "choose a priority": (
        (press("p", focus="priority"), press("1", marks=["", "@phone p1", ""])),
        (button("Priority", row=ROW), button("1 highest")),
    ),
    "priority": (
        (press("2", marks=["", "@phone p2", ""]), press("3", marks=["", "@phone p3", ""])),
        (button("2", row=ROW), button("3", row=ROW)),
    ),
    "no priority": (
        (press("2", marks=["", "@phone p2", ""]), press("4", marks=["", "@phone", ""])),
        (button("2", row=ROW), button("4", row=ROW)),
    ),
    "move": (
        (press("m", focus="place_id"), press("ArrowDown", "Tab", "Enter", **BACK)),
        (button("Move", row=ROW), choose("To which project or section", "Home"), button("Move")),
    ),
    "tag": (
        (press("t", focus="new_tags"), write("errand, waiting"), press("Enter", **BACK)),
        (button("Tags", row=ROW), fill("Tags to add", "errand, waiting"), button("Save")),
    ),
    "block": (
        (
            *(press("b", focus="blocker"), write("milk"), press("Enter", focus="blocker_id")),
            press("Enter", marks=["", "blocked @phone", ""], **BACK),
        ),
        (button("Blockers", row=ROW), fill("Blocked by", "milk"), button("Look"), button("Buy milk")),
    ),
    "unblock": (
        (
            *(press("b", focus="blocker"), press("Tab", "Tab", focus="blocker_id")),
            *(press("Enter", **BACK), press("o", heading=ROW), button("Remove: Buy milk")),
        ),
        (*(button("Blockers", row=ROW), button("Buy milk"), link(ROW), button("Remove: Buy milk")),),
    ),
    "delete": (
        (press("Delete", rows=["Buy milk", "Pay rent"]),),
        (button("Delete", row=ROW),),
    ),
    "restore": (
        (press("#", rows=["Buy milk", "Pay rent"]), visit("/trash"), press("j", "r", rows=[])),
        (button("Delete", row=ROW), visit("/trash"), button("Restore", row=ROW)),
    ),
    "undo": (
        (press("x", done=[ROW]), press("z", done=[], **BACK)),
        (button("Complete: Call Bob"), button("Undo")),
    ),
    "redo": (
        (press("x", done=[ROW]), press("z", done=[]), press("Shift+z", done=[ROW], **BACK)),
        (button("Complete: Call Bob"), button("Undo"), button("Redo")),
    ),
}


@pytest.mark.parametrize("action", ACTIONS)
async def test_with_and_without_javascript_the_same_is_kept(action: str, alice: Person, bob: Person) -> None:
    for person, steps in zip((alice, bob), ACTIONS[action], strict=True):
        await person.has(*STARTS)
        before = await kept_by(person)
        await person.visit("/inbox")
        for step in (press("j", "j", **BACK) if person is alice else visit("/inbox"), *steps):
            await step(person)
        assert await kept_by(person) != before
    assert await kept_by(alice) == await kept_by(bob)
