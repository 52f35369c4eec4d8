"""What nobody means to type, and somebody sends."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.builders import IDS
from tests.infrastructure.html.people import Person, texts


@pytest.mark.parametrize(
    "due",
    [
        *("9999-12-31", "0001-01-01", "9999-12-31T23:59[America/New_York]", "0001-01-01T00:00[Asia/Tokyo]"),
        *("2027-01-01T09:00[Nowhere/Land]", "2027-01-01T09:00[../../x]", "2027-01-01T09:00+05:00"),
    ],
)
async def test_a_date_that_cannot_be_kept_is_refused_with_a_sentence(alice: Person, due: str) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.post(f"/todos/{id}/due", {"due": due})
    assert answer.status_code == 422
    assert f"“{due}” is not a da" in texts(answer.text)


async def test_a_line_with_a_date_that_cannot_be_kept_stays_in_the_field(alice: Person) -> None:
    line = "Sleep 9999-12-31 23:59 America/New_York"
    answer = await alice.post("/todos", {"todo_id": IDS.new(), "line": line, "view": "/inbox"})
    assert answer.status_code == 422
    assert line in answer.text


async def test_names_that_grow_when_they_are_folded_are_kept(alice: Person) -> None:
    """Compatibility decomposition (NFKD) makes eighteen letters of this one."""
    name = "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 60
    await alice.add(f"Buy milk #{name} @{name}")
    assert name in (await alice.get("/projects")).text
    assert name in (await alice.get("/tags")).text


@pytest.mark.parametrize("before", ["0", "-1", "9" * 30, "x"])
async def test_a_page_of_the_history_that_cannot_be_is_not_understood(alice: Person, before: str) -> None:
    assert (await alice.get(f"/history?before={before}")).status_code == 400


async def test_lines_may_begin_at_the_last_of_all_ids(alice: Person) -> None:
    answer = await alice.post(
        "/paste", {"paste_id": "ffffffff-ffff-ffff-ffff-ffffffffffff", "lines": "Buy bread\nBuy salt"}
    )
    assert answer.status_code == 303


async def test_a_tag_that_cannot_be_kept_is_answered_with_a_sentence(alice: Person) -> None:
    id = await alice.add("Buy milk")
    answer = await alice.htmx.post(f"/todos/{id}/tags", {"new_tags": "x" * 61})
    assert answer.status_code == 422
    assert "A tag's name can have 60 characters at most" in texts(answer.text)


async def test_a_tag_with_a_comma_in_it_survives_the_form_of_all_fields(alice: Person) -> None:
    id = await alice.add('Buy milk @"bread, butter" @shop')
    page = (await alice.get(f"/todos/{id}")).text
    tags = unescape(_value("tags", page))
    await alice.post(f"/todos/{id}", {"revision": _value("revision", page), "tags": tags})
    assert "@bread, butter" in texts((await alice.get("/inbox")).text)
    assert "tags changed" not in (await alice.get("/history")).text


async def test_a_project_is_not_deleted_before_it_is_said_where_its_todos_go(alice: Person) -> None:
    await alice.add("Fix tap #Home")
    project = re.findall(r"/projects/([-\w]{36})/delete", (await alice.get("/projects")).text)[0]
    for form in ({}, {"todos": "move"}, {"todos": "burn"}):
        assert (await alice.post(f"/projects/{project}/delete", form)).status_code == 422
    assert "Fix tap" in (await alice.get(f"/projects/{project}")).text


async def test_the_inbox_has_no_page_to_delete_it_on(alice: Person) -> None:
    inbox = re.findall(r"/projects/([-\w]{36})/edit", (await alice.get("/projects")).text)[0]
    assert (await alice.get(f"/projects/{inbox}/delete")).status_code == 422


def _value(name: str, html: str) -> str:
    found = re.search(rf'name="{name}"[^>]* value="([^"]*)"', html)
    assert found
    return found[1]
