from __future__ import annotations

import pytest

from tests.application.houses import Database, House, Memory
from web.domain.membership import Membership


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def house(request: pytest.FixtureRequest) -> House:
    """Each test runs three times: the fakes are held to what the databases do."""
    if request.param == "memory":
        return House(Memory())
    return House(Database(request.getfixturevalue(f"{request.param}_engine")))


@pytest.fixture
async def alice(house: House) -> Membership:
    return await house.person("Alice")
