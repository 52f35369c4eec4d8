"""What a monitor is told, without being let in."""

from __future__ import annotations

import pytest

from tests.infrastructure.html.strangers import front
from web.domain.errors import Unavailable
from web.infrastructure.persistence.accounts import AccountStore


async def test_a_healthy_daybook_says_so_to_anybody(shared_url: str) -> None:
    async with front(shared_url) as daybook:
        answer = await daybook.stranger().get("/health")
        assert (answer.status_code, answer.text) == (200, "ok\n")
        assert answer.headers["cache-control"] == "no-store"


async def test_without_its_database_it_is_not_healthy(
    shared_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def out_of_reach(_: AccountStore) -> None:
        raise Unavailable

    async with front(shared_url) as daybook:
        monkeypatch.setattr(AccountStore, "first", out_of_reach)
        assert (await daybook.stranger().get("/health")).status_code == 503
