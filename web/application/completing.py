"""Completing a to-do with its parts, or, where it repeats, this one of its dates."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from web.application.blockers import handed_over
from web.application.families import parts_below
from web.application.ports import Ids, Work
from web.domain.recurrence.completing import Following, complete
from web.domain.repeating import completed_once, following, missed_one, moved_on
from web.domain.todo import Todo


async def completed(work: Work, ids: Ids, todo: Todo, home: ZoneInfo) -> Todo:
    """It goes on at its next date, and what was done stays behind. Without one it is completed as others."""
    to = following(todo, complete, home, work.at)
    if to is None:
        return await completed_for_ever(work, todo)
    once = completed_once(todo, ids.new(), work.at)
    work.add(once)
    after = await gone_on(work, ids, todo, to)
    await handed_over(work, todo, once)
    return after


async def completed_for_ever(work: Work, todo: Todo) -> Todo:
    """Its open parts are completed with it."""
    for part in await parts_below(work, todo):
        if not part.is_deleted:
            work.save(part, part.complete(work.at))
    return todo.complete(work.at)


async def gone_on(work: Work, ids: Ids, todo: Todo, to: Following) -> Todo:
    """At its next date, with its parts open again."""
    for due in to.dates[:-1]:
        work.add(missed_one(todo, ids.new(), due, work.at))
    for part in await parts_below(work, todo):
        if not part.is_deleted:
            work.save(part, part.reopen(work.at))
    return moved_on(todo, to, work.at)
