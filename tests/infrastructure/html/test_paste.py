"""Several lines at once."""

from __future__ import annotations

from tests.infrastructure.html.people import Person, texts
from web.infrastructure.ids import Ids

LIST = "Trip to Rome\n  [x] Book train\n  [ ] Pack"


async def test_what_the_lines_would_be_is_shown_first(alice: Person) -> None:
    page = texts((await alice.post("/paste/read", {"paste_id": Ids().new(), "lines": LIST})).text)
    assert "Book train completed" in page
    assert "Add 3 to-dos" in page
    assert "Book train" not in texts((await alice.get("/completed")).text)


async def test_what_is_ticked_in_a_list_is_completed(alice: Person) -> None:
    await alice.post("/paste", {"paste_id": Ids().new(), "lines": LIST, "view": "/inbox"})
    assert "Book train" in texts((await alice.get("/completed")).text)
    assert "1/2" in texts((await alice.get("/inbox")).text)
