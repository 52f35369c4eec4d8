from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.faults.clients import client, write
from tests.infrastructure.html.people import Person
from tests.live import Daybook, sign_in


@pytest.fixture
async def alice(daybook: Daybook) -> AsyncIterator[Person]:
    """Each file runs a `daybook` of its own, in which something will go wrong."""
    async with client("Alice", await sign_in("Alice", daybook.url), daybook) as alice:
        await write(alice, "thing-before")
        yield alice
