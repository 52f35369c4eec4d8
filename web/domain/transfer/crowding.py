"""The sections that an import would make, as far as their projects have room for them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from web.domain.section import ROOM
from web.domain.text import fold
from web.domain.transfer.items import Item, Remark
from web.domain.transfer.plans import Plan, Step

Known = Mapping[str, Collection[str]]
"""The folded names of the sections of each project, by its own."""


def within_room(plan: Plan, known: Known) -> Plan:
    """What would be in a section too many is in its project alone, and that is said."""
    there = {project: set(sections) for project, sections in known.items()}
    steps, remarks = list(plan.steps), list(plan.remarks)
    for at, step in enumerate(steps):
        if not _makes_section(step):
            continue
        project, section = _folded(step.item)
        its = there.setdefault(project, set())
        if section not in its and len(its) >= ROOM:
            steps[at] = replace(step, item=replace(step.item, section=None))
            remarks.append(Remark(step.item.line, _told(step.item)))
        else:
            its.add(section)
    return Plan(tuple(steps), tuple(sorted(remarks, key=lambda remark: remark.line)))


def new_sections(items: Iterable[Item], known: Known) -> list[str]:
    """As `Home/Bills`, each once. A part is where its to-do is."""
    return list(_new_sections(items, known))


def _new_sections(items: Iterable[Item], known: Known) -> Iterator[str]:
    made: set[tuple[str, str]] = set()
    for item in items:
        if item.section and item.parent is None and (its := _folded(item)) not in made:
            made.add(its)
            if its[1] not in known.get(its[0], ()):
                yield f"{item.project}/{item.section}"


def _makes_section(step: Step) -> bool:
    return step.is_new and step.item.section is not None and step.item.parent is None


def _folded(item: Item) -> tuple[str, str]:
    return fold(item.project or ""), fold(item.section or "")


def _told(item: Item) -> str:
    return f"“{item.project}” has {ROOM} sections, as many as a project can have: this is in none of them."
