"""What people do with a to-do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.adding import Adding, NewTodo
from web.application.completing import completed
from web.application.families import check_takes_parts, move, parts_below
from web.application.labels import Labels, Tagging
from web.application.modifying import modified
from web.application.picking import picked, place_with
from web.application.places import Places
from web.application.ports import Ids, UnitOfWork, Work
from web.application.recipients import Recipients
from web.application.saving import Done, Newness, Stale, as_of, in_use, saved
from web.domain.entry import Draft
from web.domain.journal import Verb
from web.domain.membership import Membership
from web.domain.merging import merge
from web.domain.todo import Todo, checked_people, checked_tags
from web.domain.when import When

UTC = ZoneInfo("UTC")


class Todos:
    def __init__(self, unit_of_work: UnitOfWork, ids: Ids) -> None:
        self._begin = unit_of_work.begin
        self._ids = ids

    async def add(self, member: Membership, new: Sequence[NewTodo]) -> list[Done]:
        """Adds all in one action. An id that is there already was added before: nothing is added twice."""
        async with self._begin(member, Verb.ADD) as work:
            adding = Adding(work, self._ids)
            added = [await adding.add(one) for one in new]
        return [Done(todo, work.action if fresh else None, new=adding.newness(todo)) for todo, fresh in added]

    async def complete(
        self, member: Membership, todo_id: UUID, home: ZoneInfo = UTC, due: When | None = None
    ) -> Done:
        """Its open parts are completed with it. One that repeats goes on by the clock of `home`, unless it
        has left `due` already: the same one is not completed twice."""
        async with self._begin(member, Verb.COMPLETE) as work:
            todo = await in_use(work, todo_id)
            if due and todo.recurrence and todo.due != due:
                return Done(todo, None, todo)
            return saved(work, todo, await completed(work, self._ids, todo, home))

    async def reopen(self, member: Membership, todo_id: UUID) -> Done:
        """The parts that were completed with it are open again too."""
        async with self._begin(member, Verb.REOPEN) as work:
            todo = await in_use(work, todo_id)
            for part in await parts_below(work, todo):
                if part.completed_at == todo.completed_at:
                    work.save(part, part.reopen(work.at))
            return saved(work, todo, todo.reopen(work.at))

    async def delete(self, member: Membership, todo_id: UUID) -> Done:
        """Puts it into Trash, and its parts with it."""
        async with self._begin(member, Verb.DELETE) as work:
            todo = await work.todos.get(todo_id)
            for part in await parts_below(work, todo):
                work.save(part, part.delete(work.at))
            return saved(work, todo, todo.delete(work.at))

    async def restore(self, member: Membership, todo_id: UUID) -> Done:
        """Takes it out of Trash, with the parts that went there with it."""
        async with self._begin(member, Verb.RESTORE) as work:
            todo = await work.todos.get(todo_id)
            if todo.parent_id:
                check_takes_parts(await work.todos.get(todo.parent_id))
            for part in await parts_below(work, todo):
                if part.deleted_at == todo.deleted_at:
                    work.save(part, part.restore(work.at))
            return saved(work, todo, todo.restore(work.at))

    async def schedule(
        self,
        member: Membership,
        todo_id: UUID,
        revision: int | None,
        due: When | None,
        minutes: int | None = None,
    ) -> Done:
        """Saves a form that showed the date as of `revision`, as `edit` does; and how long it takes, if that
        was said with it."""
        lasting = {"duration_minutes": minutes} if minutes else {}
        return await self._save_form(member, Verb.SCHEDULE, todo_id, revision, {"due": due, **lasting})

    async def prioritize(self, member: Membership, todo_id: UUID, priority: int) -> Done:
        async with self._begin(member, Verb.PRIORITIZE) as work:
            todo = await in_use(work, todo_id)
            return saved(work, todo, todo.edit(work.at, priority=priority))

    async def tag(self, member: Membership, todo_id: UUID, revision: int | None, tagging: Tagging) -> Done:
        """Saves a form that showed the tags as of `revision`, as `edit` does."""
        return await self._save_form(member, Verb.TAG, todo_id, revision, {"tags": tagging})

    async def move(self, member: Membership, todo_id: UUID, place_id: UUID) -> Done:
        """To the end of the project or the section, with its parts; it is then no part of another to-do."""
        async with self._begin(member, Verb.MOVE) as work:
            todo = await in_use(work, todo_id)
            return saved(work, todo, await move(work, todo, await place_with(work, place_id)))

    async def modify(self, member: Membership, todo_id: UUID, draft: Draft) -> Done:
        """Changes of it what a line of changes says, and nothing else."""
        async with self._begin(member, Verb.MODIFY) as work:
            todo = await in_use(work, todo_id)
            labels = Labels(work, self._ids)
            places = Places(work, self._ids, labels)
            recipients = Recipients(work, self._ids)
            done = saved(work, todo, await modified(work, labels, places, recipients, todo, draft))
            project_id, section_id = done.todo.place
            return replace(done, new=Newness(labels.has_made(project_id), places.has_made(section_id)))

    async def duplicate(self, member: Membership, todo_id: UUID, new_id: UUID) -> Done:
        async with self._begin(member, Verb.DUPLICATE) as work:
            if twin := await work.todos.find(new_id):
                return Done(twin, None)
            todo = await in_use(work, todo_id)
            copy = todo.copy(new_id, work.at)
            work.add(copy)
            return Done(copy, work.action)

    async def edit(
        self, member: Membership, todo_id: UUID, revision: int | None, fields: dict[str, Any]
    ) -> Done:
        """Saves a form that showed the to-do as of `revision` (None: as it is now). `tags` (a Tagging),
        `people` (a Giving) and `place_id` may be among the fields. What was changed elsewhere meanwhile is
        merged; where both changed the same field, the rest is saved and Stale raised."""
        return await self._save_form(member, Verb.EDIT, todo_id, revision, fields)

    async def _save_form(
        self, member: Membership, verb: Verb, todo_id: UUID, revision: int | None, fields: dict[str, Any]
    ) -> Done:
        async with self._begin(member, verb) as work:
            current = await in_use(work, todo_id)
            base = await as_of(work, current, revision)
            fields = await Labels(work, self._ids).resolved(fields, base)
            fields = await Recipients(work, self._ids).resolved(fields, base)
            mine = base.edit(work.at, **await _placed(work, fields, base))
            outcome = merge(base, mine, current)
            merged = outcome.merged
            checked_tags(merged.tag_ids)
            checked_people(merged.person_ids)
            if merged.place != current.place:
                merged = await move(work, merged, merged.place)
            done = saved(work, current, merged.touched(current, work.at))
        if outcome.collisions:
            raise Stale(done.todo, mine, outcome.collisions)
        return done


async def _placed(work: Work, fields: dict[str, Any], base: Todo) -> dict[str, Any]:
    """The same fields, with where `place_id` is; where it was left as it is shown, it may be gone by now."""
    kept = dict(fields)
    id = kept.pop("place_id", base.place.id)
    return kept if id == base.place.id else kept | (await picked(work, id))._asdict()
