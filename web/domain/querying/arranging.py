"""The order, the headings and the layout that a query asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from web.domain.fields import Field
from web.domain.grouping import Group, Grouping
from web.domain.ordering import BY_DUE, By, Ordering, ordered
from web.domain.querying.errors import WrongQuery, nearest
from web.domain.querying.tokens import Kind, Token

SORTS = {sign + field: By(field, descending=bool(sign)) for field in Field for sign in ("", "-")}
GROUPS = {"day": Group.DAY, "priority": Group.PRIORITY, "project": Group.PROJECT}
GROUPED = {Group.PRIORITY: Field.PRIORITY, Group.PROJECT: Field.PROJECT}
UNGROUPED = "none"
LAYOUTS = ("list",)


def arrangement(settings: Mapping[str, Sequence[Token]]) -> tuple[Ordering, Grouping]:
    """Raises WrongQuery."""
    _check_layout(settings.get("layout", ()))
    groups = [GROUPS[name] for name in _read_groups(settings.get("group", ()))]
    keys = [SORTS[name] for name in _read("sort", settings.get("sort", ()), SORTS)]
    if Group.DAY in groups:
        _check_days(keys or BY_DUE.keys, settings["group"][0])
    grouped = [By(GROUPED[group]) for group in groups if group in GROUPED]
    return _ordering(grouped, keys), Grouping(tuple(groups))


def _ordering(grouped: list[By], keys: Sequence[By]) -> Ordering:
    """Groups first; a group that is sorted by, too, runs as it is sorted."""
    sorted_by = {key.field: key for key in keys or BY_DUE.keys}
    first = {key.field: sorted_by.get(key.field, key) for key in grouped}
    return ordered(*(first | sorted_by).values()) if grouped or keys else BY_DUE


def _read_groups(values: Sequence[Token]) -> list[str]:
    names = _read("group", values, [*GROUPS, UNGROUPED])
    if names == [UNGROUPED]:
        return []
    for name in ("day", UNGROUPED):
        if name in names and len(names) > 1:
            raise WrongQuery(
                f"To group by `{name}` goes with no other group", values[names.index(name)].column
            )
    return names


def _read(setting: str, values: Sequence[Token], known: Iterable[str]) -> list[str]:
    names: list[str] = []
    for value in values:
        if value.kind is not Kind.WORD or value.word not in known:
            choices = [name for name in known if not name.startswith("-")]
            problem = f"After `{setting}:` I expected one of {', '.join(choices)}, found {value.found}"
            raise WrongQuery(problem, value.column, nearest(value.word, known))
        if value.word.lstrip("-") in (name.lstrip("-") for name in names):
            raise WrongQuery(f"`{value.word.lstrip('-')}` stands twice after `{setting}:`", value.column)
        names.append(value.word)
    return names


def _check_days(keys: Sequence[By], value: Token) -> None:
    if not keys[0].field.is_date:
        problem = f"To group by `day`, sort by a date first, not by `{keys[0].field}`"
        raise WrongQuery(problem, value.column)


def _check_layout(values: Sequence[Token]) -> None:
    for value in values:
        if value.word in ("board", "calendar"):
            raise WrongQuery(
                f"There is no layout `{value.word}` yet: to-dos stand in a list", value.column, "list"
            )
    _read("layout", values, LAYOUTS)
