"""A query with a name, an order and headings: every screen of to-dos is one of these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple
from urllib.parse import quote, urlencode

from web.domain import grouping, ordering
from web.domain.column import Column
from web.domain.defaults import NONE, Defaults
from web.domain.grouping import UNGROUPED, Group, Grouping, Heading
from web.domain.layout import Layout
from web.domain.month import Month
from web.domain.ordering import BY_DUE, MANUAL, Ordering, SortKey
from web.domain.person import Person
from web.domain.phrases.moment import Moment
from web.domain.project import Project
from web.domain.query import Query, parse, parse_lists
from web.domain.querying.arranging import ARRANGING, Arrangement, rearranged
from web.domain.querying.naming import named
from web.domain.querying.ranking import tiers
from web.domain.querying.states import with_default
from web.domain.querying.terms import All, GivenTo, InProject, InSection, Is, Not, Term, WithTag
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo


class Standing(NamedTuple):
    """Where a to-do stands in a view."""

    key: SortKey
    heading: Heading


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """`term` is what it selects at one moment, the default state included; `query` is the same as a person
    would type it, order and headings included. `sections` are all that there are under its headings."""

    key: str
    title: str
    url: str
    query: str
    term: Term
    ordering: Ordering = BY_DUE
    grouping: Grouping = UNGROUPED
    layout: Layout = Layout.LIST
    columns: tuple[Column, ...] = ()
    """Of a board or a calendar, once it is known which there are; `is_cut` if there are more."""
    is_cut: bool = False
    month: Month | None = None
    is_ranked: bool = False
    shows_project: bool = True
    defaults: Defaults = NONE
    sections: tuple[Section, ...] = ()
    sections_url: str = ""
    """Where those are put in order, if it can have some."""

    @property
    def is_in_sections(self) -> bool:
        """With a heading for each of its sections."""
        return bool(self.sections) and self.grouping == grouping.BY_SECTION

    @property
    def is_by_place(self) -> bool:
        """Its headings say where each to-do is."""
        return Group.PLACE in self.grouping.groups

    @property
    def tiers(self) -> tuple[Term, ...]:
        """All of the first come before all of the next, each by itself in the order of the view."""
        return tiers(self.term) if self.is_ranked else (self.term,)

    def place(self, todo: Todo, moment: Moment) -> Standing:
        key = self.ordering.key(todo)
        return Standing(key, self.grouping.heading(key, moment))


def search(text: str, moment: Moment) -> View:
    """Of one list. Raises WrongQuery."""
    return asking("Search", parse(text, moment), text)


def searches(text: str, moment: Moment) -> list[View]:
    """Of one list or several, which are called by what they ask. Raises WrongQuery."""
    queries = parse_lists(text, moment)
    if len(queries) == 1:
        return [asking("Search", queries[0], text)]
    return [asking(query.text, query, query.text) for query in queries]


def arranged(view: View, settings: Mapping[str, str]) -> View:
    """In another order or under other headings: what a query says after `sort:` and `group:`, by their names.
    Raises WrongQuery."""
    if not settings:
        return view
    line = " ".join(f"{name}:{value}" for name, value in settings.items())
    its = Arrangement(view.ordering, view.grouping, view.layout)
    ordering, grouping, layout = rearranged(line, its)
    url = f"{view.url}{'&' if '?' in view.url else '?'}{urlencode(settings)}"
    ungrouped = " group:none" if view.grouping.groups and not grouping.groups else ""
    query = f"{view.query} {line}{ungrouped if 'group' not in settings else ''}"
    is_ranked = view.is_ranked and layout is Layout.LIST and ARRANGING.isdisjoint(settings)
    arranged = replace(view, ordering=ordering, grouping=grouping, layout=layout, is_ranked=is_ranked)
    return replace(arranged, url=url, query=query)


def of_project(project: Project, sections: tuple[Section, ...] = ()) -> View:
    """By its id, so that no name can be mistaken. Sub-to-dos stand with what they are part of."""
    return View(
        key=str(project.id),
        title=project.name,
        url=f"/projects/{project.id}",
        query=f"#{named(project.name)} & !sub{' group:section' if sections else ''} sort:position",
        term=with_default(All((InProject(project.id), Not(Is.SUB)))),
        ordering=ordering.BY_SECTION if sections else MANUAL,
        grouping=grouping.BY_SECTION if sections else UNGROUPED,
        shows_project=False,
        defaults=Defaults(place=project.place),
        sections=sections,
        sections_url="" if project.is_inbox else f"/projects/{project.id}/sections",
    )


def of_section(section: Section, project: Project) -> View:
    """Its place in the sidebar is that of the project."""
    return View(
        key=str(project.id),
        title=f"{project.name} / {section.name}",
        url=f"/sections/{section.id}",
        query=f"#{named(project.name)} & /{named(section.name)} & !sub sort:position",
        term=with_default(All((InProject(project.id), InSection(section.id), Not(Is.SUB)))),
        ordering=MANUAL,
        shows_project=False,
        defaults=Defaults(place=section.place),
    )


def of_tag(tag: Tag) -> View:
    term = with_default(WithTag(tag.id))
    return View(
        key=str(tag.id),
        title=f"@{tag.name}",
        url=f"/tags/{tag.id}",
        query=f"@{named(tag.name)}",
        term=term,
        defaults=Defaults(tags=(tag.name,)),
    )


def of_person(person: Person) -> View:
    return View(
        key=str(person.id),
        title=f"+{person.name}",
        url=f"/people/{person.id}",
        query=f"+{named(person.name)}",
        term=with_default(GivenTo(person.id)),
        defaults=Defaults(people=(person.name,)),
    )


def asking(title: str, query: Query, text: str) -> View:
    return View(
        key="search",
        title=title,
        url=f"/search?q={quote(text)}",
        query=text,
        term=query.term,
        ordering=query.ordering,
        grouping=query.grouping,
        layout=query.layout,
        is_ranked=query.is_ranked,
    )
