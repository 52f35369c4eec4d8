"""The people of a book, as whoever writes calls them."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from web.domain.person import ME, Person
from web.domain.text import fold


class Roster(NamedTuple):
    """`account_id` is that of who writes."""

    people: tuple[Person, ...] = ()
    account_id: UUID | None = None

    def called(self, name: str) -> Person | None:
        """The one of that folded name; else the one that begins with it, if there is only one."""
        meant = self._meant(name)
        return meant[0] if len(meant) == 1 else None

    def problem(self, name: str) -> str:
        """Why it stands for nobody."""
        if self._meant(name):
            return f"several people here begin with “{name}”"
        return f"nobody here is called “{name}” (add them under People)"

    def _meant(self, name: str) -> list[Person]:
        folded = fold(name)
        if folded == ME:
            me = self.account_id
            return [person for person in self.people if me and person.account_id == me]
        alike = [person for person in self.people if person.folded.startswith(folded)]
        return [person for person in alike if person.folded == folded] or alike


NOBODY = Roster()
