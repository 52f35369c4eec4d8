"""Headings inside a project, and their order."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests.domain.candidates import BOOK, WORK_ID
from tests.domain.moments import FRIDAY
from web.domain.errors import Invalid
from web.domain.section import ROOM, Section, called, next_position, reordered

NAMES = ("Admin", "Adverts", "Réception")


def section(name: str, number: int, position: int | None = None) -> Section:
    return Section(
        id=UUID(int=number),
        book_id=BOOK,
        project_id=WORK_ID,
        name=name,
        position=number * 1024 if position is None else position,
        created_at=FRIDAY.now,
    )


SECTIONS = [section(name, number) for number, name in enumerate(NAMES, 1)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("admin", "Admin"), ("adm", "Admin"), ("rec", "Réception"), ("ad", None), ("x", None), ("admins", None)],
)
def test_a_section_is_called_by_its_name_or_a_beginning_that_only_it_has(
    typed: str, meant: str | None
) -> None:
    found = called(typed, SECTIONS)
    assert (found and found.name) == meant


@pytest.mark.parametrize(
    ("number", "by", "order"),
    [
        (2, -1, ["Adverts", "Admin", "Réception"]),
        (2, 1, ["Admin", "Réception", "Adverts"]),
        (1, -1, ["Admin", "Adverts", "Réception"]),
        (3, 1, ["Admin", "Adverts", "Réception"]),
    ],
)
def test_a_section_goes_up_or_down_as_far_as_there_is_room(number: int, by: int, order: list[str]) -> None:
    after = reordered(SECTIONS, UUID(int=number), by)
    assert [each.name for each in after] == order
    assert [each.position for each in after] == [1024, 2048, 3072]


def test_of_two_in_one_position_either_can_go_before_the_other() -> None:
    twins = [section("Admin", 1, 1024), section("Adverts", 2, 1024)]
    assert [each.name for each in reordered(twins, UUID(int=2), -1)] == ["Adverts", "Admin"]


def test_a_new_section_comes_behind_all_others() -> None:
    assert (next_position([]), next_position(SECTIONS)) == (1024, 4096)


def test_a_project_is_full_some_day() -> None:
    many = [section("Admin", number, number) for number in range(ROOM)]
    assert next_position(many[1:]) == ROOM - 1 + 1024
    with pytest.raises(Invalid, match="200 sections at most"):
        next_position(many)


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "x" * 61])
def test_a_name_is_a_line_of_sixty_characters(name: str) -> None:
    with pytest.raises(Invalid):
        SECTIONS[0].rename(name)
