"""The rows of those who sign in, and of how."""

from __future__ import annotations

from piccolo.columns import (
    UUID,
    BigInt,
    Boolean,
    ForeignKey,
    OnDelete,
    SmallInt,
    Text,
    Timestamptz,
    Varchar,
)
from piccolo.table import Table


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
    mail = Varchar(length=254, null=True, default=None)
    mail_since = Timestamptz(null=True, default=None)
    created_at = Timestamptz(default=None)
    revision = BigInt()


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
    mail = Varchar(length=254, null=True, default=None)
    expires_at = Timestamptz(default=None)


class Attempts(Table, tablename="attempts"):
    """How often what may be guessed was tried. The key is a hash, since people mistype secrets as names."""

    key = Varchar(length=64, primary_key=True)
    number = BigInt()
    expires_at = Timestamptz(default=None)
