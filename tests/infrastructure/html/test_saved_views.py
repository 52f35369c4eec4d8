"""Views that people keep, on their pages."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.domain.membership import Role
from web.infrastructure.html.letters import saved_key
from web.infrastructure.ids import Ids
from web.services import Services

SOON = {"name": "Soon", "q": "due<=fri & @errand sort:priority", "key": "w"}


async def save(person: Person, **fields: str) -> str:
    """Its address."""
    answer = await person.post("/views", SOON | fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


async def test_a_search_is_saved_as_a_view_with_a_place_and_a_key(alice: Person) -> None:
    await alice.add("Stamps @errand today")
    await alice.add("Buy milk")
    found = (await alice.get("/search?q=today %26 @errand")).text
    [form] = re.findall(r'href="(/views/new[^"]*)" data-key="v"[^>]*>Save this view', found)
    page = (await alice.get(unescape(form))).text
    assert 'value="today &amp; @errand"' in page
    address = await save(alice, q="today & @errand")
    shown = (await alice.get(address)).text
    assert "Stamps" in texts(shown)
    assert "Buy milk" not in shown
    [place] = re.findall(rf'<a href="{address}".*?</a>', shown)
    assert 'data-key="g w"' in place
    assert 'aria-current="page"' in place
    assert '<kbd aria-hidden="true">g w</kbd>' in place


@pytest.mark.parametrize("path", ["/inbox", "/today", "/upcoming", "/someday", "/completed", "/trash"])
async def test_every_built_in_view_can_be_copied(alice: Person, path: str) -> None:
    [form] = re.findall(r'href="(/views/new[^"]*)"[^>]*>Copy this view', (await alice.get(path)).text)
    page = (await alice.get(unescape(form))).text
    fields = dict(re.findall(r'name="(name|q)"[^>]*? value="([^"]*)"', page))
    assert fields["name"] == f"{path[1:].capitalize()} copy"
    address = await save(alice, name=fields["name"], q=unescape(fields["q"]), key="")
    assert (await alice.get(address)).status_code == 200


async def test_a_project_and_a_tag_can_be_copied_by_their_names(alice: Person) -> None:
    await alice.add('Fix tap #"Old house" @errand')
    for path, line in (("/projects", '#"Old house" & !sub sort:position'), ("/tags", "@errand")):
        [*_, address] = re.findall(rf'href="({path}/[-\w]{{36}})"', (await alice.get(path)).text)
        [form] = re.findall(r'href="(/views/new[^"]*)"[^>]*>Copy this view', (await alice.get(address)).text)
        page = (await alice.get(unescape(form))).text
        assert re.findall(r'name="q"[^>]*? value="([^"]*)"', page) == [_escaped(line)]
        copy = await save(alice, name=path, q=line, key="")
        assert "Fix tap" in (await alice.get(copy)).text


async def test_a_saved_view_is_changed(alice: Person) -> None:
    address = await save(alice)
    await alice.add("Call Bob p1")
    assert f'href="{address}/edit"' in (await alice.get(address)).text
    form = (await alice.get(f"{address}/edit")).text
    assert 'value="Soon"' in form
    assert _escaped(SOON["q"]) in form
    page = await alice.follow(f"{address}/edit", {"name": "Urgent", "q": "p1", "key": ""})
    assert "Saved the view “Urgent”" in texts(page.text)
    assert "Call Bob" in page.text
    assert 'data-key="g w"' not in page.text


@pytest.mark.parametrize("as_who", ["plain", "htmx"])
async def test_a_wrong_query_is_pointed_at_and_all_that_was_typed_stays(alice: Person, as_who: str) -> None:
    address = await save(alice)
    person = alice.htmx if as_who == "htmx" else alice
    for form in ("/views", f"{address}/edit"):
        answer = await person.post(form, {"name": "Wörk", "q": "p1 & due:blurb", "key": "y"})
        assert answer.status_code == 422
        assert "After “due:” I expected a date, found “blurb” (column 10)." in texts(answer.text)
        assert "p1 &amp; due:<mark>blurb</mark>" in answer.text
        for typed in ("Wörk", "p1 &amp; due:blurb", "y"):
            assert f'value="{typed}"' in answer.text
    assert "Wörk" not in (await alice.get("/views")).text


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"key": "t"}, "g t goes to Today. Pick another key."),
        ({"key": "T"}, "g t goes to Today."),
        ({"key": "w"}, "g w goes to the view “Soon” already. Pick another key."),
        ({"key": "?"}, "A key is one letter from a to z, or a digit."),
        ({"name": "SOON"}, "There is a view “Soon” already. Pick another name."),
        ({"name": " "}, "A view's name needs at least one word."),
        ({"q": "x" * 1001}, "A query can have 1000 characters at most"),
    ],
)
async def test_what_cannot_be_saved_is_said_beside_its_field(
    alice: Person, fields: dict[str, str], sentence: str
) -> None:
    await save(alice)
    answer = await alice.post("/views", {"name": "Later", "q": "due>fri", "key": "y"} | fields)
    assert answer.status_code == 422
    assert sentence in texts(answer.text)
    assert "Later" not in texts((await alice.get("/views")).text)


def test_a_letter_that_goes_to_a_place_goes_there_whatever_a_view_out_of_a_file_has() -> None:
    assert saved_key("t") is None
    assert saved_key(None) is None
    assert getattr(saved_key("w"), "pressed", "") == ' data-key="g w"'


async def test_views_are_put_in_order_and_deleted_and_it_is_undone(alice: Person) -> None:
    addresses = [await save(alice, name=name, key="") for name in ("One", "Two", "Three")]
    page = await alice.follow(f"{addresses[2]}/move", {"by": "-1"})
    assert "Moved the view “Three”" in texts(page.text)
    assert _order(page.text) == ["One", "Three", "Two"]
    page = await alice.follow(f"{addresses[1]}/move", {"by": "1"})
    assert "The view “Two” can go no further that way." in texts(page.text)
    page = await alice.follow(f"{addresses[0]}/delete")
    assert "Deleted the view “One”" in texts(page.text)
    assert _order(page.text) == ["Three", "Two"]
    [undo] = re.findall(r'action="(/history/[-\w]{36}/undo)"', page.text)
    await alice.post(undo, referer="http://localhost/views")
    assert _order((await alice.get("/views")).text) == ["One", "Three", "Two"]
    assert (await alice.post(f"{addresses[0]}/move", {"by": "70"})).status_code == 422


async def test_what_was_done_to_a_view_stands_in_the_history(alice: Person) -> None:
    address = await save(alice)
    await alice.post(f"{address}/edit", {"name": "Soon", "q": "p1", "key": "y"})
    history = texts((await alice.get("/history")).text)
    assert "saved view Soon" in history
    assert "edited view Soon “due<=fri & @errand sort:priority” → “p1” key g w → g y" in history


async def test_what_is_renamed_says_which_views_ask_for_it(alice: Person) -> None:
    await alice.add("Stamps @errand")
    await save(alice, q="@errand p1")
    [form] = re.findall(r'"(/tags/[-\w]{36}/edit)"', (await alice.get("/tags")).text)
    page = await alice.follow(form, {"name": "to go"})
    assert "Renamed to @to go; the view “Soon” asks for it" in texts(page.text)
    [action] = re.findall(r'"(/history/[-\w]{36})/undo"', page.text)
    assert 'Soon “@errand p1” → “@"to go" p1”' in texts((await alice.get(action)).text)


@pytest.mark.parametrize("kind", ["projects", "sections", "tags"])
async def test_what_is_deleted_says_first_which_views_would_find_nothing_of_it(
    alice: Person, kind: str
) -> None:
    address = await save(alice, q="#Home/Bills | @errand")
    await alice.add("Stamps #Home/Bills @errand")
    page = await alice.get("/projects" if kind != "tags" else "/tags")
    [*_, form] = re.findall(r'"(/(?:projects|tags)/[-\w]{36})/edit"', page.text)
    if kind == "sections":
        page = await alice.get(f"{form}/sections")
        [form] = re.findall(r'"(/sections/[-\w]{36})/edit"', page.text)
    asked = (await alice.get(f"{form}/delete")).text
    assert (
        f'This view asks for it by name, and will find nothing of it: <a href="{address}">Soon</a>.' in asked
    )


async def test_a_view_of_several_lists_shows_each(alice: Person) -> None:
    await alice.add("Stamps @errand")
    await alice.add("Call Bob p1")
    address = await save(alice, q="@errand, p1")
    page = texts((await alice.get(address)).text)
    assert "@errand Stamps" in page
    assert "p1 Call Bob" in page
    assert "Write a to-do" in page


async def test_what_is_written_in_a_view_is_among_what_it_shows(alice: Person) -> None:
    address = await save(alice, q="#Home & @errand & p1 & (today | overdue)")
    id = IDS.new()
    answer = await alice.htmx.post("/todos", {"todo_id": id, "line": "Stamps", "view": address})
    assert "Added “Stamps” to the new project Home, due today" in texts(answer.text)
    assert f'id="todo-{id}"' in answer.text
    page = texts((await alice.get(address)).text)
    assert "Stamps @errand Home p1 today" in page


async def test_its_line_says_otherwise_than_the_view(alice: Person) -> None:
    address = await save(alice, q="#Home & p1 & today")
    await alice.add("Stamps #Work p2 someday", view=address)
    assert "Stamps" not in (await alice.get(address)).text
    assert "Stamps Work p2" in texts((await alice.get("/search?q=stamps")).text)


async def test_what_a_view_cannot_give_goes_to_the_inbox_and_that_is_said(alice: Person) -> None:
    address = await save(alice, q="completed | milk")
    page = await alice.follow("/todos", {"todo_id": IDS.new(), "line": "Stamps", "view": address})
    assert str(page.url).endswith(address)
    assert "Added “Stamps” to Inbox" in texts(page.text)


async def test_several_lines_are_written_into_a_view_too(alice: Person) -> None:
    address = await save(alice, q="@errand & p1")
    form = {"paste_id": Ids().new(), "lines": "Stamps\nBread", "view": address}
    page = texts((await alice.follow("/paste", form)).text)
    assert "Stamps @errand Inbox p1" in page
    assert "Bread @errand Inbox p1" in page


async def test_a_saved_view_can_be_seen_in_another_order(alice: Person) -> None:
    for line in ("Buy milk @errand p3", "Stamps @errand p1"):
        await alice.add(line)
    address = await save(alice, q="@errand sort:-priority")
    page = texts((await alice.get(f"{address}?sort=priority")).text)
    assert page.index("Stamps") < page.index("Buy milk")
    assert (await alice.get(f"{address}?sort=blurb")).status_code == 422


async def test_a_query_that_nobody_understands_any_more_can_be_mended(
    alice: Person, services: Services
) -> None:
    address = await save(alice)
    id = address.rpartition("/")[2]
    await services.engine.execute("UPDATE saved_views SET query = ? WHERE id = ?", ("due:blurb", id))
    await alice.add("Buy milk")
    page = await alice.get(address)
    assert page.status_code == 422
    assert "found “blurb”" in texts(page.text)
    assert f'action="{address}/edit"' in page.text
    assert (await alice.get("/inbox")).status_code == 200


async def test_an_order_that_there_is_none_of_is_not_for_the_view_to_mend(alice: Person) -> None:
    page = await alice.get(f"{await save(alice)}?sort=nonsense")
    assert page.status_code == 422
    assert "After `sort:` I expected one of" in texts(page.text)
    assert 'id="view-form"' not in page.text


async def test_mallory_finds_no_view_of_alices(alice: Person, mallory: Person) -> None:
    address = await save(alice)
    for path in (address, f"{address}/edit"):
        assert (await mallory.get(path)).status_code == 404
    for verb, form in (("edit", SOON), ("move", {"by": "1"}), ("delete", {})):
        assert (await mallory.post(f"{address}/{verb}", form)).status_code == 404
    assert "Soon" not in (await mallory.get("/views")).text
    assert "Soon" in (await alice.get("/views")).text


async def test_whoever_may_only_read_sees_views_and_changes_none(alice: Person, services: Services) -> None:
    address = await save(alice)
    visitor = await services.doors.sessions.find(alice.client.cookies["daybook"])
    assert visitor
    await services.engine.execute(
        "UPDATE memberships SET role = ? WHERE account_id = ?", (Role.READER.value, visitor.account.id)
    )
    assert (await alice.get(address)).status_code == 200
    assert (await alice.post("/views", SOON | {"name": "More", "key": ""})).status_code == 403
    for verb, form in (("edit", SOON), ("move", {"by": "1"}), ("delete", {})):
        assert (await alice.post(f"{address}/{verb}", form)).status_code == 403


async def test_the_same_form_sent_twice_saves_one_view(alice: Person) -> None:
    id = str(IDS.new())
    assert await save(alice, view_id=id) == await save(alice, view_id=id)
    assert _order((await alice.get("/views")).text) == ["Soon"]


async def test_a_page_changes_with_the_views(alice: Person) -> None:
    etag = (await alice.get("/inbox")).headers["etag"]
    await save(alice)
    alice.client.cookies.delete("flash")
    page = await alice.get("/inbox", if_none_match=etag)
    assert (page.status_code, "Soon" in page.text) == (200, True)


async def test_the_help_page_has_the_keys_of_ones_own_views(alice: Person) -> None:
    address = await save(alice)
    assert "Go to your own views g w Soon" in texts((await alice.get("/help")).text)
    await alice.post(f"{address}/edit", SOON | {"key": ""})
    assert "Go to your own views" not in (await alice.get("/help")).text


def _order(page: str) -> list[str]:
    return re.findall(r'<li id="view-.*?data-cursor[^>]*>(.*?)</a>', page, re.DOTALL)


def _escaped(line: str) -> str:
    return line.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&#34;")
