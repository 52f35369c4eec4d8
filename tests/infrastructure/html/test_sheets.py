"""A to-do's own page."""

from __future__ import annotations

import re
from urllib.parse import urlencode

import pytest

from tests.infrastructure.html.people import Person, texts

WRONG_WAYS = ("//mallory.example", "https://mallory.example/", "/sign-in", f"/{500 * 'a'}")


async def revision_of(alice: Person, url: str) -> str:
    found = re.search(r'name="revision" value="(\d+)"', (await alice.get(url)).text)
    assert found
    return found[1]


async def test_a_todo_has_a_page_with_all_of_it(alice: Person) -> None:
    id = await alice.add("Pay rent tomorrow #Home @bank p1 // ask *Bob* first")
    page = await alice.get(f"/todos/{id}")
    assert "Pay rent" in texts(page.text)
    assert "<em>Bob</em>" in page.text
    assert 'value="bank"' in page.text


async def test_saving_changes_what_was_changed(alice: Person) -> None:
    id = await alice.add("Buy milk")
    revision = await revision_of(alice, f"/todos/{id}")
    page = await alice.follow(
        f"/todos/{id}",
        {"revision": revision, "content": "Buy oat milk", "tags": "shop, food", "due": "tomorrow"},
    )
    assert "Saved, tagged @food @shop, due " in texts(page.text)
    assert 'value="food, shop"' in page.text


async def test_notes_cannot_carry_a_script(alice: Person) -> None:
    id = await alice.add("Buy milk")
    notes = "<script>alert(1)</script> [x](javascript:alert(1)) ![](http://evil.example/p.png)"
    await alice.post(f"/todos/{id}", {"revision": await revision_of(alice, f"/todos/{id}"), "notes": notes})
    prose = (await alice.get(f"/todos/{id}")).text.partition('class="prose"')[2].partition("</div>")[0]
    assert "<script" not in prose
    assert "<img" not in prose
    assert 'href="javascript' not in prose


async def test_headings_in_notes_stand_below_the_to_dos_own(alice: Person) -> None:
    id = await alice.add("Buy milk")
    notes = "# Shop\n## Dairy\n###### Oat"
    await alice.post(f"/todos/{id}", {"revision": await revision_of(alice, f"/todos/{id}"), "notes": notes})
    page = (await alice.get(f"/todos/{id}")).text
    assert page.count("<h1") == 1
    for heading in ("<h2>Shop</h2>", "<h3>Dairy</h3>", "<h6>Oat</h6>"):
        assert heading in page


async def test_wrong_fields_keep_what_was_typed(alice: Person) -> None:
    id = await alice.add("Buy milk")
    form = {"revision": await revision_of(alice, f"/todos/{id}"), "content": "Buy oat milk", "due": "blurb"}
    answer = await alice.post(f"/todos/{id}", form)
    assert answer.status_code == 422
    assert "“blurb” is not a date I understand" in texts(answer.text)
    assert re.search(r'<input id="due"[^>]* autofocus', answer.text)
    assert 'value="Buy oat milk"' in answer.text


async def test_two_devices_that_changed_different_things_both_win(alice: Person) -> None:
    id = await alice.add("Buy milk")
    seen = await revision_of(alice, f"/todos/{id}")
    await alice.post(f"/todos/{id}/priority", {"priority": "1"})
    await alice.post(f"/todos/{id}", {"revision": seen, "content": "Buy oat milk", "priority": "4"})
    page = await alice.get(f"/todos/{id}")
    assert "Buy oat milk" in texts(page.text)
    assert '<option value="1" selected' in page.text


async def test_two_devices_that_changed_the_same_thing_are_asked(alice: Person) -> None:
    id = await alice.add("Buy milk")
    seen = await revision_of(alice, f"/todos/{id}")
    await alice.post(f"/todos/{id}/edit", {"revision": seen, "content": "Buy soy milk"})
    answer = await alice.post(
        f"/todos/{id}", {"revision": seen, "content": "Buy oat milk", "notes": "2 litres"}
    )
    assert answer.status_code == 409
    assert "To do yours: Buy oat milk theirs: Buy soy milk" in texts(answer.text)
    assert "Buy oat milk" in texts(answer.text)
    assert "2 litres" in (await alice.get(f"/todos/{id}")).text


async def test_two_devices_that_picked_different_days_are_asked(alice: Person) -> None:
    id = await alice.add("Buy milk")
    seen = await revision_of(alice, f"/todos/{id}/due")
    await alice.post(f"/todos/{id}/due", {"revision": seen, "due": "2031-03-04"})
    sent = {"revision": seen, "due": "", "due_date": "2031-03-05"}
    answer = await alice.htmx.post(f"/todos/{id}/due", sent)
    assert answer.status_code == 409
    assert "Due yours: 5 Mar 2031 theirs: 4 Mar 2031" in texts(answer.text)
    assert 'datetime="2031-03-04"' in (await alice.get("/inbox")).text


async def test_a_form_that_was_wrong_is_as_old_as_it_was_before(alice: Person) -> None:
    id = await alice.add("Buy milk")
    seen = await revision_of(alice, f"/todos/{id}")
    await alice.post(f"/todos/{id}/edit", {"revision": seen, "content": "Buy soy milk"})
    wrong = {"revision": seen, "content": "Buy oat milk", "due": "blurb"}
    for url in (f"/todos/{id}", f"/todos/{id}/edit"):
        assert f'name="revision" value="{seen}"' in (await alice.post(url, wrong)).text


async def fields_of(alice: Person, url: str) -> dict[str, str]:
    page = (await alice.get(url)).text
    found = re.search(r'name="place_id".*?<option value="([^"]+)" selected', page, re.DOTALL)
    assert found
    return {"revision": await revision_of(alice, url), "place_id": found[1], "notes": "2 litres"}


async def test_a_project_that_went_meanwhile_takes_no_edit_along(alice: Person) -> None:
    id = await alice.add("Buy milk #Work")
    seen = await fields_of(alice, f"/todos/{id}")
    home = await fields_of(alice, f"/todos/{await alice.add('Mow the lawn #Home')}")
    work, to = seen["place_id"], home["place_id"]
    await alice.post(f"/projects/{work}/delete", {"todos": "move", "to": to})
    assert (await alice.post(f"/todos/{id}", seen)).status_code == 303
    assert (await fields_of(alice, f"/todos/{id}"))["place_id"] == to
    assert "2 litres" in (await alice.get(f"/todos/{id}")).text


@pytest.mark.parametrize(("deed", "sentence"), [("delete", "no longer there"), ("archive", "is archived")])
async def test_a_picked_project_that_went_meanwhile_is_told_beside_its_field(
    alice: Person, deed: str, sentence: str
) -> None:
    id = await alice.add("Buy milk")
    work = await fields_of(alice, f"/todos/{await alice.add('Write report #Work')}")
    seen = await fields_of(alice, f"/todos/{id}") | {"place_id": work["place_id"]}
    await alice.post(f"/projects/{work['place_id']}/{deed}", {"todos": "delete"})
    answer = await alice.post(f"/todos/{id}", seen)
    assert answer.status_code == 422
    assert sentence in texts(answer.text)
    assert "2 litres" in answer.text


async def test_parts_are_added_on_the_page_of_their_todo(alice: Person) -> None:
    id = await alice.add("Paint the fence")
    await alice.add("Buy paint", parent_id=id)
    assert "Buy paint" in texts((await alice.get(f"/todos/{id}")).text)
    assert "Buy paint" not in texts((await alice.get("/inbox")).text)


async def test_parts_do_not_repeat_the_project_of_their_todo(alice: Person) -> None:
    id = await alice.add("Paint the fence #Garden")
    await alice.add("Buy paint", parent_id=id)
    parts = (await alice.get(f"/todos/{id}")).text.partition('id="list"')[2].partition("</section>")[0]
    assert "Buy paint" in texts(parts)
    assert "Garden" not in texts(parts)


async def test_what_has_no_project_leads_back_to_the_inbox(alice: Person) -> None:
    id = await alice.add("Buy milk")
    assert '<p class="trail"><a href="/inbox"' in (await alice.get(f"/todos/{id}")).text


async def test_who_came_from_elsewhere_goes_back_there_after_saving_too(alice: Person) -> None:
    id = await alice.add("Buy milk today #Home")
    page = await alice.get(f"/todos/{id}", referer="http://localhost/search?q=milk")
    assert '<a class="back" href="/search?q=milk"' in page.text
    [here] = re.findall(r'id="fields"[^>]* action="([^"]+)"', page.text)
    for url, form in ((here, {"revision": await revision_of(alice, here)}), (f"/todos/{id}/complete", {})):
        saved = await alice.post(url, form, referer=f"http://localhost{here}")
        assert saved.headers["location"] == here
        assert '<a class="back" href="/search?q=milk"' in (await alice.get(here)).text


@pytest.mark.parametrize(
    "page", ["//mallory.example", "https://mallory.example/", "/sign-in", "/" + "a" * 500]
)
async def test_no_way_back_leads_elsewhere(alice: Person, page: str) -> None:
    url = f"/todos/{await alice.add('Buy milk')}"
    shown = await alice.get(f"{url}?{urlencode({'from': page})}")
    assert '<p class="trail"><a href="/inbox"' in shown.text
    assert f'action="{url}"' in shown.text


async def test_a_duplicate_is_made_once(alice: Person) -> None:
    id = await alice.add("Buy milk")
    new_id = "01900000-0000-7000-8000-00000000beef"
    await alice.follow(f"/todos/{id}/duplicate", {"new_id": new_id})
    await alice.follow(f"/todos/{id}/duplicate", {"new_id": new_id})
    assert (await alice.get("/inbox")).text.count('class="content"') == 2


async def test_an_edit_in_place_is_no_less_careful(alice: Person) -> None:
    id = await alice.add("Buy milk")
    seen = await revision_of(alice, f"/todos/{id}/edit")
    await alice.post(f"/todos/{id}/edit", {"revision": seen, "content": "Buy soy milk"})
    answer = await alice.htmx.post(f"/todos/{id}/edit", {"revision": seen, "content": "Buy oat milk"})
    assert answer.status_code == 409
    assert answer.text.startswith(f'<li id="todo-{id}"')


async def test_both_versions_are_said_in_words(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    id = await alice.add("Buy milk fri")
    page = await alice.get(f"/todos/{id}")
    [home] = re.findall(r'<option value="([-\w]+)">Home<', page.text)
    seen = await revision_of(alice, f"/todos/{id}")
    theirs = {"priority": "1", "due": "31 dec 2099", "place_id": home}
    await alice.post(f"/todos/{id}", {"revision": seen, **theirs})
    await alice.add("Call Bob #Work")
    [work] = re.findall(r'<option value="([-\w]+)">Work<', (await alice.get(f"/todos/{id}")).text)
    mine = {"priority": "2", "due": "", "place_id": work}
    answer = texts((await alice.post(f"/todos/{id}", {"revision": seen, **mine})).text)
    assert "Project yours: Work theirs: Home" in answer
    assert "Priority yours: 2 high theirs: 1 highest" in answer
    assert "Due yours: nothing theirs: 31 Dec 2099" in answer
