"""What a person does next, by the keyboard or by the words on the page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from tests.browser.people import Person

Step: TypeAlias = Callable[[Person], Awaitable[object]]


def press(*keys: str, **seen: Any) -> Step:
    """And waits until the page shows what is to be seen then."""

    async def step(person: Person) -> None:
        await person.press(*keys)
        await person.sees(**seen)

    return step


def write(text: str) -> Step:
    return lambda person: person.write(text)


def visit(path: str) -> Step:
    return lambda person: person.visit(path)


def button(name: str, *, row: str = "") -> Step:
    """Without a pointer: what only shows in the row under the cursor is reached through it."""

    async def step(person: Person) -> None:
        if row:
            await person.row(row).get_by_role("link").focus()
        place = person.row(row) if row else person.page
        await place.get_by_role("button", name=name, exact=True).press("Enter")
        await person.page.wait_for_load_state()

    return step


def link(name: str) -> Step:
    async def step(person: Person) -> None:
        await person.page.get_by_role("main").get_by_role("link", name=name, exact=True).press("Enter")
        await person.page.wait_for_url("**/*-*")

    return step


def fill(label: str, text: str) -> Step:
    return lambda person: person.page.get_by_label(label, exact=True).fill(text)


def choose(label: str, option: str) -> Step:
    return lambda person: person.page.get_by_label(label, exact=True).select_option(option)
