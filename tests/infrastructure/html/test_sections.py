"""Sections on their pages, in lists and in lines."""

from __future__ import annotations

import re

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts
from web.infrastructure.ids import Ids
from web.infrastructure.persistence.statements import counting


@pytest.fixture
async def home(alice: Person) -> str:
    """The address of a project with a section, with one to-do in each of the two."""
    await alice.add("Sweep the yard #Home")
    await alice.add("Pay rent #Home/Bills")
    return (await alice.get("/projects")).text.split('href="/projects/')[-1].partition("/")[0]


async def page_of(alice: Person, project: str) -> str:
    return (await alice.get(f"/projects/{project}")).text


async def new_section(alice: Person, project: str, name: str) -> str:
    form = {"section_id": str(IDS.new()), "project_id": project, "name": name}
    await alice.follow("/sections", form)
    return form["section_id"]


def section_in(page: str) -> str:
    found = re.search(r'<h2 dir="auto"><a href="(/sections/[-\w]+)">Bills', page)
    assert found
    return found[1]


async def test_a_project_shows_its_to_dos_under_the_headings_of_its_sections(
    alice: Person, home: str
) -> None:
    await new_section(alice, home, "Garden")
    words = texts(await page_of(alice, home))
    assert (
        words.index("Sweep the yard")
        < words.index("Pay rent")
        < words.index("Garden Nothing to do here. Write its first to-do")
    )


async def test_a_heading_leads_to_a_list_in_which_one_writes_into_the_section(
    alice: Person, home: str
) -> None:
    url = section_in(await page_of(alice, home))
    page = await alice.get(url)
    assert "Home / Bills" in texts(page.text)
    assert "Sweep the yard" not in page.text
    await alice.add("Renew the insurance", view=url)
    assert "Renew the insurance" in (await alice.get(url)).text


async def test_a_line_in_the_list_of_a_project_names_a_section_alone(alice: Person, home: str) -> None:
    answer = await alice.follow(
        "/todos", {"todo_id": IDS.new(), "line": "Mow /Garden", "view": f"/projects/{home}"}
    )
    assert "Added “Mow” to the new section Garden of Home" in texts(answer.text)
    await alice.add("Mow /Garden", view="/inbox")
    assert "Mow /Garden" in (await alice.get("/inbox")).text


async def test_what_a_line_would_make_is_said_while_it_is_typed(alice: Person, home: str) -> None:
    asked = f"/entry?view=/projects/{home}&line="
    assert "“Garden” will be a new section." in texts((await alice.get(f"{asked}Mow /Garden")).text)
    known = texts((await alice.get(f"{asked}Pay /bil")).text)
    assert "/Bills" in known
    assert "will be" not in known
    assert "“Bills” will be a new section." in texts((await alice.get("/entry?line=Pay %23Work/Bills")).text)


async def test_htmx_puts_a_row_into_the_group_of_its_section(alice: Person, home: str) -> None:
    url = section_in(await page_of(alice, home))
    fields = {"todo_id": IDS.new(), "line": "Renew the insurance /Bills", "view": f"/projects/{home}"}
    answer = await alice.htmx.post("/todos", fields)
    assert answer.status_code == 200
    assert "hx-partial" in answer.text
    assert "Renew the insurance" in (await alice.get(url)).text


async def test_the_first_to_do_of_an_empty_section_brings_the_list_anew(alice: Person, home: str) -> None:
    await new_section(alice, home, "Garden")
    fields = {"todo_id": IDS.new(), "line": "Mow /Garden", "view": f"/projects/{home}"}
    answer = await alice.htmx.post("/todos", fields)
    assert "Nothing to do here" not in answer.text
    assert "Garden" in texts(answer.text)


async def test_a_section_that_a_line_makes_has_its_heading_at_once(alice: Person, home: str) -> None:
    fields = {"todo_id": IDS.new(), "line": "Mow /Garden", "view": f"/projects/{home}"}
    answer = await alice.htmx.post("/todos", fields)
    [heading] = re.findall(r'<h2 dir="auto"><a href="(/sections/[-\w]+)">Garden', answer.text)
    assert answer.text.index("Pay rent") < answer.text.index(heading)
    here = f"http://localhost/projects/{home}"
    undone = await alice.post("/history/undo", hx_request="true", hx_current_url=here)
    assert undone.status_code == 303  # to the page anew, without the heading
    assert "Garden" not in texts((await page_of(alice, home)).partition("</header>")[2])


async def test_pasted_lines_name_sections(alice: Person, home: str) -> None:
    form = {"paste_id": Ids().new(), "lines": "Mow /Garden\nPay tax /Bills\n", "view": f"/projects/{home}"}
    assert "New sections: /Garden" in texts((await alice.post("/paste/read", form)).text)
    words = texts((await alice.follow("/paste", form)).text)
    assert words.index("Pay tax") < words.index("Garden") < words.index("Mow")


@pytest.mark.parametrize("is_htmx", [False, True])
async def test_a_row_is_moved_to_a_section(alice: Person, home: str, is_htmx: bool) -> None:
    milk = await alice.add("Buy milk")
    form = (await alice.get(f"/todos/{milk}/move")).text
    [bills] = re.findall(r'<option value="([-\w]+)">Home / Bills', form)
    person = alice.htmx if is_htmx else alice
    answer = await person.post(f"/todos/{milk}/move", {"place_id": bills})
    assert answer.status_code == (200 if is_htmx else 303)
    assert "Home / Bills" in texts((await alice.get(f"/todos/{milk}")).text)


async def test_its_page_puts_a_to_do_into_a_section_and_out_of_it(alice: Person, home: str) -> None:
    milk = await alice.add("Buy milk")
    bills = section_in(await page_of(alice, home)).rpartition("/")[2]
    revision = {"revision": "99"}
    page = await alice.follow(f"/todos/{milk}", revision | {"place_id": bills})
    assert "Moved to Home / Bills" in texts(page.text)
    page = await alice.follow(f"/todos/{milk}", revision | {"place_id": home})
    assert "Moved to Home:" in texts(page.text)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/Bills", "Moved to Home / Bills"),
        ("/Garden", "Moved to the new section Garden of Home"),
        ("#Work/Admin", "Moved to the new project Work / Admin"),
    ],
)
async def test_a_line_of_changes_moves_it(alice: Person, home: str, line: str, said: str) -> None:
    yard = await alice.add("Rake leaves #Home")
    assert said in texts((await alice.follow(f"/todos/{yard}/modify", {"change": line})).text)


async def test_no_section_takes_it_out(alice: Person, home: str) -> None:
    tax = await alice.add("Pay tax #Home/Bills")
    words = texts((await alice.follow(f"/todos/{tax}/modify", {"change": "no section"})).text)
    assert "Moved to Home:" in words


async def test_a_section_of_the_inbox_is_refused_in_a_sentence(alice: Person) -> None:
    milk = await alice.add("Buy milk")
    answer = await alice.post(f"/todos/{milk}/modify", {"change": "/Shop"})
    assert answer.status_code == 422
    assert "The Inbox has no sections" in texts(answer.text)


async def test_sections_are_named_and_put_in_order(alice: Person, home: str) -> None:
    garden = await new_section(alice, home, "Garden")
    page = await alice.follow(f"/sections/{garden}/up")
    assert "Moved up the section “Garden”" in texts(page.text)
    page = await alice.follow(f"/sections/{garden}/edit", {"name": "Yard"})
    words = texts(page.text)
    assert "Renamed the section to “Yard”" in words
    assert words.index("Yard Rename") < words.index("Bills Rename")


@pytest.mark.parametrize("name", ["", "bills", "x" * 61])
async def test_a_name_that_is_none_is_refused_beside_the_field(alice: Person, home: str, name: str) -> None:
    garden = await new_section(alice, home, "Garden")
    form = {"section_id": str(IDS.new()), "project_id": home, "name": name}
    for answer in (
        await alice.post("/sections", form),
        await alice.post(f"/sections/{garden}/edit", {"name": name}),
    ):
        assert answer.status_code == 422
        assert f'value="{name}"' in answer.text
        assert 'class="error">' in answer.text


async def test_a_section_is_deleted_and_says_where_its_to_dos_go(alice: Person, home: str) -> None:
    garden = await new_section(alice, home, "Garden")
    bills = section_in(await page_of(alice, home))
    form = await alice.get(f"{bills}/delete")
    assert "Home, in no section Home / Garden" in texts(form.text)
    await alice.follow(f"{bills}/delete", {"to": garden})
    assert "Pay rent" in (await alice.get(f"/sections/{garden}")).text
    assert (await alice.get(bills)).status_code == 404


async def test_the_inbox_has_no_page_of_sections(alice: Person) -> None:
    [inbox] = re.findall(r"/projects/([-\w]{36})/edit", (await alice.get("/projects")).text)
    answer = await alice.get(f"/projects/{inbox}/sections")
    assert answer.status_code == 422
    assert "Sections of this project" not in (await alice.get(f"/projects/{inbox}")).text


@pytest.mark.parametrize("query", ["/Bills", "/b*", "%23Home has:section", "rent group:section"])
async def test_a_search_finds_what_is_in_a_section(alice: Person, home: str, query: str) -> None:
    words = texts((await alice.get(f"/search?q={query}")).text)
    assert "Pay rent" in words
    assert "Sweep the yard" not in words


async def test_more_goes_on_under_the_heading_it_left(alice: Person, home: str) -> None:
    lines = "\n".join(f"Bill {number} /Bills" for number in range(60))
    await alice.post("/paste", {"paste_id": Ids().new(), "lines": lines, "view": f"/projects/{home}"})
    await new_section(alice, home, "Garden")
    first = await page_of(alice, home)
    assert "Garden" not in texts(first).partition("More to-dos")[0]
    more = re.findall(r'href="([^"]*after=[^"]*)"', first)[0].replace("&amp;", "&")
    rest = texts((await alice.get(more)).text)
    assert "Bill 59" in rest
    assert "Garden Nothing to do here" in rest


async def test_a_project_with_sections_is_read_in_four_queries(alice: Person, home: str) -> None:
    for number in range(8):
        await new_section(alice, home, f"Section {number}")
    for url in (f"/projects/{home}", section_in(await page_of(alice, home)), f"/projects/{home}/sections"):
        await alice.add("Anything")
        with counting() as statements:
            await alice.get(url)
        assert len(statements) <= 5, statements  # the visitor's own among them
