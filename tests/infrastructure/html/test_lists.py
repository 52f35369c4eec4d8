"""A long list, page by page."""

from __future__ import annotations

import re

from tests.infrastructure.html.people import Person

MORE = re.compile(r'hx-get="(/inbox[^"]+)"')


async def test_the_rest_of_a_group_does_not_repeat_its_id(alice: Person) -> None:
    lines = "\n".join(f"thing {number}" for number in range(51))
    await alice.post("/paste", {"paste_id": "0199a000-0000-7000-8000-000000000001", "lines": lines})
    first = (await alice.get("/inbox")).text
    more = MORE.search(first)
    assert more
    rest = (await alice.get(more[1].replace("&amp;", "&"))).text
    assert "thing 50" in rest
    assert _groups(first).isdisjoint(_groups(rest))


def _groups(html: str) -> set[str]:
    return set(re.findall(r'id="(group-[^"]+)"', html))
