"""A view as a board: a column for each of its groups, or of its priorities where it has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias
from urllib.parse import quote

from web.domain.column import Column
from web.domain.grouping import NOWHERE, Group
from web.domain.layout import Layout
from web.domain.nearness import stretches
from web.domain.ordering import IN_SECTIONS
from web.domain.phrases.moment import Moment
from web.domain.priority import Priority
from web.domain.project import Project
from web.domain.querying.arranging import Arrangement, rearranged
from web.domain.querying.naming import named
from web.domain.querying.narrowing import narrowed
from web.domain.querying.terms import All, InProject, InSection, Is, Priorities
from web.domain.section import Section
from web.domain.view import View

LIMIT = 24
"""Of columns: as many as are read in one statement, and more than anybody looks at side by side."""

Places: TypeAlias = Sequence[tuple[Project, tuple[Section, ...]]]
"""All projects, with their sections."""


def grouped(view: View) -> View:
    """By the first of its groups, since columns stand in one row."""
    first, *_ = view.grouping.groups or (None,)
    if first:
        return replace(view, grouping=replace(view.grouping, groups=(first,)))
    before = Arrangement(view.ordering, view.grouping, view.layout)
    ordering, grouping, _ = rearranged("group:priority", before)
    return replace(view, ordering=ordering, grouping=grouping)


def is_by_place(view: View) -> bool:
    """Whether it takes all projects to know its columns."""
    return view.grouping.groups[0] in (Group.PROJECT, Group.PLACE)


def on_board(view: View, moment: Moment, places: Places = ()) -> View:
    """Of a view that is `grouped`; `places` are asked for where it `is_by_place`."""
    columns = list(_columns(view, moment, places))
    if view.ordering.first.descending:
        columns.reverse()
    cut = tuple(columns[:LIMIT])
    return replace(view, layout=Layout.BOARD, columns=cut, is_cut=len(columns) > LIMIT)


def own_list(view: View, asks: str) -> str:
    return f"/search?q={quote(narrowed(view.query, asks))}"


def _columns(view: View, moment: Moment, places: Places) -> Iterator[Column]:
    match view.grouping.groups[0]:
        case Group.PRIORITY:
            return _priorities(view, moment)
        case Group.SECTION:
            return _sections(view)
        case Group.PROJECT:
            return _projects(view, places)
        case Group.PLACE:
            return _places(view, places)
    return _stretches(view, moment)


def _priorities(view: View, moment: Moment) -> Iterator[Column]:
    for number in Priority:
        key, title = Group.PRIORITY.heading(number.value, moment, NOWHERE)
        term = Priorities((number.value,))
        yield Column(key=key, title=title, term=term, url=own_list(view, key), alike=1)


def _sections(view: View) -> Iterator[Column]:
    alike, project_id = len(IN_SECTIONS), view.sections[0].project_id
    url = own_list(view, "no section")
    yield Column(key=str(project_id), title="No section", term=Is.UNSECTIONED, url=url, alike=alike)
    for section in view.sections:
        key, term = str(section.id), InSection(section.id)
        yield Column(key=key, title=section.name, term=term, url=f"/sections/{key}", alike=alike)


def _projects(view: View, places: Places) -> Iterator[Column]:
    for project, _ in places:
        url, term = own_list(view, f"#{named(project.name)}"), InProject(project.id)
        yield Column(key=str(project.id), title=project.name, term=term, url=url, alike=1, lasts=False)


def _places(view: View, places: Places) -> Iterator[Column]:
    alike = len(IN_SECTIONS)
    for project, sections in places:
        within, its = f"#{named(project.name)}", InProject(project.id)
        url, term = own_list(view, f"{within} no section"), All((its, Is.UNSECTIONED))
        yield Column(key=str(project.id), title=project.name, term=term, url=url, alike=alike, lasts=False)
        for section in sections:
            key, title = str(section.id), f"{project.name} / {section.name}"
            url, term = own_list(view, f"{within} /{named(section.name)}"), All((its, InSection(section.id)))
            yield Column(key=key, title=title, term=term, url=url, alike=alike, lasts=False)


def _stretches(view: View, moment: Moment) -> Iterator[Column]:
    for its in stretches(view.term, view.ordering.first.field, moment):
        url, lasts = own_list(view, its.asks), its.is_day
        yield Column(key=its.key, title=its.title, term=its.term, url=url, lasts=lasts)
