from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.application.houses import Database, House, Memory
from web.domain.membership import Membership
from web.infrastructure.persistence.engine import bind, make_engine


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def cellar_url(request: pytest.FixtureRequest) -> str:
    """Each test runs three times: the fakes are held to what the databases do."""
    return "" if request.param == "memory" else str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def house(cellar_url: str) -> AsyncIterator[House]:
    if not cellar_url:
        yield House(Memory())
        return
    engine = make_engine(cellar_url)
    bind(engine)
    await engine.open()
    yield House(Database(engine))
    await engine.close()


@pytest.fixture
async def alice(house: House) -> Membership:
    return await house.person("Alice")
