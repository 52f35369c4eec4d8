"""A saved query goes on finding what it found when that is called something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.moments import FRIDAY
from web.domain.query import parse_lists
from web.domain.querying.errors import WrongQuery
from web.domain.querying.renaming import with_person, with_project, with_section, with_tag

PROJECTS = [
    ("#Work", "#Office"),
    ("today & #work p1", "today & #Office p1"),
    ('##"Work" | !#WORK, #Work/Admin', "##Office | !#Office, #Office/Admin"),
    ("-#Work @Work /Work", "-#Office @Work /Work"),
    ('"#Work" #Work* Work', '"#Work" #Work* Work'),
    ("due:blurb #Work", "due:blurb #Office"),
    ('#Work "', '#Work "'),
]


def test_a_project_is_asked_for_by_its_new_name() -> None:
    assert {old: new for old, new in PROJECTS if with_project(old, "Work", "Office") != new} == {}


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("New house", '#"New house" p1'),
        ("a & b", '#"a & b" p1'),
        ("A/B", '#"A/B" p1'),
        ("today", "#today p1"),
        ('"odd" one', '#"*odd* one" p1'),
    ],
)
def test_a_name_is_quoted_where_it_has_to_be(name: str, query: str) -> None:
    assert with_project("#Work p1", "Work", name) == query
    assert parse_lists(query, FRIDAY)


def test_a_tag_is_asked_for_by_its_new_name() -> None:
    assert (
        with_tag("(@errand | @home) -@errand #errand", "Errand", "to go")
        == '(@"to go" | @home) -@"to go" #errand'
    )


def test_a_person_is_asked_for_by_their_new_name_and_me_is_no_name() -> None:
    assert with_person("(+ann | +me) -+Ann @ann +a*", "Ann", "Ann Smith") == (
        '(+"Ann Smith" | +me) -+"Ann Smith" @ann +a*'
    )
    assert with_person("+me", "Me", "Alice") == "+me"


SECTIONS = [
    ("/Bills", "/Money", "/Bills"),
    ("#Home/Bills", "#Home/Money", "#Home/Money"),
    ("#Work/Bills", "#Work/Bills", "#Work/Bills"),
    ("#Home & /bills", "#Home & /Money", "#Home & /Money"),
    ("#Home, /Bills", "#Home, /Money", "#Home, /Bills"),
    ("#Home #Work /Bills", "#Home #Work /Money", "#Home #Work /Bills"),
    ("/Bil*", "/Bil*", "/Bil*"),
]


@pytest.mark.parametrize(("query", "alone", "with_namesakes"), SECTIONS)
def test_a_section_is_asked_for_by_its_new_name_where_no_other_is_meant(
    query: str, alone: str, with_namesakes: str
) -> None:
    assert with_section(query, "Bills", "Money", "Home", has_namesakes=False) == alone
    assert with_section(query, "Bills", "Money", "Home", has_namesakes=True) == with_namesakes


@given(st.text('()|&! ab"“”#@/+,:*1', max_size=40), st.text(min_size=1, max_size=8))
def test_what_could_be_asked_can_be_asked_still(query: str, name: str) -> None:
    try:
        lists = len(parse_lists(query, FRIDAY))
    except WrongQuery:
        return
    assert len(parse_lists(with_project(query, "a", name), FRIDAY)) == lists
