"""Every use case and every reading, over one database: what both ways in are given."""

from __future__ import annotations

import getpass
from dataclasses import dataclass

from web.application.accounts import Accounts
from web.application.attempts import Attempts
from web.application.blockers import Blockers
from web.application.history import History
from web.application.journal import Journal
from web.application.links import Links
from web.application.mail_addresses import MailAddresses
from web.application.mailing import Mailing
from web.application.names import Names
from web.application.passwords import Passwords
from web.application.people import People
from web.application.ports import Clock, Ids
from web.application.post import Post
from web.application.projects import Projects
from web.application.reading import Reading
from web.application.recurrences import Recurrences
from web.application.reminders import Reminders
from web.application.saved_views import SavedViews
from web.application.sections import Sections
from web.application.sessions import Sessions
from web.application.sheets import Sheets
from web.application.sign_in import SignIn
from web.application.sign_up import SignUp
from web.application.tags import Tags
from web.application.takeout import Takeout
from web.application.todos import Todos
from web.application.transfer import Transfer
from web.infrastructure.clock import SystemClock
from web.infrastructure.formats import native, todotxt
from web.infrastructure.ids import Ids as SystemIds
from web.infrastructure.mail.post import SmtpPost
from web.infrastructure.passwords import CommonPasswords, Hasher
from web.infrastructure.persistence import history, names, reading, sheets
from web.infrastructure.persistence.account_records import AccountRecords
from web.infrastructure.persistence.accounts import AccountStore
from web.infrastructure.persistence.attempts import AttemptStore
from web.infrastructure.persistence.books import Books
from web.infrastructure.persistence.engine import Engine, bind, make_engine
from web.infrastructure.persistence.links import LinkStore
from web.infrastructure.persistence.mails import MailStore
from web.infrastructure.persistence.migrating import migrate
from web.infrastructure.persistence.reminders import ReminderStore
from web.infrastructure.persistence.sessions import SessionStore
from web.infrastructure.persistence.unit_of_work import UnitOfWork
from web.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Doors:
    """How people come in."""

    accounts: Accounts
    passwords: Passwords
    sessions: Sessions
    sign_in: SignIn
    sign_up: SignUp
    mail_addresses: MailAddresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    engine: Engine
    clock: Clock
    ids: Ids
    todos: Todos
    blockers: Blockers
    recurrences: Recurrences
    projects: Projects
    sections: Sections
    tags: Tags
    people: People
    saved_views: SavedViews
    reminders: Reminders
    journal: Journal
    transfer: Transfer
    takeout: Takeout
    reading: Reading
    sheets: Sheets
    history: History
    names: Names
    doors: Doors

    async def open(self) -> None:
        """Connects, and brings the tables up to date. Raises Unavailable."""
        bind(self.engine)
        await self.engine.open()
        await migrate(self.engine)

    async def close(self) -> None:
        await self.engine.close()


def assemble(settings: Settings, *, clock: Clock | None = None, hasher: Hasher | None = None) -> Services:
    """Connects nothing yet. Tests bring a clock that stands still and a hasher that is cheap."""
    engine = make_engine(settings.database_url)
    clock, ids = clock or SystemClock(), SystemIds()
    work = UnitOfWork(engine, clock, ids)
    return Services(
        engine=engine,
        clock=clock,
        ids=ids,
        todos=Todos(work, ids),
        blockers=Blockers(work),
        recurrences=Recurrences(work, ids),
        projects=Projects(work),
        sections=Sections(work),
        tags=Tags(work),
        people=People(work),
        saved_views=SavedViews(work),
        reminders=Reminders(ReminderStore(engine)),
        journal=Journal(work),
        transfer=Transfer(work, Books(engine), ids, todotxt),
        takeout=Takeout(AccountRecords(engine, ids), native),
        reading=reading.Reading(engine),
        sheets=sheets.Sheets(engine),
        history=history.History(engine),
        names=names.Names(engine),
        doors=_doors(settings, engine, clock, ids, hasher or Hasher()),
    )


def _doors(settings: Settings, engine: Engine, clock: Clock, ids: Ids, hasher: Hasher) -> Doors:
    store = AccountStore(engine, ids)
    accounts = Accounts(store, clock, ids, settings.time_zone)
    sessions = Sessions(SessionStore(engine, store), clock, ids)
    attempts = Attempts(AttemptStore(engine), clock)
    links = Links(LinkStore(engine), clock, ids)
    passwords = Passwords(store, sessions, attempts, hasher, CommonPasswords())
    return Doors(
        accounts=accounts,
        passwords=passwords,
        sessions=sessions,
        sign_in=SignIn(accounts, passwords, links, sessions, owner_name()),
        sign_up=SignUp(settings.sign_up, accounts, passwords, attempts, links, sessions),
        mail_addresses=MailAddresses(store, links, attempts, _post(settings, clock), clock),
    )


def mailing(settings: Settings, services: Services) -> Mailing:
    """What is done again and again, where there is a server for it."""
    clock = services.clock
    return Mailing(MailStore(services.engine), _post(settings, clock), clock, settings.address)


def _post(settings: Settings, clock: Clock) -> Post:
    return SmtpPost(settings.smtp_url, settings.mail_from, clock)


def owner_name() -> str:
    """What the first account is called: as the operating system calls whoever runs Daybook."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "owner"
