"""Where a row stands on the page that is open, as the partials want to know it."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from web.application.reading import Listing, Placing, Reading
from web.domain.view import View
from web.infrastructure.html.visit import Visit

PAGE = 50
"""Rows of a list that a page shows at once."""


class Placed(NamedTuple):
    """Without a place the row is not on the page; where it opens a group the list is sent whole."""

    place: Placing | None
    listing: Listing | None


async def placed(reading: Reading, visit: Visit, view: View, todo_id: UUID, through: str | None) -> Placed:
    """On a page that ends with the cursor `through`, or has all rows."""
    place = await reading.placing(visit.member, view, visit.moment, todo_id, through)
    opens = place is not None and place.opens_group
    return Placed(place, await first_page(reading, visit, view) if opens else None)


async def first_page(reading: Reading, visit: Visit, view: View) -> Listing:
    return await reading.listing(visit.member, view, visit.moment, None, PAGE)
