"""Ids are minted in forms, and a form can be sent twice, or changed and sent again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.application.houses import House
from tests.builders import new_todo
from web.domain.errors import Conflict
from web.domain.membership import Membership


async def test_another_line_in_a_used_form_is_not_taken_for_the_first(
    house: House, alice: Membership
) -> None:
    milk = new_todo("Buy milk")
    await house.todos.add(alice, [milk])
    with pytest.raises(Conflict, match="“Buy milk” was added by this form already"):
        await house.todos.add(alice, [replace(milk, content="Buy bread")])
