from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from litestar import Litestar

from tests.infrastructure.html.people import Person, person
from tests.settings import settings_for
from web.app import create_app
from web.services import Services, assemble


@pytest.fixture(scope="session")
def house(shared_url: str) -> tuple[Litestar, Services]:
    """One app a session, since to build its routes takes longer than most tests."""
    settings = settings_for(shared_url)
    services = assemble(settings)
    return create_app(settings, services=services), services


@pytest.fixture
async def services(house: tuple[Litestar, Services]) -> AsyncIterator[Services]:
    _, services = house
    await services.open()
    yield services
    await services.close()


@pytest.fixture
def app(house: tuple[Litestar, Services]) -> Litestar:
    return house[0]


@pytest.fixture
async def alice(app: Litestar, services: Services) -> Person:
    return await person(app, services, "Alice")


@pytest.fixture
async def mallory(app: Litestar, services: Services) -> Person:
    return await person(app, services, "Mallory")
