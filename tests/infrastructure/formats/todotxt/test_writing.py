"""What Daybook writes, Daybook reads; and what nobody changed goes out as it came in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.infrastructure.formats.todotxt.lines import LINES
from web.domain.reminder import Reminder
from web.domain.text import checked_notes
from web.domain.transfer.items import Item
from web.domain.when import When
from web.infrastructure.formats.todotxt import read, write
from web.infrastructure.formats.todotxt.line import read_line
from web.infrastructure.formats.todotxt.writing import write_line

DAY = dt.date(2026, 2, 3)

LETTERS = st.characters(exclude_categories=("Cc", "Cs")) | st.sampled_from(" _%+@:\\x(A)0259")
NAMES = (
    st.text(LETTERS, max_size=40)
    .map(str.strip)
    .filter(lambda name: name and name[0] != "@" and '"' not in name)
)
PEOPLE = NAMES.map(lambda name: name.lstrip("+ ")).filter(bool)
NOTES = st.text(LETTERS | st.sampled_from("\n\t/")).map(checked_notes)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1))
WHENS = st.builds(
    lambda day, time, zone: When(day, time, zone if time else None),
    DAYS,
    st.none() | st.times().map(lambda time: time.replace(second=0, microsecond=0)),
    st.none() | st.sampled_from(["Europe/Berlin", "America/Argentina/Salta", "Etc/GMT+5"]),
)
MINUTES = st.integers(1, 500_000).map(lambda minutes: Reminder(minutes_before=minutes))
COMPLETED = st.builds(
    Item,
    content=NAMES | LINES,
    notes=NOTES,
    project=NAMES,
    section=st.none() | NAMES,
    tags=st.lists(NAMES, unique=True, max_size=3).map(tuple),
    people=st.lists(PEOPLE, unique=True, max_size=3).map(tuple),
    priority=st.integers(1, 4),
    start=st.none() | WHENS,
    due=st.none() | WHENS,
    deadline=st.none() | WHENS,
    duration_minutes=st.none() | st.integers(1, 6000),
    reminders=st.lists(st.builds(Reminder, WHENS) | MINUTES, max_size=5, unique=True).map(tuple),
    extras=st.lists(st.sampled_from([("rec", "1d"), ("h", "1"), ("+", "Yard_sale"), ("k", "+v_1")])).map(
        tuple
    ),
    created_on=DAYS,
    is_completed=st.just(True),
    completed_on=DAYS,
)
OPEN = st.builds(Item, content=LINES, project=st.none() | NAMES, created_on=st.none() | DAYS)


@given(COMPLETED | OPEN)
def test_reading_what_was_written_gives_the_same_item(item: Item) -> None:
    (again,) = read((write_line(item) + "\n").encode()).items
    assert replace(again, line=0, source="") == item


@given(st.lists(LINES, max_size=6))
def test_writing_what_was_read_gives_the_same_lines(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    assert "".join(write(read(text.encode()).items)) == text


@given(LINES)
def test_a_line_put_in_order_stays_so(line: str) -> None:
    once = write_line(read_line(line)[0])
    assert write_line(read_line(once)[0]) == once


@given(LINES)
def test_no_word_of_a_line_is_lost(line: str) -> None:
    assert words(write_line(read_line(line)[0])) == words(line)


def words(line: str) -> set[str]:
    """Without what only says how a priority or a plain word is written."""
    return set(re.sub(r"[\\()]|pri:", " ", line).split())


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (Item(content="Buy milk", priority=2, tags=("shop",)), "(B) Buy milk @shop"),
        (Item(content="Buy milk", people=("Ann", "Bob Smith")), "Buy milk people:Ann,Bob_Smith"),
        (Item(content="Buy milk", people=("Smith, Ann", "007")), "Buy milk people:Smith%2C_Ann,%3007"),
        (Item(content="Buy milk", extras=(("pri", "E"),)), "(E) Buy milk"),
        (Item(content="Sell", project="Garage sale"), "Sell +Garage_sale"),
        (Item(content="Sell", project="2026"), "Sell +%32026"),
        (Item(content="Call", due=When(DAY, dt.time(9))), "Call due:2026-02-03 due-at:0900"),
        (Item(content="x marks @the spot"), "\\x marks \\@the spot"),
        (Item(content="x is fine here", priority=1), "(A) x is fine here"),
        (Item(content="Read", notes="See: a_b\nc"), "Read notes:See%3A_a%5Fb%0Ac"),
        (Item(content="Buy", extras=(("todo.txt", "Buy milk"), ("+", ""), ("h", "1"))), "Buy h:1"),
        (
            Item(content="Buy", priority=1, is_completed=True, completed_on=DAY, created_on=DAY),
            "x 2026-02-03 2026-02-03 Buy pri:A",
        ),
    ],
)
def test_an_item_as_a_line(item: Item, line: str) -> None:
    assert write_line(item) == line


def test_an_unchanged_item_goes_out_as_it_came_in() -> None:
    line = "Call @phone Bob rec:1w +Garage due:2026-02-03 @Phone"
    (item,) = read(line.encode()).items
    kept_here = replace(item, created_on=DAY, project="garage", tags=("phone",))
    assert list(write([kept_here])) == [line + "\n"]
    assert list(write([replace(kept_here, content="Call Alice")])) == [
        "2026-02-03 Call Alice +garage @phone due:2026-02-03 rec:1w\n"
    ]


def test_a_source_of_several_lines_is_not_believed() -> None:
    item = Item(content="Buy milk", tags=("shop",), source="Buy milk\n@shop")
    assert list(write([item])) == ["Buy milk @shop\n"]
