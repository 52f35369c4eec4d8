"""When keys do something, and when they must not."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser

PLACES = {
    "g i": "/inbox",
    "g t": "/today",
    "g u": "/upcoming",
    "g o": "/someday",
    "g c": "/completed",
    "g a": "/tags",
    "g r": "/trash",
    "g h": "/history",
    "g p": "/projects",
    "g v": "/views",
    "g s": "/settings",
    "?": "/help",
    "/": "/search",
}
COMPOSE = """(focused) => {
  for (const way of [{key: "x", isComposing: true}, {key: "Process", keyCode: 229}])
    focused.dispatchEvent(new KeyboardEvent("keydown", {bubbles: true, ...way}));
}"""


@pytest.mark.parametrize("keys", PLACES)
async def test_keys_lead_everywhere(alice: Person, keys: str) -> None:
    await alice.press(*keys.split())
    await alice.sees(path=PLACES[keys])


async def test_keys_are_letters_while_one_types(three: Person) -> None:
    await three.press("q")
    await three.write("xz?#jk1 g i")
    await three.sees(path="/inbox", done=[], typed="xz?#jk1 g i")


async def test_notes_are_saved_from_where_they_are_written(three: Person) -> None:
    await three.press("o")
    await three.sees(heading="Call Bob")
    await three.page.locator("#notes").focus()
    await three.write("About the roof")
    await three.press("Enter", "Control+Enter")
    await three.sees(said="Saved “Call Bob”")
    assert await three.page.locator(".prose").inner_text() == "About the roof"


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
async def test_a_key_with_a_modifier_belongs_to_the_browser(three: Person, modifier: str) -> None:
    await three.press(f"{modifier}+x", f"{modifier}+j", "j")
    await three.sees(cursor="Pay rent", done=[])


async def test_a_key_that_an_input_method_composes_with_does_nothing(three: Person) -> None:
    await three.page.locator(":focus").evaluate(COMPOSE)
    await three.press("j")
    await three.sees(cursor="Pay rent", done=[])


async def test_a_sequence_that_is_left_half_way_is_forgotten(three: Person) -> None:
    await three.press("g", "x")
    await three.sees(cursor="Call Bob", done=[])
    await three.press("x")
    await three.sees(done=["Call Bob"])


async def test_a_key_means_the_same_on_a_keyboard_of_another_script(three: Person) -> None:
    await three.page.locator(":focus").evaluate(
        'one => one.dispatchEvent(new KeyboardEvent("keydown", {key: "ч", code: "KeyX", bubbles: true}))'
    )
    await three.sees(done=["Call Bob"])


async def test_a_key_that_is_held_down_acts_once(three: Person) -> None:
    await three.page.keyboard.down("x")
    await three.page.keyboard.down("x")
    await three.page.keyboard.up("x")
    await three.sees(done=["Call Bob"])
    await three.visit("/history")
    await three.sees(said="")
    assert await three.page.get_by_text("completed", exact=True).count() == 1


@pytest.mark.parametrize("key", ["1", "2", "3"])
async def test_a_digit_sets_the_priority(three: Person, key: str) -> None:
    await three.press(key)
    await three.sees(marks=["", f"p{key}", ""], cursor="Call Bob")
    await three.press("4")
    await three.sees(marks=["", "", ""], cursor="Call Bob")
