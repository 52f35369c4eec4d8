"""What an import will do, before it does it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from web.domain.errors import Invalid
from web.domain.todo import PEOPLE_LIMIT, TAGS_LIMIT, checked
from web.domain.transfer.items import Item, Reading, Remark

BLOCKED_BY = "blocked-by"
FAMILY = frozenset({"id", "p", BLOCKED_BY})


@dataclass(frozen=True, slots=True)
class Step:
    """`twin` is the place of the item among those kept already, if it is there."""

    item: Item
    twin: int | None = None
    refusal: str = ""

    @property
    def is_new(self) -> bool:
        return self.twin is None and not self.refusal


@dataclass(frozen=True, slots=True)
class Plan:
    """A step for each item read, in its place, so that `parent` counts here too."""

    steps: tuple[Step, ...]
    remarks: tuple[Remark, ...]

    @property
    def new(self) -> tuple[Item, ...]:
        return tuple(step.item for step in self.steps if step.is_new)

    @property
    def left_out(self) -> int:
        return sum(1 for step in self.steps if step.refusal)

    @property
    def known(self) -> tuple[Item, ...]:
        return tuple(step.item for step in self.steps if step.twin is not None)


def plan(reading: Reading, kept: Sequence[Item]) -> Plan:
    """An item is known when one kept has its source line, or says the same. Each one kept is the twin of one
    only: a line that stands there twice is added twice, but once when one of the two is there already."""
    twins = _Twins(kept)
    steps = [Step(item, twins.take(item)) for item in reading.items]
    judged = tuple(
        step if step.twin is not None else replace(step, refusal=_refusal(step.item)) for step in steps
    )
    refusals = [Remark(step.item.line, step.refusal) for step in judged if step.refusal]
    return Plan(judged, tuple(sorted([*reading.remarks, *refusals], key=lambda remark: remark.line)))


class _Twins:
    def __init__(self, kept: Sequence[Item]) -> None:
        self._places: defaultdict[object, list[int]] = defaultdict(list)
        for at in reversed(range(len(kept))):
            for key in _keys(kept[at]):
                self._places[key].append(at)
        self._taken: set[int] = set()

    def take(self, item: Item) -> int | None:
        for places in (self._places.get(key, []) for key in _keys(item)):
            while places:
                at = places.pop()
                if at not in self._taken:
                    self._taken.add(at)
                    return at
        return None


def _keys(item: Item) -> Iterator[object]:
    if item.source:
        yield item.source
    essence = item.essence
    yield replace(essence, extras=tuple(pair for pair in essence.extras if pair[0] not in FAMILY))


def _refusal(item: Item) -> str:
    try:
        checked({"content": item.content, "notes": item.notes, "priority": item.priority})
    except Invalid as invalid:
        return f"{invalid} It is left out."
    if len(item.tags) > TAGS_LIMIT:
        return f"A to-do can have {TAGS_LIMIT} tags at most; this has {len(item.tags)}. It is left out."
    if len(item.people) > PEOPLE_LIMIT:
        return f"A to-do can be given to {PEOPLE_LIMIT} people at most. It is left out."
    return ""


def names(items: Iterable[Item]) -> tuple[list[str], list[str], list[str]]:
    """The projects, the tags and the people that the items name, each once."""
    items = list(items)
    projects = dict.fromkeys(item.project for item in items if item.project)
    tags = dict.fromkeys(tag for item in items for tag in item.tags)
    return list(projects), list(tags), list(dict.fromkeys(name for item in items for name in item.people))
