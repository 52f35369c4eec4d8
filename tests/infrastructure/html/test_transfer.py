"""Bringing lists in and taking everything out, over HTTP."""

from __future__ import annotations

import re
from html import unescape

import httpx
import pytest

from tests.infrastructure.html.people import PLAIN, Person, texts

LIST = "(A) Call Bob +Garage @phone due:2027-02-03\nx 2027-02-03 Pay rent\nBuy <b>milk</b> rec:1w\n"
WRONG = (
    (b"", "Choose a file, or paste"),
    (b"\xff\xfe", "Line 1 is not UTF-8"),
    (b"a\n" * 100_001, "more than 100,000 lines"),
    (b'{"format":"daybook"', "Perhaps its end is missing"),
)


async def upload(person: Person, url: str, data: bytes, name: str = "todo.txt") -> httpx.Response:
    return await person.client.post(url, files={"file": (name, data)}, headers=PLAIN)


def confirming(page: httpx.Response) -> dict[str, str]:
    """What the form of the preview sends on, with line ends as browsers send them."""
    text = re.search(r'<textarea name="text"[^>]*>\n(.*)</textarea>', page.text, re.DOTALL)
    assert text, page.text
    return {"text": unescape(text[1]).replace("\n", "\r\n")}


async def test_alice_sees_what_will_happen_and_then_it_does(alice: Person) -> None:
    page = await upload(alice, "/transfer/preview", LIST.encode())
    assert "3 new, 0 already here" in texts(page.text)
    assert "Call Bob" not in texts((await alice.get("/today")).text)
    inbox = await alice.follow("/transfer", confirming(page))
    assert "Imported 3 to-dos" in texts(inbox.text)
    assert "Buy <b>milk</b>" in texts(inbox.text)


async def test_alice_is_told_what_an_archived_project_does_not_take(alice: Person) -> None:
    await alice.add("Fix tap #Garage")
    [*_, archive] = re.findall(r"/projects/[0-9a-f-]+/archive", (await alice.get("/projects")).text)
    await alice.follow(archive)
    page = await upload(alice, "/transfer/preview", LIST.encode())
    assert "2 new, 0 already here, 1 left out" in texts(page.text)
    assert "The project “Garage” is archived" in texts(page.text)
    inbox = await alice.follow("/transfer", confirming(page))
    assert "Imported 2 to-dos; 1 left out" in texts(inbox.text)


async def test_what_came_in_goes_out_as_it_was(alice: Person) -> None:
    await alice.follow("/transfer", confirming(await upload(alice, "/transfer/preview", LIST.encode())))
    answer = await alice.get("/transfer/todo.txt")
    assert answer.text == LIST
    assert answer.headers["content-disposition"] == 'attachment; filename="todo.txt"'
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


async def test_pasted_lines_will_do_and_twice_is_once(alice: Person) -> None:
    await alice.follow("/transfer", {"text": LIST})
    page = await alice.post("/transfer/preview", {"text": LIST})
    assert "0 new, 3 already here" in texts(page.text)
    assert "Nothing was new" in texts((await alice.follow("/transfer", {"text": LIST})).text)


async def test_one_undo_takes_it_back(alice: Person) -> None:
    await alice.follow("/transfer", {"text": LIST})
    await alice.follow("/history/undo")
    assert (await alice.get("/transfer/todo.txt")).text == ""


async def test_the_preview_says_what_is_new_and_what_was_not_understood(alice: Person) -> None:
    page = texts((await alice.post("/transfer/preview", {"text": "Pay due:soon +Home @bank"})).text)
    assert "line 1 “due:soon” stays in the text" in page
    assert "New projects, sections, tags and people #Home @bank" in page


async def test_the_preview_of_a_long_file_stays_short(alice: Person) -> None:
    lines = "\n".join(f"Sort box {number}" for number in range(1, 301))
    page = texts((await alice.post("/transfer/preview", {"text": lines})).text.split("<h2>")[-1])
    assert "Sort box 100" in page
    assert "Sort box 101" not in page
    assert "and 200 more" in page


@pytest.mark.parametrize("url", ["/transfer", "/transfer/preview"])
async def test_a_wrong_file_is_answered_with_a_sentence(alice: Person, url: str) -> None:
    for data, sentence in WRONG:
        answer = await upload(alice, url, data)
        assert answer.status_code == 422
        assert sentence in texts(answer.text)


async def test_what_was_pasted_is_still_there(alice: Person) -> None:
    answer = await alice.post("/transfer", {"text": '{"format": "other"}'})
    assert answer.status_code == 422
    assert "{&#34;format&#34;: &#34;other&#34;}</textarea>" in answer.text


async def test_a_file_of_twenty_megabytes_is_refused(alice: Person) -> None:
    assert (await upload(alice, "/transfer/preview", b"a" * 20_000_000)).status_code == 413


async def test_a_file_of_nine_megabytes_is_read(alice: Person) -> None:
    page = await upload(alice, "/transfer/preview", (b"a" * 90_000 + b"\n") * 100)
    assert page.status_code == 200
    assert "0 new" in texts(page.text)


async def test_alice_takes_everything_out(alice: Person) -> None:
    await alice.follow("/transfer", {"text": LIST})
    answer = await alice.get("/transfer/daybook.json")
    assert answer.headers["content-disposition"] == 'attachment; filename="daybook.json"'
    assert len([each for each in answer.json()["records"] if "todo" in each]) == 3


async def test_everything_comes_back_into_an_empty_account(alice: Person) -> None:
    exported = await alice.get("/transfer/daybook.json")
    page = await upload(alice, "/transfer/preview", exported.content, "daybook.json")
    assert "This is a whole account: 0 to-dos in 1 project, with 0 actions" in texts(page.text)
    assert "Imported everything" in texts((await alice.follow("/transfer", confirming(page))).text)
    assert (await alice.get("/transfer/daybook.json")).content == exported.content


async def test_an_account_in_use_is_left_as_it_is(alice: Person) -> None:
    await alice.add("Buy milk")
    exported = await alice.get("/transfer/daybook.json")
    answer = await alice.post("/transfer", {"text": exported.text})
    assert answer.status_code == 409
    assert "A whole export needs a new one." in texts(answer.text)


async def test_mallory_takes_out_nothing_of_alices(alice: Person, mallory: Person) -> None:
    await alice.follow("/transfer", {"text": LIST})
    assert (await mallory.get("/transfer/todo.txt")).text == ""
    assert "Bob" not in (await mallory.get("/transfer/daybook.json")).text


async def test_the_preview_names_people_who_are_not_here_yet_and_the_import_adds_them(alice: Person) -> None:
    await alice.post("/people", {"name": "Ann"})
    text = {"text": "Wash up people:ann,Bob_Smith"}
    page = texts((await alice.post("/transfer/preview", text)).text)
    assert "New projects, sections, tags and people +Bob Smith" in page
    await alice.follow("/transfer", text)
    assert "Wash up +Ann +Bob Smith" in texts((await alice.get("/inbox")).text)
    assert (await alice.get("/transfer/todo.txt")).text == "Wash up people:ann,Bob_Smith\n"


async def test_undoing_an_import_takes_the_people_along_that_came_with_it(alice: Person) -> None:
    await alice.follow("/transfer", {"text": "Wash up people:Bob"})
    assert "+Bob" in texts((await alice.get("/people")).text)
    await alice.follow("/history/undo")
    assert "+Bob" not in texts((await alice.get("/people")).text)
