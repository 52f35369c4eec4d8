"""The words after `sort:`, `group:` and `layout:`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from web.domain.fields import Field
from web.domain.grouping import Group
from web.domain.layout import Layout
from web.domain.ordering import By
from web.domain.querying.errors import WrongQuery, nearest
from web.domain.querying.tokens import Kind, Token

SORTED_BY = tuple(field for field in Field if field is not Field.PLACE)
SORTS = {sign + field: By(field, descending=bool(sign)) for field in SORTED_BY for sign in ("", "-")}
GROUPS = {
    "day": Group.DAY,
    "urgency": Group.URGENCY,
    "priority": Group.PRIORITY,
    "project": Group.PROJECT,
    "section": Group.PLACE,
}
UNGROUPED = "none"


def read_sort(values: Sequence[Token]) -> list[str]:
    """All of these raise WrongQuery."""
    return _read("sort", values, SORTS)


def read_groups(values: Sequence[Token]) -> list[str]:
    names = _read("group", values, [*GROUPS, UNGROUPED])
    if names == [UNGROUPED]:
        return []
    if "section" in names and "project" in names:
        names.remove("project")  # a section stands in its project anyhow
    for name in ("day", "urgency", UNGROUPED):
        if name in names and len(names) > 1:
            raise WrongQuery(
                f"To group by `{name}` goes with no other group", values[names.index(name)].column
            )
    return names


def read_layout(values: Sequence[Token]) -> Layout:
    first, *others = _read("layout", values, [*Layout])
    if others:
        raise WrongQuery("There is room for one layout", values[1].column)
    return Layout(first)


def _read(setting: str, values: Sequence[Token], known: Iterable[str]) -> list[str]:
    names: list[str] = []
    for value in values:
        if value.kind is not Kind.WORD or value.word not in known:
            choices = [name for name in known if not name.startswith("-")]
            problem = f"After `{setting}:` I expected one of {', '.join(choices)}, found {value.found}"
            raise WrongQuery(problem, value.column, nearest(value.word, known), len(value.text))
        if value.word.lstrip("-") in (name.lstrip("-") for name in names):
            raise WrongQuery(f"`{value.word.lstrip('-')}` stands twice after `{setting}:`", value.column)
        names.append(value.word)
    return names
