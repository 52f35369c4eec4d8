from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from litestar import Litestar

from tests.infrastructure.html.people import Person, person
from tests.settings import settings_for
from web.app import create_app
from web.services import Services, assemble


@pytest.fixture
async def services(database_url: str) -> AsyncIterator[Services]:
    services = assemble(settings_for(database_url))
    await services.open()
    yield services
    await services.close()


@pytest.fixture
def app(services: Services, database_url: str) -> Litestar:
    return create_app(settings_for(database_url), services=services)


@pytest.fixture
async def alice(app: Litestar, services: Services) -> Person:
    return await person(app, services, "Alice")


@pytest.fixture
async def mallory(app: Litestar, services: Services) -> Person:
    return await person(app, services, "Mallory")
