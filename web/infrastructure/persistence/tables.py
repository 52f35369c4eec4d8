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


class Accounts(Table, tablename="accounts"):
    id = UUID(primary_key=True, default=None)
    name = Varchar(length=60)
    folded = Text(unique=True)
    password_hash = Varchar(length=200, null=True, default=None, secret=True)
    time_zone = Varchar(length=64)
    week_start = SmallInt()
    day_first = Boolean()
    theme = Varchar(length=10)
    single_keys = Boolean()
    work_week = Varchar(length=7, default="01234")
    created_at = Timestamptz(default=None)
    revision = BigInt()


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


class Sessions(Table, tablename="sessions"):
    """`token_hash` is all that is kept of the cookie."""

    id = UUID(primary_key=True, default=None)
    account_id = ForeignKey(Accounts, on_delete=OnDelete.cascade, null=False, index=True)
    token_hash = Varchar(length=64, unique=True, secret=True)
    device = Varchar(length=200)
    created_at = Timestamptz(default=None)
    seen_at = Timestamptz(default=None)


class Links(Table, tablename="links"):
    """A one-time link: the account it signs in (none: the first there will be), or the one that invites."""

    id = UUID(primary_key=True, default=None)
    account_id = ForeignKey(Accounts, on_delete=OnDelete.cascade, null=True, index=True)
    token_hash = Varchar(length=64, unique=True, secret=True)
    purpose = Varchar(length=10)
    expires_at = Timestamptz(default=None)


class Attempts(Table, tablename="attempts"):
    """How often what may be guessed was tried. The key is a hash, since people mistype secrets as names."""

    key = Varchar(length=64, primary_key=True)
    number = BigInt()
    expires_at = Timestamptz(default=None)


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
