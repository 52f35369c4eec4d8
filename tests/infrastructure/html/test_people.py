"""To-dos given to people: on rows, pages and in lines, and the people themselves."""

from __future__ import annotations

import re
from uuid import UUID

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.infrastructure.ids import Ids

ID = r"[-\w]{36}"


@pytest.fixture(autouse=True)
async def household(alice: Person) -> None:
    for name in ("Ann", "Bob Smith"):
        await alice.post("/people", {"name": name})


async def address_of(alice: Person, name: str) -> str:
    [address] = re.findall(rf'"(/people/{ID})"[^>]*>\+{name}<', (await alice.get("/people")).text)
    return str(address)


async def sheet(alice: Person, todo: UUID) -> str:
    return texts((await alice.get(f"/todos/{todo}")).text)


async def shown_people(alice: Person, todo: UUID) -> list[str]:
    page = (await alice.get(f"/todos/{todo}")).text
    return re.findall(r'name="shown_people" value="([^"]+)"', page)


async def test_a_line_gives_a_todo_to_a_person(alice: Person) -> None:
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": "Wash up +ann +bob", "view": "/inbox"})
    assert "Added “Wash up” to Inbox, given to Ann and Bob Smith" in texts(page.text)
    assert "Wash up +Ann +Bob Smith" in texts(page.text)


async def test_what_nobody_is_called_stays_text_and_is_said(alice: Person) -> None:
    line = "Pizza +extra cheese"
    page = texts((await alice.follow("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})).text)
    assert "Added “Pizza +extra cheese” to Inbox" in page
    assert "“+extra” stays as text: nobody here is called “extra” (add them under People)." in page


async def test_me_is_whoever_writes_and_whoever_looks(alice: Person, mallory: Person) -> None:
    await alice.add("Wash up +me")
    await mallory.add("Dry up +me")
    assert f"Wash up +{alice.name}" in texts((await alice.get("/inbox")).text)
    assert "Wash up" in texts((await alice.get("/search?q=%2Bme")).text)
    assert "Dry up" in texts((await mallory.get("/search?q=%2Bme")).text)
    assert "Wash up" not in texts((await mallory.get("/search?q=%2Bme")).text)


async def test_a_line_shows_who_while_it_is_typed(alice: Person) -> None:
    read = await alice.htmx.get("/entry?line=Wash up %2Bbob %2Bzoe")
    assert "+Bob Smith" in texts(read.text)
    assert "nobody here is called “zoe”" in texts(read.text)


@pytest.mark.parametrize("address", ["/entry?line={}&caret={}", "/search/offers?q={}&caret={}"])
async def test_people_are_offered_behind_their_sign(alice: Person, address: str) -> None:
    offered = (await alice.htmx.get(address.format("%2Bb", 2))).text
    assert "+&#34;Bob Smith&#34;" in offered
    everybody = (await alice.htmx.get(address.format("%2B", 1))).text
    assert all(f"+{name}" in texts(everybody) for name in ("me", "Ann"))


async def test_a_line_of_changes_gives_and_takes_away(alice: Person) -> None:
    todo = await alice.add("Wash up +ann")
    effect = await alice.htmx.get(f"/todos/{todo}/modify/reading?change=%2Bbob -%2Bann")
    assert "-+Ann +Bob Smith" in texts(effect.text)
    page = await alice.follow(f"/todos/{todo}/modify", {"change": "+bob -+ann"})
    assert "Given to Bob Smith: “Wash up”" in texts(page.text)
    page = await alice.follow(f"/todos/{todo}/modify", {"change": "no people"})
    assert "Given to nobody: “Wash up”" in texts(page.text)


async def test_who_does_not_have_it_is_said_to_lose_nothing(alice: Person) -> None:
    todo = await alice.add("Wash up")
    page = await alice.follow(f"/todos/{todo}/modify", {"change": "p1 -+ann"})
    assert "“-+Ann” takes it from nobody: Ann does not have it." in texts(page.text)


async def test_a_line_of_changes_with_a_stranger_in_it_is_refused(alice: Person) -> None:
    todo = await alice.add("Wash up")
    answer = await alice.post(f"/todos/{todo}/modify", {"change": "+zoe"})
    assert answer.status_code == 422
    assert "Nobody here is called “zoe”" in texts(answer.text)


async def test_its_page_has_a_field_for_people(alice: Person) -> None:
    todo = await alice.add("Wash up +ann")
    shown = await shown_people(alice, todo)
    form = {"revision": "99", "people": 'ann, +"Bob Smith", me', "shown_people": shown}
    page = await alice.follow(f"/todos/{todo}", form)
    assert f"given to {alice.name}, Ann and Bob Smith" in texts(page.text).replace("Given", "given")
    await alice.post(f"/todos/{todo}", {"revision": "99", "people": ""})
    assert await shown_people(alice, todo) == []


async def test_a_name_in_the_field_still_means_whom_it_meant_when_it_was_shown(alice: Person) -> None:
    todo = await alice.add("Wash up +ann")
    shown = await shown_people(alice, todo)
    await alice.post(f"{await address_of(alice, 'Ann')}/edit", {"name": "Anna"})
    await alice.post(f"/todos/{todo}", {"revision": "99", "people": "Ann", "shown_people": shown})
    assert [each.split(" ", 1)[1] for each in await shown_people(alice, todo)] == ["Anna"]


async def test_who_is_nobody_is_refused_beside_the_field_with_what_was_typed(alice: Person) -> None:
    todo = await alice.add("Wash up")
    answer = await alice.post(f"/todos/{todo}", {"revision": "99", "people": "Zoe, Ann"})
    assert answer.status_code == 422
    assert 'value="Zoe, Ann"' in answer.text
    assert "Nobody here is called “Zoe” (add them under People)." in texts(answer.text)


async def test_what_is_written_among_a_persons_todos_is_given_to_them(alice: Person) -> None:
    ann = await address_of(alice, "Ann")
    await alice.add("Wash up", view=ann)
    page = texts((await alice.get(ann)).text)
    assert "+Ann" in page and "Wash up" in page
    assert "Wash up" in texts((await alice.get("/search?q=%2Bann")).text)
    assert "Wash up" not in texts((await alice.get("/search?q=no people")).text)


async def test_what_is_written_in_a_saved_view_of_mine_is_given_to_me(alice: Person) -> None:
    view = await alice.post("/views", {"name": "Mine", "q": "+me p2"})
    await alice.add("Wash up", view=view.headers["location"])
    assert "Wash up" in texts((await alice.get("/search?q=%2Bme p2")).text)
    assert "Mine 1" in texts((await alice.get("/sidebar?current=inbox")).text)


async def test_history_says_to_whom_it_was_given(alice: Person) -> None:
    todo = await alice.add("Wash up +ann")
    await alice.post(f"/todos/{todo}/modify", {"change": "+bob -+ann"})
    assert "given to Bob Smith taken from Ann" in texts((await alice.get(f"/todos/{todo}/history")).text)
    await alice.post("/history/undo")
    assert "Wash up +Ann" in texts((await alice.get("/inbox")).text)


async def test_several_lines_are_given_each_to_whom_it_says(alice: Person) -> None:
    await alice.post("/paste", {"paste_id": Ids().new(), "lines": "Cook +ann\n  Shop +bob\nPizza +extra"})
    page = texts((await alice.get("/inbox")).text)
    assert "Cook +Ann" in page.replace("0/1 ", "")
    assert "Pizza +extra" in page


async def test_words_that_are_edited_in_place_stay_words(alice: Person) -> None:
    todo = await alice.add("Wash up")
    page = await alice.follow(f"/todos/{todo}/edit", {"revision": "99", "content": "Wash up +ann +extra"})
    assert "“+ann” stays as text here" in texts(page.text)
    assert "“+extra” stays" not in texts(page.text)


async def test_somebody_is_added_on_the_page_of_people(alice: Person) -> None:
    page = await alice.follow("/people", {"name": "+Zoë", "person_id": IDS.new()})
    assert "Added +Zoë" in texts(page.text)
    refused = await alice.post("/people", {"name": "zoe"})
    assert refused.status_code == 422
    assert "There is a “Zoë” already. Add a word to tell them apart." in texts(refused.text)
    assert 'value="zoe"' in refused.text


async def test_whoever_signs_in_is_neither_deleted_nor_merged_away(alice: Person) -> None:
    me = await address_of(alice, alice.name)
    page = await alice.get(f"{me}/edit")
    assert "person-merge" not in page.text
    assert f"+{alice.name} you, +me · 0 to do" in texts((await alice.get("/people")).text)
    assert (await alice.get(f"{me}/delete")).status_code == 409
    assert (await alice.post(f"{me}/delete")).status_code == 409
    ann = (await address_of(alice, "Ann")).removeprefix("/people/")
    assert (await alice.post(f"{me}/merge", {"into": ann})).status_code == 409


async def test_who_is_renamed_as_another_is_offered_that_one_to_merge_into(alice: Person) -> None:
    for name in ("Ann", "Bob", "Zoë"):
        await alice.post("/people", {"name": name})
    answer = await alice.post(f"{await address_of(alice, 'Bob')}/edit", {"name": "zoë"})
    assert re.search(r"selected>\+Zoë<", answer.text)


async def test_a_name_in_hebrew_turns_no_sentence_round(alice: Person) -> None:
    await alice.post("/people", {"name": "שרה"})
    page = (await alice.get(f"{await address_of(alice, 'שרה')}/edit")).text
    assert "given to <bdi>+שרה</bdi> is" in page
    assert re.search(rf'<option [^>]*dir="auto">\+{alice.name}<', page)


async def test_a_person_is_merged_renamed_and_deleted(alice: Person) -> None:
    await alice.add("Wash up +ann")
    ann, bob = await address_of(alice, "Ann"), await address_of(alice, "Bob Smith")
    page = await alice.follow(f"{ann}/merge", {"into": bob.removeprefix("/people/")})
    assert "Merged into +Bob Smith" in texts(page.text)
    page = await alice.follow(f"{bob}/edit", {"name": "Robert"})
    assert "Renamed to +Robert" in texts(page.text)
    assert "1 to-do is given to Robert no longer" in texts((await alice.get(f"{bob}/delete")).text)
    assert "Deleted +Robert" in texts((await alice.follow(f"{bob}/delete")).text)
    assert "Wash up" in texts((await alice.get("/search?q=no people")).text)


async def test_undoing_that_somebody_was_added_leads_out_of_their_page(alice: Person) -> None:
    await alice.post("/people", {"name": "Zoe"})
    zoe = await address_of(alice, "Zoe")
    answer = await alice.htmx.post("/history/undo", hx_current_url=f"http://localhost{zoe}")
    assert "/people" in str(answer.headers)


async def test_mallorys_line_knows_nobody_of_alices(mallory: Person) -> None:
    await mallory.add("Wash up +ann")
    assert "Wash up +ann" in texts((await mallory.get("/inbox")).text)
    assert "+Ann" not in texts((await mallory.get("/people")).text)
