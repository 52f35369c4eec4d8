"""What screens need: small, flat read models, hashable so that a rendered row can be cached by its value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from web.application.counting import COUNT_LIMIT, told
from web.application.reminders import Ring
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.recurrence.recurrence import Recurrence
from web.domain.reminder import Reminder
from web.domain.view import View
from web.domain.when import When


class TodoRow(NamedTuple):
    """One to-do as a line of a list. `blocked_by` is what those say that it waits for and that are open."""

    id: UUID
    content: str
    priority: int
    start: When | None
    due: When | None
    deadline: When | None
    duration_minutes: int | None
    reminders: tuple[Reminder, ...]
    recurrence: Recurrence | None
    project_id: UUID
    project: str
    colour: str
    section_id: UUID | None
    section: str
    tags: tuple[str, ...]
    people: tuple[str, ...]
    blocked_by: tuple[str, ...]
    completed_at: dt.datetime | None
    deleted_at: dt.datetime | None
    has_notes: bool
    parts: int
    parts_completed: int
    revision: int

    @property
    def is_completed(self) -> bool:
        return self.completed_at is not None

    @property
    def is_deleted(self) -> bool:
        return self.deleted_at is not None

    @property
    def is_blocked(self) -> bool:
        """What is done waits no more, whatever it waited for."""
        return bool(self.blocked_by) and not self.is_completed


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; an empty title has no heading. The key is safe in an id.

    One that `continues` began on the page before. A heading may lead to a list of its own, at `url`. `total`
    is how many to-dos a column has, shown or not, as far as anybody counts.
    """

    key: str
    title: str
    rows: tuple[TodoRow, ...]
    continues: bool = False
    url: str = ""
    total: int | None = None

    @property
    def beyond(self) -> str:
        """How many are not shown, as it is told."""
        total = self.total or 0
        return told(max(0, total - len(self.rows)), is_least=total >= COUNT_LIMIT)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a view. `after` is the cursor of the next page, or None at the end. One that `is_cut` has
    more columns, or more in them, than it shows or leads to."""

    groups: tuple[Group, ...]
    after: str | None
    is_cut: bool = False

    @property
    def is_empty(self) -> bool:
        return not any(group.rows for group in self.groups)


@dataclass(frozen=True, slots=True)
class ProjectLink:
    id: UUID
    name: str
    colour: str
    is_inbox: bool
    is_archived: bool
    count: int


@dataclass(frozen=True, slots=True)
class TagLink:
    id: UUID
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class PersonLink:
    """`account_id` is the account that signs in as them, if one does."""

    id: UUID
    name: str
    account_id: UUID | None
    count: int


class SavedViewLink(NamedTuple):
    """`tally` is how many to-dos it shows, as far as anybody counts."""

    id: UUID
    name: str
    query: str
    key: str | None
    tally: str = ""

    @property
    def url(self) -> str:
        return f"/views/{self.id}"


@dataclass(frozen=True, slots=True)
class Sidebar:
    """What is around every page, and what rings there. Counts stop at `COUNT_LIMIT`: a hundred to-dos more
    never make a page slower."""

    inbox: ProjectLink
    today_count: int
    projects: tuple[ProjectLink, ...]
    views: tuple[SavedViewLink, ...] = ()
    rings: tuple[Ring, ...] = ()

    @property
    def places(self) -> tuple[ProjectLink, ...]:
        """Wherever a to-do can be put."""
        return (self.inbox, *self.projects)


class Placing(NamedTuple):
    """Where a row stands on a page: its group, and the row right before it in that group, if any."""

    group: str
    before: UUID | None
    opens_group: bool


class Reading(Protocol):
    """What a member sees of the book. Each is one query, but `listing` and `beginnings`, which may
    take three, and `placing`, which may take four."""

    async def listing(
        self, member: Membership, view: View, moment: Moment, after: str | None, limit: int
    ) -> Listing:
        """Raises Invalid for a cursor that is none."""

    async def beginnings(
        self, member: Membership, views: Sequence[View], moment: Moment, limit: int
    ) -> list[Listing]:
        """The first page of each, all in the queries of one."""

    async def placing(
        self, member: Membership, view: View, moment: Moment, todo_id: UUID, through: str | None
    ) -> Placing | None:
        """None when the to-do is not in the view, or below the cursor `through` that a page ended with."""

    async def row(self, member: Membership, todo_id: UUID) -> TodoRow | None: ...

    async def parts(self, member: Membership, todo_id: UUID) -> Listing:
        """Its sub-to-dos, completed ones too."""

    async def sidebar(
        self, member: Membership, moment: Moment, views: Sequence[SavedViewLink] = ()
    ) -> Sidebar:
        """With `views` counted, in their order."""

    async def projects(self, member: Membership) -> list[ProjectLink]:
        """Inbox first, the archived last."""

    async def tags(self, member: Membership) -> list[TagLink]: ...

    async def people(self, member: Membership) -> list[PersonLink]: ...
