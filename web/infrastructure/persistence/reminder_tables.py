"""The rows of what rings: when, and what people answered."""

from __future__ import annotations

from piccolo.columns import BigSerial, ForeignKey, OnDelete, SmallInt, Timestamptz, Varchar
from piccolo.table import Table

from web.infrastructure.persistence.account_tables import Accounts
from web.infrastructure.persistence.tables import Books, Todos


class ReminderRings(Table, tablename="reminder_rings"):
    """When an open to-do rings. Follows from its reminders."""

    id = BigSerial(primary_key=True)
    book_id = ForeignKey(Books, on_delete=OnDelete.cascade, null=False)
    todo_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    ring_key = Varchar(length=20)


class ReminderAnswers(Table, tablename="reminder_answers"):
    """`again_at` is until when it was put off; None where it was dismissed."""

    id = BigSerial(primary_key=True)
    account_id = ForeignKey(Accounts, on_delete=OnDelete.cascade, null=False)
    todo_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    ring_key = Varchar(length=20)
    answered_at = Timestamptz(default=None)
    again_at = Timestamptz(null=True, default=None)


class ReminderMails(Table, tablename="reminder_mails"):
    """`state` is claimed, sending, sent or failed; the first two are over at `next_at`."""

    id = BigSerial(primary_key=True)
    account_id = ForeignKey(Accounts, on_delete=OnDelete.cascade, null=False)
    todo_id = ForeignKey(Todos, on_delete=OnDelete.cascade, null=False)
    ring_key = Varchar(length=20)
    state = Varchar(length=10)
    tries = SmallInt()
    next_at = Timestamptz(default=None)
