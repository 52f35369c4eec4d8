"""What is called something else is asked for by that name in saved views, and undo brings both back."""

from __future__ import annotations

import pytest

from tests.application.houses import House
from tests.application.test_saved_views import MOMENT, save
from tests.builders import IDS, new_todo
from web.application.wishes import Wish
from web.domain.errors import Conflict
from web.domain.journal import Action
from web.domain.membership import Membership


async def queries(house: House, member: Membership) -> list[str]:
    return [view.query for view in await house.views_of(member)]


async def undone(house: House, member: Membership, action: Action | None) -> list[str]:
    assert action
    await house.journal.undo(member, action.id)
    return await queries(house, member)


async def test_a_project_is_asked_for_by_its_new_name(house: House, alice: Membership) -> None:
    home = (await house.projects.create(alice, IDS.new(), "Home", "red")).project
    await save(
        house, alice, Wish("Soon", "#home & today"), Wish("All", "#H*, ##Home p1"), Wish("Else", "#Work")
    )
    done = await house.projects.rename(alice, home.id, "Our house", "red")
    assert done.views == ("Soon", "All")
    assert await queries(house, alice) == ['#"Our house" & today', '#H*, ##"Our house" p1', "#Work"]
    assert await undone(house, alice, done.action) == ["#home & today", "#H*, ##Home p1", "#Work"]
    assert (await house.projects.rename(alice, home.id, "HOME", "red")).views == ()


async def test_a_section_is_asked_for_by_its_new_name(house: House, alice: Membership) -> None:
    home = (await house.projects.create(alice, IDS.new(), "Home", "red")).project
    work = (await house.projects.create(alice, IDS.new(), "Work", "red")).project
    bills = (await house.sections.create(alice, IDS.new(), home.id, "Bills")).section
    await save(house, alice, Wish("Soon", "/Bills"), Wish("Home", "#Home/Bills"))
    done = await house.sections.rename(alice, bills.id, "Money")
    assert await queries(house, alice) == ["/Money", "#Home/Money"]
    assert await undone(house, alice, done.action) == ["/Bills", "#Home/Bills"]
    await house.sections.create(alice, IDS.new(), work.id, "bills")
    assert (await house.sections.rename(alice, bills.id, "Money")).views == ("Home",)


async def test_a_tag_is_asked_for_by_its_new_name_or_that_of_the_one_it_is_merged_into(
    house: House, alice: Membership
) -> None:
    await house.todos.add(alice, [new_todo("Stamps", tags=("errand", "shop"))])
    errand, shop = sorted(await house.tags_of(alice), key=lambda tag: tag.name)
    await save(house, alice, Wish("Soon", "@errand | @shop"))
    renamed = await house.tags.rename(alice, errand.id, "to go")
    assert await queries(house, alice) == ['@"to go" | @shop']
    merged = await house.tags.merge(alice, shop.id, errand.id)
    assert await queries(house, alice) == ['@"to go" | @"to go"']
    assert await undone(house, alice, merged.action) == ['@"to go" | @shop']
    assert await undone(house, alice, renamed.action) == ["@errand | @shop"]


async def test_a_person_is_asked_for_likewise(house: House, alice: Membership) -> None:
    ann, bob = [(await house.people.add(alice, IDS.new(), name)).person for name in ("Ann", "Bob")]
    await save(house, alice, Wish("Theirs", "+ann | +bob | +me"))
    renamed = await house.people.rename(alice, ann.id, "Anna")
    assert renamed.views == ("Theirs",)
    merged = await house.people.merge(alice, bob.id, ann.id)
    assert await queries(house, alice) == ["+Anna | +Anna | +me"]
    assert await undone(house, alice, merged.action) == ["+Anna | +bob | +me"]
    assert await undone(house, alice, renamed.action) == ["+ann | +bob | +me"]


async def test_a_view_that_would_get_too_long_stays_as_it_is(house: House, alice: Membership) -> None:
    home = (await house.projects.create(alice, IDS.new(), "Home", "red")).project
    query = "#Home " * 90
    await save(house, alice, Wish("Long", query))
    assert (await house.projects.rename(alice, home.id, "A rather long name", "red")).views == ()
    assert await queries(house, alice) == [query.strip()]


async def test_what_a_view_asks_since_stands_in_the_way_of_undoing(house: House, alice: Membership) -> None:
    home = (await house.projects.create(alice, IDS.new(), "Home", "red")).project
    [soon] = await save(house, alice, Wish("Soon", "#Home"))
    done = await house.projects.rename(alice, home.id, "House", "red")
    await house.saved_views.edit(alice, soon.id, Wish("Soon", "#House p1"), MOMENT)
    with pytest.raises(Conflict, match="The query of the view “Soon” changed since"):
        await undone(house, alice, done.action)
