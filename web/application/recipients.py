"""Those to whom a to-do is given, by the names a person typed, within one work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from web.application.ports import Ids, Work
from web.domain.errors import Invalid
from web.domain.person import Person, checked_name
from web.domain.roster import Roster
from web.domain.text import fold
from web.domain.todo import Todo


@dataclass(frozen=True, slots=True)
class Giving:
    """The people a form asks for: those that it showed by id, since they may be called something else by now,
    and who was typed beside them by name."""

    ids: tuple[UUID, ...] = ()
    names: tuple[str, ...] = ()


class Recipients:
    def __init__(self, work: Work, ids: Ids) -> None:
        self._work = work
        self._ids = ids
        self._known: Roster | None = None

    async def named(self, names: Iterable[str]) -> tuple[UUID, ...]:
        """Whoever is not there is left out: a line has been told so, and a query may ask for anybody."""
        asked = [*names]
        roster = await self._roster() if asked else Roster()
        found = (roster.called(name) for name in asked)
        return tuple(dict.fromkeys(person.id for person in found if person))

    async def resolved(self, fields: dict[str, Any], base: Todo) -> dict[str, Any]:
        """The same fields, with `people` (a Giving of `base`) as `person_ids`. Raises Invalid for a name that
        stands for nobody."""
        kept = dict(fields)
        if "people" in kept:
            giving: Giving = kept.pop("people")
            roster = await self._roster() if giving.names else Roster()
            if unknown := [name for name in giving.names if not roster.called(name)]:
                problem = roster.problem(unknown[0])
                raise Invalid({"people": f"{problem[0].upper()}{problem[1:]}."})
            still = set(giving.ids) & set(base.person_ids)
            kept["person_ids"] = tuple(sorted({*still, *await self.named(giving.names)}))
        return kept

    async def made(self, names: Iterable[str]) -> tuple[UUID, ...]:
        """By their whole names. Who is not there is added."""
        asked = {fold(name): name for name in map(checked_name, names)}
        if not asked:
            return ()
        known = {person.folded: person.id for person in (await self._roster()).people}
        return tuple(known.get(folded) or self._added(name) for folded, name in asked.items())

    async def _roster(self) -> Roster:
        if self._known is None:
            people = await self._work.people.every()
            self._known = Roster(tuple(people), self._work.member.account_id)
        return self._known

    def _added(self, name: str) -> UUID:
        person = Person(
            id=self._ids.new(),
            book_id=self._work.member.book_id,
            name=name,
            created_at=self._work.at,
        )
        self._work.add(person)
        if self._known:
            self._known = self._known._replace(people=(*self._known.people, person))
        return person.id
