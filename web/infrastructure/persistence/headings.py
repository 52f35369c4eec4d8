"""The headings of a project: each of its sections has one, whether there is a to-do under it or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from web.application.reading import Group
from web.domain.section import Section


def with_sections(
    groups: Sequence[Group], sections: Sequence[Section], *, since: str | None, is_last: bool
) -> tuple[Group, ...]:
    """With those that are empty in their places, as far as this page goes: from the heading `since` that the
    one before ended under to its own last row."""
    there = {group.key: group for group in groups}
    keys = [str(section.id) for section in sections]
    bare = [group for group in groups if group.key not in keys]  # in no section; it comes first
    shown = [
        replace(there.get(key, Group(key, section.name, ())), url=f"/sections/{key}")
        for key, section in zip(keys, sections, strict=True)
    ]
    start = keys.index(since) + (since not in there) if since in keys else 0
    end = len(keys) if is_last else 1 + max((at for at, key in enumerate(keys) if key in there), default=-1)
    return (*bare, *shown[start:end])
