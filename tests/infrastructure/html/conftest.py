from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from litestar import Litestar

from tests.infrastructure.html.people import Person, person
from tests.infrastructure.html.strangers import Front, close_fronts, opened
from web.services import Services


@pytest.fixture(scope="session", autouse=True)
async def closing_time() -> AsyncIterator[None]:
    yield
    await close_fronts()


@pytest.fixture
async def house(shared_url: str) -> Front:
    return await opened(shared_url)


@pytest.fixture
def services(house: Front) -> Services:
    return house.services


@pytest.fixture
def app(house: Front) -> Litestar:
    return house.app


@pytest.fixture
async def alice(app: Litestar, services: Services) -> Person:
    return await person(app, services, "Alice")


@pytest.fixture
async def mallory(app: Litestar, services: Services) -> Person:
    return await person(app, services, "Mallory")
