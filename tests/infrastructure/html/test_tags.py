"""Tags: renamed, merged, deleted."""

from __future__ import annotations

import re

from tests.infrastructure.html.people import Person, texts


async def test_the_only_tag_is_offered_nothing_to_be_merged_into(alice: Person) -> None:
    await alice.add("Stamps @errand")
    [url] = re.findall(r"/tags/[-\w]{36}/edit", (await alice.get("/tags")).text)
    page = (await alice.get(url)).text
    assert "There is no other tag yet" in texts(page)
    assert 'id="tag-merge"' not in page


async def test_a_tag_is_merged_into_another(alice: Person) -> None:
    await alice.add("Stamps @errand")
    await alice.add("Buy milk @shop")
    [errand, _] = re.findall(r"/tags/[-\w]{36}/edit", (await alice.get("/tags")).text)
    [shop] = re.findall(r'<option value="([-\w]{36})" dir="auto">@shop<', (await alice.get(errand)).text)
    page = await alice.follow(errand.replace("edit", "merge"), {"into": shop})
    assert "Merged into @shop" in texts(page.text)
    assert "@errand" not in texts((await alice.get("/inbox")).text)
