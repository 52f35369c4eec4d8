"""What people do with a person: one to whom to-dos are given."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from web.application.asking import ask_for_person
from web.application.ports import UnitOfWork, Work
from web.application.versions import versions
from web.domain.errors import Conflict, Invalid
from web.domain.journal import Action, Verb
from web.domain.membership import Membership
from web.domain.person import Person, free_name


@dataclass(frozen=True, slots=True)
class PersonDone:
    """`views` are the names of those that ask for them by their new name now, or for the other one."""

    person: Person
    action: Action | None
    views: tuple[str, ...] = ()


class People:
    def __init__(self, unit_of_work: UnitOfWork) -> None:
        self._begin = unit_of_work.begin

    async def add(self, member: Membership, id: UUID, name: str) -> PersonDone:
        """One whose id is there already was added before: nobody is added twice."""
        async with self._begin(member, Verb.ADD_PERSON) as work:
            if twin := await work.people.find(id):
                _check_is_twin(twin, name)
                return PersonDone(twin, None)
            person = Person(id=id, book_id=member.book_id, name=free_name(name), created_at=work.at)
            await _check_name_is_free(work, person, "Add a word to tell them apart.")
            work.add(person)
            return PersonDone(person, work.action)

    async def rename(
        self, member: Membership, id: UUID, name: str, revision: int | None = None
    ) -> PersonDone:
        """Saves a form that showed them as of `revision` (None: as they are now). Raises Outdated."""
        async with self._begin(member, Verb.RENAME_PERSON) as work:
            person = await work.people.get(id)
            its = await versions(work, person, revision, lambda base: base.rename(name))
            await _check_name_is_free(work, its.merged, "Merge the two instead.")
            views = await ask_for_person(work, person, its.merged)
            work.save(person, its.merged)
            outcome = PersonDone(its.merged, work.action if its.merged != person else None, views)
        its.settle()
        return outcome

    async def merge(self, member: Membership, id: UUID, into_id: UUID) -> PersonDone:
        """Whatever is given to this one is given to the other instead, for whom every view asks."""
        async with self._begin(member, Verb.MERGE_PERSON) as work:
            person, heir = await work.people.get(id), await work.people.get(into_id)
            if person.id == heir.id:
                raise Conflict("Nobody can be merged into themselves. Pick somebody else.")
            person.check_may_go()
            await _replace(work, person, heir)
            views = await ask_for_person(work, person, heir)
            work.remove(person)
            return PersonDone(heir, work.action, views)

    async def delete(self, member: Membership, id: UUID) -> PersonDone:
        async with self._begin(member, Verb.DELETE_PERSON) as work:
            person = await work.people.get(id)
            person.check_may_go()
            await _replace(work, person, None)
            work.remove(person)
            return PersonDone(person, work.action)


async def _replace(work: Work, person: Person, heir: Person | None) -> None:
    for todo in await work.todos.with_people([person.id]):
        kept = {id for id in todo.person_ids if id != person.id} | ({heir.id} if heir else set())
        work.save(todo, todo.edit(work.at, person_ids=tuple(kept)))


def _check_is_twin(kept: Person, name: str) -> None:
    """A page that was left open added somebody already; who is typed there now is another."""
    if kept.name != free_name(name):
        raise Invalid({"name": f"This page added “{kept.name}” already. Send it once more to add another."})


async def _check_name_is_free(work: Work, person: Person, advice: str) -> None:
    if twins := [other for other in await work.people.named([person.name]) if other.id != person.id]:
        raise Invalid({"name": f"There is a “{twins[0].name}” already. {advice}"})
