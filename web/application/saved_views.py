"""What people do with the views that they keep."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.application.ports import UnitOfWork, Work
from web.application.versions import versions
from web.application.wishes import Wish, check, check_is_twin
from web.domain.errors import Invalid
from web.domain.journal import Action, Verb
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.saved_view import SavedView
from web.domain.sidebar import FULL, ROOM, hindrances, moved
from web.domain.todo import POSITION_STEP


@dataclass(frozen=True, slots=True)
class SavedViewDone:
    view: SavedView
    action: Action | None


class SavedViews:
    """Of a wish, all that is wrong is said at once. Its query is read as of a moment. Raises Invalid."""

    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def save(self, member: Membership, id: UUID, wish: Wish, moment: Moment) -> SavedViewDone:
        """Behind all others."""
        check(wish, moment)
        async with self._begin(member, Verb.SAVE_VIEW) as work:
            if twin := await work.saved_views.find(id):
                check_is_twin(twin, wish)
                return SavedViewDone(twin, None)
            last = max((view.position for view in await work.saved_views.every()), default=0)
            blank = SavedView(
                id=id,
                book_id=member.book_id,
                name="",
                query="",
                position=last + POSITION_STEP,
                created_at=work.at,
            )
            view = blank.edit(wish.name, wish.query, wish.key)
            await _check_is_free(work, view)
            work.add(view)
            return SavedViewDone(view, work.action)

    async def edit(
        self, member: Membership, id: UUID, wish: Wish, moment: Moment, revision: int | None = None
    ) -> SavedViewDone:
        """Saves a form that showed it as of `revision` (None: as it is now). Raises Outdated."""
        check(wish, moment)
        async with self._begin(member, Verb.EDIT_VIEW) as work:
            view = await work.saved_views.get(id)
            its = await versions(
                work, view, revision, lambda base: base.edit(wish.name, wish.query, wish.key)
            )
            await _check_is_free(work, its.merged)
            work.save(view, its.merged)
            outcome = SavedViewDone(its.merged, work.action if its.merged != view else None)
        its.settle()
        return outcome

    async def move(self, member: Membership, id: UUID, by: int) -> SavedViewDone:
        """So many places down, or up where it is less than none; no further than there are others."""
        async with self._begin(member, Verb.MOVE_VIEW) as work:
            view = await work.saved_views.get(id)
            every = await work.saved_views.every()
            positions = moved(every, id, by)
            others = [other for other in every if other.id != id]
            for each in (*others, view):  # the one that it is about comes last, as histories want it
                work.save(each, each.move(positions[each.id]))
            there = view.move(positions[id])
            return SavedViewDone(there, work.action if there != view else None)

    async def delete(self, member: Membership, id: UUID) -> SavedViewDone:
        """Of the view alone: the to-dos that it showed are none of its own."""
        async with self._begin(member, Verb.DELETE_VIEW) as work:
            view = await work.saved_views.get(id)
            work.remove(view)
            return SavedViewDone(view, work.action)


async def _check_is_free(work: Work, view: SavedView) -> None:
    others = [other for other in await work.saved_views.every() if other.id != view.id]
    if len(others) >= ROOM:
        raise Invalid({"name": FULL})
    if wrong := hindrances(view, others):
        raise Invalid({field: f"{sentence} {ADVICE[field]}" for field, sentence in wrong.items()})


ADVICE = {"name": "Pick another name.", "key": "Pick another key."}
