"""The order, the headings and the layout that a query asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from web.domain.fields import Field
from web.domain.grouping import UNGROUPED as NO_GROUPS
from web.domain.grouping import Group, Grouping
from web.domain.layout import Layout
from web.domain.ordering import BY_DUE, IN_SECTIONS, By, Ordering, ordered
from web.domain.querying.errors import WrongQuery
from web.domain.querying.parts import parts
from web.domain.querying.settings import GROUPS, SORTS, read_groups, read_layout, read_sort
from web.domain.querying.tokens import Token, tokenize

BY_DATE = frozenset({Group.DAY, Group.URGENCY})
ARRANGING = frozenset({"sort", "group"})
GROUPED = {
    Group.PRIORITY: (By(Field.PRIORITY),),
    Group.PROJECT: (By(Field.PROJECT),),
    Group.PLACE: IN_SECTIONS,
}


class Arrangement(NamedTuple):
    ordering: Ordering = BY_DUE
    grouping: Grouping = NO_GROUPS
    layout: Layout = Layout.LIST


PLAIN = Arrangement()


def rearranged(line: str, before: Arrangement) -> Arrangement:
    """Of a line that says nothing else. Raises WrongQuery."""
    part, *others = parts(tokenize(line))
    if others or not part.selects_all:
        stray = part.selecting[0]
        raise WrongQuery(
            f"Only an order, headings and a layout can stand here, found {stray.found}", stray.column
        )
    return arrangement(part.settings, before)


def arrangement(settings: Mapping[str, Sequence[Token]], before: Arrangement = PLAIN) -> Arrangement:
    """What is not said stays, but headings go with the order that they stand for. Raises WrongQuery."""
    ordering, grouping, layout = before
    if "layout" in settings:
        layout = read_layout(settings["layout"])
    groups = [GROUPS[name] for name in read_groups(settings.get("group", ()))]
    keys = [SORTS[name] for name in read_sort(settings.get("sort", ()))]
    if not groups and not keys:
        return Arrangement(ordering, NO_GROUPS if "group" in settings else grouping, layout)
    if groups and groups[0] in BY_DATE:
        _check_days(keys or ordering.keys, groups[0], settings["group"][0])
    grouped = [key for group in groups for key in GROUPED.get(group, ())]
    return Arrangement(_ordering(grouped, keys or ordering.keys), Grouping(tuple(groups)), layout)


def _ordering(grouped: list[By], keys: Sequence[By]) -> Ordering:
    """Groups first; one that is sorted by, too, runs as it is sorted. Positions count within a project."""
    if keys[0].field in (Field.POSITION, Field.SECTION):
        keys = (By(Field.PROJECT), *keys)
    sorted_by = {key.field: key for key in keys}
    first = {key.field: sorted_by.get(key.field, key) for key in grouped}
    return ordered(*(first | sorted_by).values())


def _check_days(keys: Sequence[By], group: Group, value: Token) -> None:
    if not keys[0].field.is_date:
        problem = f"To group by `{group}`, sort by a date first, not by `{keys[0].field}`"
        raise WrongQuery(problem, value.column)
