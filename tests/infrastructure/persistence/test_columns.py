"""Boards and calendars of made-up books, column by column, on both engines."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from uuid import UUID

import pytest

from tests.builders import person
from tests.infrastructure.persistence.made_up import Book, made_up_book
from tests.infrastructure.persistence.test_query_sql import MOMENTS
from tests.infrastructure.persistence.test_reading import every_view
from web.application.reading import Group, Listing
from web.domain.board import grouped, on_board
from web.domain.calendar import COMING, in_calendar
from web.domain.column import Column
from web.domain.fields import Field
from web.domain.month import Month
from web.domain.ordering import BY_DUE
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import All, Is, Not, Undated
from web.domain.section import in_order
from web.domain.view import View
from web.infrastructure.persistence import shortlists
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.lanes import SHOWN
from web.infrastructure.persistence.reading import Reading
from web.infrastructure.persistence.stores import ProjectStore

VIEWS = 8
"""Of all there are; other moments and shortlists take others."""


@pytest.mark.parametrize("few", [shortlists.FEW, -1])
async def test_columns_hold_what_the_specification_says(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(shortlists, "FEW", few)
    monkeypatch.setattr(shortlists, "TIMES", 1)
    for layout in SHOWN:
        monkeypatch.setitem(SHOWN, layout, 3)
    random, alice = Random(few), await person(engine, "Alice")
    moment = random.choice(MOMENTS)
    inbox = await ProjectStore(engine, alice.book_id).inbox()
    book = await made_up_book(engine, alice, inbox, moment, random)
    for view in random.sample(every_view(book, moment, random), VIEWS):
        for its in (_board(view, book, moment), in_calendar(view, moment, Month.of(moment.today))):
            listing = await Reading(engine).listing(alice, its, moment, None, 50)
            assert (its.query, _found(listing)) == (its.query, _expected(its, book, moment))
            assert _again(listing) == _repeating(its, book, moment)


def _board(view: View, book: Book, moment: Moment) -> View:
    places = [
        (project, tuple(in_order(its for its in book.sections.values() if its.project_id == project.id)))
        for project in book.projects.values()
    ]
    return on_board(grouped(replace(view, is_ranked=False)), moment, places)


def _found(listing: Listing) -> dict[str, tuple[int, list[object]]]:
    return {
        group.key: (_total(group), [row.id for row in group.rows])
        for group in listing.groups
        if group.key != COMING.key
    }


def _again(listing: Listing) -> set[UUID]:
    return {row.id for group in listing.groups if group.key == COMING.key for row in group.rows}


def _repeating(view: View, book: Book, moment: Moment) -> set[UUID]:
    """What is open, repeats and has a date."""
    if COMING not in view.columns:
        return set()
    term = All((view.term, Is.OPEN, Is.RECURRING, Not(Undated(Field.DUE))))
    return {*book.shown(replace(view, term=term, ordering=BY_DUE, is_ranked=False), moment)}


def _total(group: Group) -> int:
    assert group.total is not None
    return group.total


def _expected(view: View, book: Book, moment: Moment) -> dict[str, tuple[int, list[object]]]:
    those = [column for column in view.columns if column != COMING]
    columns = {column.key: _shown(view, column, book, moment) for column in those}
    kept = {column.key for column in those if column.lasts or columns[column.key]}
    shown = {key: ids[:3] if key != "undated" or not view.month else [] for key, ids in columns.items()}
    return {key: (len(columns[key]), shown[key]) for key in columns if key in kept}


def _shown(view: View, column: Column, book: Book, moment: Moment) -> list[object]:
    """In a calendar, what has a time of day comes first."""
    ids = book.shown(replace(view, term=All((view.term, column.term)), is_ranked=False), moment)
    field = view.ordering.first.field
    if view.month and field.is_planned:
        whens = {todo.id: field.when(todo) for todo in book.todos}
        ids = sorted(ids, key=lambda id: (when := whens[id]) is not None and when.time is None)
    return list(ids)
