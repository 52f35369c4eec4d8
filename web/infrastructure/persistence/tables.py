"""The rows of the book. Everything that belongs to a book carries its id."""

from __future__ import annotations

from piccolo.columns import (
    UUID,
    BigInt,
    BigSerial,
    Boolean,
    ForeignKey,
    Integer,
    OnDelete,
    SmallInt,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.table import Table

from web.domain.keys import NO_KEY
from web.infrastructure.persistence.account_tables import Accounts


class Books(Table, tablename="books"):
    id = UUID(primary_key=True, default=None)
    name = Varchar(length=60)
    revision = BigInt()
    created_at = Timestamptz(default=None)


class Memberships(Table, tablename="memberships"):
    id = UUID(primary_key=True, default=None)
    account_id = ForeignKey(Accounts, on_delete=OnDelete.cascade, null=False, index=True)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False, index=True)
    role = Varchar(length=10)


class Projects(Table, tablename="projects"):
    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False, index=True)
    name = Varchar(length=60)
    folded = Text()
    colour = Varchar(length=20)
    position = BigInt()
    is_inbox = Boolean()
    created_at = Timestamptz(default=None)
    archived_at = Timestamptz(null=True, default=None)
    revision = BigInt()


class Sections(Table, tablename="sections"):
    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False, index=True)
    project_id = ForeignKey(Projects, on_delete=OnDelete.restrict, null=False)
    name = Varchar(length=60)
    folded = Text()
    position = BigInt()
    created_at = Timestamptz(default=None)
    revision = BigInt()


class Tags(Table, tablename="tags"):
    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False, index=True)
    name = Varchar(length=60)
    folded = Text()
    created_at = Timestamptz(default=None)
    revision = BigInt()


class People(Table, tablename="people"):
    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False, index=True)
    name = Varchar(length=60)
    folded = Text()
    account_id = ForeignKey(Accounts, on_delete=OnDelete.set_null, null=True, index=True)
    created_at = Timestamptz(default=None)
    revision = BigInt()


class SavedViews(Table, tablename="saved_views"):
    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False, index=True)
    name = Varchar(length=60)
    folded = Text()
    query = Varchar(length=1000)
    key = Varchar(length=1, null=True, default=None)
    position = BigInt()
    created_at = Timestamptz(default=None)
    revision = BigInt()


class Todos(Table, tablename="todos"):
    """`folded` serves search, the `…_key` columns serve order and ranges; all three follow from the rest."""

    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False)
    project_id = ForeignKey(Projects, on_delete=OnDelete.restrict, null=False)
    section_id = UUID(null=True, default=None)
    parent_id = UUID(null=True, default=None)
    position = BigInt()
    content = Varchar(length=500)
    notes = Text()
    folded = Text()
    priority = SmallInt()
    start = Varchar(length=80, null=True, default=None)
    due = Varchar(length=80, null=True, default=None)
    deadline = Varchar(length=80, null=True, default=None)
    duration_minutes = Integer(null=True, default=None)
    reminders = Text(null=True, default=None)
    start_key = Varchar(length=20, default=NO_KEY)
    due_key = Varchar(length=20, default=NO_KEY)
    deadline_key = Varchar(length=20, default=NO_KEY)
    extras = Text(default="[]")
    recurrence = Text(null=True, default=None)
    instead_of = Varchar(length=80, null=True, default=None)
    created_at = Timestamptz(default=None)
    changed_at = Timestamptz(default=None)
    completed_at = Timestamptz(null=True, default=None)
    deleted_at = Timestamptz(null=True, default=None)
    revision = BigInt()


class TodoTags(Table, tablename="todo_tags"):
    id = BigSerial(primary_key=True)
    todo_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    tag_id = ForeignKey(Tags, on_delete=OnDelete.restrict, null=False)


class TodoBlockers(Table, tablename="todo_blockers"):
    """`todo_id` waits for `blocker_id`, which `holds` it while that is open."""

    id = BigSerial(primary_key=True)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False)
    todo_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    blocker_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    holds = Boolean()


class TodoPeople(Table, tablename="todo_people"):
    id = BigSerial(primary_key=True)
    todo_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    person_id = ForeignKey(People, on_delete=OnDelete.restrict, null=False)


class Actions(Table, tablename="actions"):
    id = UUID(primary_key=True, default=None)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False)
    account_id = ForeignKey(Accounts, on_delete=OnDelete.restrict, null=False)
    revision = BigInt()
    verb = Varchar(length=30)
    at = Timestamptz(default=None)
    target_id = UUID(null=True, default=None)
    undone_by = BigInt(null=True, default=None)


class Changes(Table, tablename="changes"):
    """Snapshots are whole, so that any change can be taken back without the ones around it."""

    id = BigSerial(primary_key=True)
    action_id = ForeignKey(Actions, on_delete=OnDelete.cascade, null=False)
    kind = Varchar(length=10)
    subject_id = UUID(default=None)
    before = Text(null=True, default=None)
    after = Text(null=True, default=None)
