"""Sections of a project, put in order by keys."""

from __future__ import annotations

import pytest

from tests.browser.people import Person

pytestmark = pytest.mark.browser


async def test_sections_are_put_in_order_renamed_and_named_back_by_keys(alice: Person) -> None:
    await alice.has("Pay rent #Home/Bills", "Paint the fence #Home/Garden")
    await alice.visit("/projects")
    await alice.page.get_by_role("link", name="Home", exact=True).last.click()
    await alice.page.get_by_role("link", name="Sections of this project").click()
    await alice.sees(heading="Sections of Home")
    await alice.press("j", "j")
    await alice.sees(cursor="Garden")
    await alice.press("Shift+K")
    await alice.sees(said="Moved up the section “Garden”", cursor="Garden")
    await alice.press("Shift+J")
    await alice.sees(said="Moved down the section “Garden”", cursor="Garden")
    await alice.press("e")
    await alice.sees(focus="name")
    await alice.write("s")
    await alice.press("Enter")
    await alice.sees(said="Renamed the section to “Gardens”")
    await alice.press("z")
    await alice.sees(said="Undone: renamed section “Garden”")
