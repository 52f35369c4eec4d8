"""What two people made of the same to-do, put together."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tests.builders import IDS
from tests.domain.candidates import todo
from web.domain.merging import merge
from web.domain.place import Place
from web.domain.when import When

FRIDAY, SATURDAY, NEXT_FRIDAY = (When(dt.date(2027, 3, day)) for day in (12, 13, 19))
IDS_OF_TAGS = [IDS.new() for _ in range(5)]
some_tags = st.sets(st.sampled_from(IDS_OF_TAGS)).map(lambda ids: tuple(sorted(ids)))


@given(some_tags, some_tags, some_tags)
def test_tags_that_either_added_are_on_and_that_either_took_off_are_off(
    was: tuple[UUID, ...], mine: tuple[UUID, ...], now: tuple[UUID, ...]
) -> None:
    base = todo("Buy milk", tag_ids=was)
    outcome = merge(base, replace(base, tag_ids=mine), replace(base, tag_ids=now))
    kept = {id for id in was if id in mine and id in now}
    added = {id for id in (*mine, *now) if id not in was}
    assert (set(outcome.merged.tag_ids), outcome.collisions) == (kept | added, ())


def test_what_a_date_stands_for_goes_where_the_date_goes() -> None:
    base = todo("Buy milk", due=FRIDAY)
    mine = replace(base, due=SATURDAY, instead_of=FRIDAY)
    outcome = merge(base, mine, replace(base, due=NEXT_FRIDAY))
    assert (outcome.merged.due, outcome.merged.instead_of) == (NEXT_FRIDAY, None)
    assert outcome.collisions == ("due",)


HOME, WORK = Place(IDS.new()), Place(IDS.new())
BILLS, REPAIRS = Place(HOME.project_id, IDS.new()), Place(HOME.project_id, IDS.new())
some_place = st.sampled_from([HOME, WORK, BILLS, REPAIRS])


@given(some_place, some_place, some_place)
def test_a_section_never_comes_apart_from_its_project(was: Place, mine: Place, now: Place) -> None:
    sides = [replace(todo("Pay rent"), **place._asdict()) for place in (was, mine, now)]
    outcome = merge(*sides)
    assert outcome.merged.place == (now if outcome.collisions or mine == was else mine)
    assert outcome.collisions in ((), ("project_id",))
    assert not (outcome.collisions and was in (mine, now))
