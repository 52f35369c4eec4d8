"""Views that people keep: saved, changed, put in order, deleted, and all of it taken back."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from tests.application.houses import House
from tests.builders import IDS, NOON
from web.application.wishes import Wish
from web.domain.errors import Conflict, Forbidden, Invalid, NotFound
from web.domain.journal import Action
from web.domain.membership import Membership, Role
from web.domain.phrases.moment import Moment
from web.domain.saved_view import SavedView
from web.domain.sidebar import ROOM

MOMENT = Moment(NOON, ZoneInfo("UTC"))
SOON = Wish("Soon", "due<=fri sort:priority", "w")


async def save(house: House, member: Membership, *wishes: Wish) -> list[SavedView]:
    return [(await house.saved_views.save(member, IDS.new(), wish, MOMENT)).view for wish in wishes]


async def names(house: House, member: Membership) -> list[str]:
    return [view.name for view in await house.views_of(member)]


async def test_alice_saves_a_view_behind_the_others(house: House, alice: Membership) -> None:
    await save(house, alice, SOON, Wish(" Errands ", " @errand \n & p1 "))
    soon, errands = await house.views_of(alice)
    assert (soon.name, soon.query, soon.key) == ("Soon", "due<=fri sort:priority", "w")
    assert (errands.name, errands.query, errands.key) == ("Errands", "@errand & p1", None)
    assert soon.position < errands.position


async def test_the_same_form_twice_saves_one_view(house: House, alice: Membership) -> None:
    first = await house.saved_views.save(alice, IDS.new(), SOON, MOMENT)
    again = await house.saved_views.save(alice, first.view.id, SOON, MOMENT)
    assert again.action is None
    with pytest.raises(Invalid, match="saved the view “Soon” already"):
        await house.saved_views.save(alice, first.view.id, Wish("Later", "due>fri"), MOMENT)
    assert await names(house, alice) == ["Soon"]


@pytest.mark.parametrize(
    ("wish", "wrong"),
    [
        (Wish("", "("), {"name": "at least one word", "q": r"\(column 2\)"}),
        (Wish("Soon", "due:blurb"), {"q": "After `due:` I expected a date, found `blurb`"}),
        (Wish("Soon", "today", "ab"), {"key": "one letter from a to z, or a digit"}),
        (Wish("Soon", "today", "W"), {"key": "one letter"}),
        (Wish("x" * 61, "today"), {"name": "60 characters at most"}),
    ],
)
async def test_what_cannot_be_kept_is_said_beside_its_field(
    house: House, alice: Membership, wish: Wish, wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        await save(house, alice, wish)
    assert refused.value.fields.keys() == wrong.keys()
    for field, sentence in wrong.items():
        assert refused.match(sentence), field
    assert await names(house, alice) == []


async def test_a_name_and_a_key_lead_to_one_view_only(house: House, alice: Membership) -> None:
    await save(house, alice, SOON)
    with pytest.raises(Invalid) as refused:
        await save(house, alice, Wish("SOON", "today", "w"))
    assert refused.value.fields == {
        "name": "There is a view “Soon” already. Pick another name.",
        "key": "g w goes to the view “Soon” already. Pick another key.",
    }


async def test_a_view_keeps_its_own_name_and_key_when_its_query_changes(
    house: House, alice: Membership
) -> None:
    [soon] = await save(house, alice, SOON)
    done = await house.saved_views.edit(alice, soon.id, Wish("Soon", "due<=sat", "w"), MOMENT)
    assert (done.view.query, done.view.position) == ("due<=sat", soon.position)
    again = await house.saved_views.edit(alice, soon.id, Wish("Soon", "due<=sat", "w"), MOMENT)
    assert again.action is None


async def test_views_move_up_and_down_and_back(house: House, alice: Membership) -> None:
    [_, _, third] = await save(house, alice, *(Wish(name, "today") for name in ("One", "Two", "Three")))
    await house.saved_views.move(alice, third.id, -1)
    assert await names(house, alice) == ["One", "Three", "Two"]
    await house.saved_views.move(alice, third.id, -1)
    assert await names(house, alice) == ["Three", "One", "Two"]
    top = await house.saved_views.move(alice, third.id, -1)
    assert top.action is None
    await house.journal.undo(alice)
    assert await names(house, alice) == ["One", "Three", "Two"]
    await house.journal.redo(alice)
    assert await names(house, alice) == ["Three", "One", "Two"]


async def test_views_that_came_to_stand_in_one_place_can_be_put_in_order(
    house: House, alice: Membership
) -> None:
    [one, two] = await save(house, alice, Wish("One", "today"), Wish("Two", "today"))
    deleted = await house.saved_views.delete(alice, two.id)
    [three] = await save(house, alice, Wish("Three", "today"))
    await house.journal.undo(alice, _id(deleted.action))
    for _ in range(2):
        await house.saved_views.move(alice, three.id, -1)
    assert (await names(house, alice))[0] == "Three"
    assert len({view.position for view in await house.views_of(alice)}) == 3
    await house.saved_views.move(alice, one.id, 5)
    assert (await names(house, alice))[-1] == "One"


async def test_a_deleted_view_comes_back_whole(house: House, alice: Membership) -> None:
    [soon] = await save(house, alice, SOON)
    await house.saved_views.delete(alice, soon.id)
    assert await names(house, alice) == []
    await house.journal.undo(alice)
    [back] = await house.views_of(alice)
    assert (back.id, back.name, back.query, back.key) == (soon.id, soon.name, soon.query, soon.key)


async def test_undoing_one_change_of_a_view_leaves_the_newer_one(house: House, alice: Membership) -> None:
    [soon] = await save(house, alice, SOON)
    first = await house.saved_views.edit(alice, soon.id, Wish("Soon", "due<=sat", "w"), MOMENT)
    await house.saved_views.edit(alice, soon.id, Wish("Next", "due<=sat", "w"), MOMENT)
    await house.journal.undo(alice, _id(first.action))
    [kept] = await house.views_of(alice)
    assert (kept.name, kept.query) == ("Next", SOON.query)
    await house.saved_views.edit(alice, soon.id, Wish("Next", "due<=sun", "w"), MOMENT)
    with pytest.raises(Conflict, match="The query of the view “Next” changed since"):
        await house.journal.redo(alice, _id(first.action))


@pytest.mark.parametrize(
    ("other", "sentence"),
    [(Wish("SOON", "today"), "There is a view “SOON” already"), (Wish("Week", "today", "w"), "g w goes to")],
)
async def test_a_view_does_not_come_back_beside_its_like(
    house: House, alice: Membership, other: Wish, sentence: str
) -> None:
    [soon] = await save(house, alice, SOON)
    deleted = await house.saved_views.delete(alice, soon.id)
    await save(house, alice, other)
    with pytest.raises(Conflict, match=sentence):
        await house.journal.undo(alice, _id(deleted.action))


async def test_there_is_room_for_so_many_views(house: House, alice: Membership) -> None:
    wishes = [Wish(f"View {number}", "today") for number in range(ROOM)]
    [first, *_] = await save(house, alice, *wishes)
    with pytest.raises(Invalid, match="room for 50 views"):
        await save(house, alice, SOON)
    deleted = await house.saved_views.delete(alice, first.id)
    await save(house, alice, SOON)
    with pytest.raises(Conflict, match="room for 50 views"):
        await house.journal.undo(alice, _id(deleted.action))


async def test_mallory_cannot_reach_alices_views(house: House, alice: Membership) -> None:
    mallory = await house.person("Mallory")
    [soon] = await save(house, alice, SOON)
    for deed in (
        house.saved_views.edit(mallory, soon.id, SOON, MOMENT),
        house.saved_views.move(mallory, soon.id, 1),
        house.saved_views.delete(mallory, soon.id),
    ):
        with pytest.raises(NotFound):
            await deed
    assert await names(house, mallory) == []
    assert [view.name for view in await save(house, mallory, SOON)] == ["Soon"]


async def test_a_reader_saves_nothing(house: House) -> None:
    bob = await house.person("Bob", Role.READER)
    with pytest.raises(Forbidden):
        await save(house, bob, SOON)


def _id(action: Action | None) -> UUID:
    assert action
    return action.id
