"""What an import leaves out since its project is archived, as the entry line refuses it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from web.domain.text import fold
from web.domain.transfer.arrivals import parents_first
from web.domain.transfer.items import Item, Remark
from web.domain.transfer.plans import Plan


def leave_out_archived(plan: Plan, archived: Collection[str]) -> Plan:
    """`archived` are folded names. What is a part of a to-do that is here comes to it, wherever that is."""
    out: dict[int, str] = {}
    for at in parents_first(plan.steps):
        step = plan.steps[at]
        parent = step.item.parent
        if step.is_new and parent in out:
            out[at] = out[parent]
        elif step.is_new and _is_alone(plan, parent) and fold(step.item.project or "") in archived:
            out[at] = _refusal(step.item)
    return _without(plan, out) if out else plan


def _is_alone(plan: Plan, parent: int | None) -> bool:
    return parent is None or bool(plan.steps[parent].refusal)


def _refusal(item: Item) -> str:
    return f"The project “{item.project}” is archived. Unarchive it first, or pick another. It is left out."


def _without(plan: Plan, out: dict[int, str]) -> Plan:
    steps = [replace(step, refusal=out.get(at, step.refusal)) for at, step in enumerate(plan.steps)]
    remarks = [*plan.remarks, *(Remark(steps[at].item.line, refusal) for at, refusal in out.items())]
    return Plan(tuple(steps), tuple(sorted(remarks, key=lambda remark: remark.line)))
