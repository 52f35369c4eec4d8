"""To-dos come from a todo.txt and go back into one, on both engines."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest

from tests.builders import CountedIds, SteadyClock, new_todo, person
from web.application.journal import Journal
from web.application.projects import Projects
from web.application.todos import Todos
from web.application.transfer import Imported, Transfer
from web.domain.errors import Forbidden, Invalid
from web.domain.journal import Verb
from web.domain.membership import Membership, Role
from web.domain.place import Place
from web.domain.section import ROOM
from web.domain.todo import Todo
from web.domain.when import When
from web.infrastructure.formats import todotxt
from web.infrastructure.persistence.books import Books
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.stores import ProjectStore, TagStore, TodoStore
from web.infrastructure.persistence.unit_of_work import UnitOfWork

BERLIN = ZoneInfo("Europe/Berlin")
LIST = """\
(A) Call @phone Bob +Garage due:2027-02-03 rec:1w
x 2027-02-03 2027-01-31 Pay rent pri:B
(D) Paint the door +Garage @home id:1
Buy paint p:1
Buy milk
Buy milk
"""


@dataclass
class Desk:
    engine: Engine
    transfer: Transfer
    todos: Todos
    projects: Projects
    journal: Journal

    async def bring(self, member: Membership, text: str) -> Imported:
        return await self.transfer.import_(member, BERLIN, text.encode())

    async def all(self, member: Membership) -> dict[str, Todo]:
        return {todo.content: todo for todo in await TodoStore(self.engine, member.book_id).every()}


@pytest.fixture
def desk(engine: Engine) -> Desk:
    ids = CountedIds()
    work = UnitOfWork(engine, SteadyClock(), ids)
    transfer = Transfer(work, Books(engine), ids, todotxt)
    return Desk(engine, transfer, Todos(work, ids), Projects(work), Journal(work))


@pytest.fixture
async def alice(engine: Engine) -> Membership:
    return await person(engine, "Alice")


async def test_alice_brings_her_list(desk: Desk, alice: Membership) -> None:
    done = await desk.bring(alice, LIST)
    kept = await desk.all(alice)
    assert len(done.plan.new) == 6
    assert done.action and done.action.verb is Verb.IMPORT
    assert kept["Call Bob"].due == When(dt.date(2027, 2, 3))
    assert kept["Call Bob"].priority == 1
    assert kept["Buy paint"].parent_id == kept["Paint the door"].id
    assert kept["Buy paint"].project_id == kept["Paint the door"].project_id == kept["Call Bob"].project_id


async def test_what_waits_for_what_comes_and_goes(desk: Desk, alice: Membership) -> None:
    text = "Paint the door blocked-by:1 blocked-by:2\nBuy paint id:1\nx Find the brush id:2\n"
    await desk.bring(alice, text)
    kept = await desk.all(alice)
    assert set(kept["Paint the door"].blocker_ids) == {kept["Buy paint"].id, kept["Find the brush"].id}
    assert await desk.transfer.export(alice, BERLIN) == text
    await desk.journal.undo(alice)
    assert await desk.all(alice) == {}
    await desk.journal.redo(alice)
    again = (await desk.all(alice))["Paint the door"]
    assert again.blocker_ids == kept["Paint the door"].blocker_ids


async def test_what_is_new_may_wait_for_what_is_here_already(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, "Buy paint id:1\n")
    await desk.bring(alice, "Buy paint id:1\nPaint the door blocked-by:1\n")
    kept = await desk.all(alice)
    assert len(kept) == 2
    assert kept["Paint the door"].blocker_ids == (kept["Buy paint"].id,)


async def test_what_is_in_trash_is_waited_for_in_no_file(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, "Buy paint id:1\nPaint the door blocked-by:1\n")
    await desk.todos.delete(alice, (await desk.all(alice))["Buy paint"].id)
    assert await desk.transfer.export(alice, BERLIN) == "2027-03-10 Paint the door\n"


async def test_nothing_new_goes_into_an_archived_project_until_it_is_unarchived(
    desk: Desk, alice: Membership
) -> None:
    [tap] = await desk.todos.add(alice, [new_todo("Fix tap", project="Garage")])
    await desk.projects.archive(alice, tap.todo.project_id)
    assert (await desk.transfer.preview(alice, BERLIN, LIST.encode())).plan.left_out == 3
    assert [item.content for item in (await desk.bring(alice, LIST)).plan.new] == [
        *("Pay rent", "Buy milk", "Buy milk")
    ]
    await desk.projects.unarchive(alice, tap.todo.project_id)
    assert [item.content for item in (await desk.bring(alice, LIST)).plan.new] == [
        *("Call Bob", "Paint the door", "Buy paint")
    ]


async def test_days_become_midnights_where_alice_lives(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    rent = (await desk.all(alice))["Pay rent"]
    assert rent.created_at == dt.datetime(2027, 1, 30, 23, tzinfo=dt.UTC)
    assert rent.completed_at == dt.datetime(2027, 2, 2, 23, tzinfo=dt.UTC)


async def test_it_leaves_as_it_came(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    assert await desk.transfer.export(alice, BERLIN) == LIST


async def test_the_same_file_twice_adds_nothing(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    again = await desk.bring(alice, LIST)
    assert again.action is None
    assert len(again.plan.known) == 6


async def test_a_file_with_a_new_line_adds_that_one(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    again = await desk.bring(alice, f"Buy milk\nWater plants\n{LIST}Glue chair p:1\n")
    kept = await desk.all(alice)
    assert [item.content for item in again.plan.new] == ["Water plants", "Buy milk", "Glue chair"]
    assert kept["Glue chair"].parent_id == kept["Paint the door"].id


async def test_what_was_changed_here_is_still_known(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    bob = (await desk.all(alice))["Call Bob"]
    await desk.todos.edit(alice, bob.id, None, {"content": "Write to Bob"})
    await desk.todos.complete(alice, bob.id)
    assert (await desk.bring(alice, LIST)).action is None


async def test_what_was_exported_is_known(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    await desk.todos.add(
        alice, [new_todo("Mend the fence", project="House & yard", tags=("at home",), priority=2)]
    )
    exported = await desk.transfer.export(alice, BERLIN)
    assert exported.endswith("(B) 2027-03-10 Mend the fence +House_&_yard @at_home\n")
    assert (await desk.bring(alice, exported)).action is None


async def test_one_undo_takes_all_of_it_back(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    await desk.journal.undo(alice)
    assert await desk.all(alice) == {}
    assert [project.name for project in await ProjectStore(desk.engine, alice.book_id).every()] == ["Inbox"]
    assert await TagStore(desk.engine, alice.book_id).every() == []
    assert len((await desk.bring(alice, LIST)).plan.new) == 6


async def test_what_is_in_trash_is_not_known(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, "Buy milk")
    await desk.todos.delete(alice, (await desk.all(alice))["Buy milk"].id)
    assert len((await desk.bring(alice, "Buy milk")).plan.new) == 1
    assert await desk.transfer.export(alice, BERLIN) == "Buy milk\n"


async def test_a_name_means_the_project_of_that_whole_name(desk: Desk, alice: Membership) -> None:
    await desk.todos.add(alice, [new_todo("Lathe", project="Workshop")])
    await desk.bring(alice, "Write report +Work\nMill +workshop")
    kept = await desk.all(alice)
    assert kept["Write report"].project_id != kept["Lathe"].project_id == kept["Mill"].project_id


async def test_the_preview_says_what_will_happen_and_does_nothing(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, "Call Bob +Garage @phone")
    text = f"Call Bob +Garage @phone\nSell bike +garage +Attic @yard\n{'a' * 501}\nPay due:soon"
    preview = await desk.transfer.preview(alice, BERLIN, text.encode())
    assert [item.content for item in preview.plan.new] == ["Sell bike", "Pay due:soon"]
    assert [item.content for item in preview.plan.known] == ["Call Bob"]
    assert [remark.line for remark in preview.plan.remarks] == [3, 4]
    assert (preview.new_projects, preview.new_tags) == ((), ("yard",))
    assert len(await desk.all(alice)) == 1


async def test_the_preview_names_the_sections_that_will_be_made(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, "Call Bob +Garage section:Bikes")
    lines = ("a +garage section:bikes", "b +Garage section:Tyres id:1", "c +Garage section:TYRES")
    more = ("d +Attic section:Bikes", "e +Garage section:Tyres p:1")
    preview = await desk.transfer.preview(alice, BERLIN, "\n".join(lines + more).encode())
    assert preview.new_sections == ("Garage/Tyres", "Attic/Bikes")


async def test_what_finds_no_room_in_a_section_is_in_its_project_alone(desk: Desk, alice: Membership) -> None:
    full = "".join(f"Part {number} +Bike section:{number}\n" for number in range(ROOM + 1))
    preview = await desk.transfer.preview(alice, BERLIN, full.encode())
    [remark] = (await desk.bring(alice, full)).plan.remarks
    assert (len(preview.new_sections), preview.plan.remarks) == (ROOM, (remark,))
    assert remark.text.startswith("“Bike” has 200 sections, as many as a project can have")
    kept = await desk.all(alice)
    assert kept[f"Part {ROOM}"].place == Place(kept["Part 0"].project_id)
    assert not (await desk.bring(alice, full)).plan.new


async def test_a_child_of_a_line_that_is_left_out_stands_alone(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, f"{'a' * 501} id:1\nPay p:1")
    assert (await desk.all(alice))["Pay"].parent_id is None


async def test_a_file_that_cannot_be_read_adds_nothing(desk: Desk, alice: Membership) -> None:
    with pytest.raises(Invalid, match="Line 2 is not UTF-8"):
        await desk.transfer.import_(alice, BERLIN, b"Buy milk\ncaf\xe9")
    assert await desk.all(alice) == {}


async def test_a_reader_may_export_but_not_import(desk: Desk, alice: Membership) -> None:
    await desk.bring(alice, "Buy milk")
    bob = Membership(alice.account_id, alice.book_id, Role.READER)
    assert await desk.transfer.export(bob, BERLIN) == "Buy milk\n"
    with pytest.raises(Forbidden):
        await desk.bring(bob, "Buy bread")


async def test_mallory_exports_nothing_of_alices(desk: Desk, engine: Engine, alice: Membership) -> None:
    await desk.bring(alice, LIST)
    mallory = await person(engine, "Mallory")
    assert await desk.transfer.export(mallory, BERLIN) == ""


async def test_what_repeats_in_a_file_repeats_here_and_leaves_as_it_came(
    desk: Desk, alice: Membership
) -> None:
    line = "Pay rent h:1 rec:+1m due:2027-02-03\n"
    await desk.bring(alice, line)
    rent = (await desk.all(alice))["Pay rent"]
    assert rent.recurrence
    assert await desk.transfer.export(alice, BERLIN) == line
    await desk.todos.complete(alice, rent.id, BERLIN)
    exported = await desk.transfer.export(alice, BERLIN)
    assert "due:2027-04-03 h:1 rec:+1m" in exported
    assert (await desk.bring(alice, exported)).plan.new == ()
