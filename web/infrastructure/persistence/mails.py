"""Which reminders are to be mailed, and how far each has come: a row is claimed before anything is sent."""

from __future__ import annotations

import datetime as dt
from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.reminding import Due
from web.domain.phrases.moment import Moment
from web.domain.ringing import LASTS, rung, when_of
from web.domain.when import When
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.reminders import RUNG

AT_A_TIME = 50
ZONES = "SELECT DISTINCT time_zone FROM accounts WHERE mail IS NOT NULL"
DUE = f"""SELECT accounts.id, reminder_rings.todo_id, reminder_rings.ring_key, coalesce(mailed.tries, 0),
        accounts.mail, accounts.time_zone, todos.content, todos.due, accounts.mail_since
    FROM accounts JOIN memberships ON memberships.account_id = accounts.id
    JOIN reminder_rings ON reminder_rings.book_id = memberships.book_id
    JOIN todos ON todos.id = reminder_rings.todo_id
    LEFT JOIN reminder_mails AS mailed ON mailed.account_id = accounts.id
        AND mailed.todo_id = reminder_rings.todo_id AND mailed.ring_key = reminder_rings.ring_key
    WHERE accounts.time_zone = ? AND accounts.mail IS NOT NULL AND {RUNG}
        AND (mailed.id IS NULL OR (mailed.state = 'claimed' AND mailed.next_at <= ?))
        AND NOT EXISTS (SELECT 1 FROM reminder_answers AS answer WHERE answer.account_id = accounts.id
            AND answer.todo_id = reminder_rings.todo_id AND answer.ring_key = reminder_rings.ring_key)
    ORDER BY reminder_rings.ring_key DESC LIMIT {AT_A_TIME}"""  # noqa: S608
CLAIM = """INSERT INTO reminder_mails (account_id, todo_id, ring_key, state, tries, next_at)
    SELECT ?, todo_id, ring_key, 'claimed', 1, ? FROM reminder_rings WHERE todo_id = ? AND ring_key = ?
    ON CONFLICT (account_id, todo_id, ring_key)
    DO UPDATE SET tries = reminder_mails.tries + 1, next_at = excluded.next_at
    WHERE reminder_mails.state = 'claimed' AND reminder_mails.next_at <= ?"""
OF = "WHERE account_id = ? AND todo_id = ? AND ring_key = ? AND tries = ?"
BEGIN = f"UPDATE reminder_mails SET state = 'sending' {OF} AND state = 'claimed'"  # noqa: S608
PUT_BACK = f"UPDATE reminder_mails SET state = 'claimed', next_at = ? {OF}"  # noqa: S608
END = f"UPDATE reminder_mails SET state = ? {OF}"  # noqa: S608
GIVE_UP = "UPDATE reminder_mails SET state = 'failed' WHERE state = 'sending' AND next_at <= ?"
FORGET = "DELETE FROM reminder_mails WHERE next_at < ?"


class MailStore:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def due(self, now: dt.datetime, late: dt.timedelta) -> list[Due]:
        """By the wall clock of each, zone by zone."""
        zones = await self._engine.rows(ZONES, (), ZoneInfo)
        return [due for zone in zones for due in await self._due_in(zone, now, late)]

    async def claim(self, due: Due, now: dt.datetime, until: dt.datetime) -> bool:
        values = (due.account_id, until, due.todo_id, due.key, now)
        return await self._engine.execute(CLAIM, values) == 1

    async def begin(self, due: Due) -> bool:
        return await self._engine.execute(BEGIN, _its(due)) == 1

    async def put_back(self, due: Due, until: dt.datetime) -> None:
        await self._engine.execute(PUT_BACK, (until, *_its(due)))

    async def end(self, due: Due, *, sent: bool) -> None:
        await self._engine.execute(END, ("sent" if sent else "failed", *_its(due)))

    async def clear(self, now: dt.datetime) -> None:
        await self._engine.execute(GIVE_UP, (now,))
        await self._engine.execute(FORGET, (now - 2 * LASTS,))

    async def _due_in(self, zone: ZoneInfo, now: dt.datetime, late: dt.timedelta) -> list[Due]:
        span = rung(Moment(now, zone), late)
        found = await self._engine.rows(DUE, (str(zone), span.first, span.last, *span, now), _make_due)
        return [due for due, since in found if when_of(due.key).moment(zone) >= since]


def _its(due: Due) -> tuple[UUID, UUID, str, int]:
    """As it is claimed now: somebody else's claim counts one more."""
    return due.account_id, due.todo_id, due.key, due.tries + 1


def _make_due(
    account_id: UUID,
    todo_id: UUID,
    key: str,
    tries: int,
    address: str,
    zone: str,
    content: str,
    due: str | None,
    since: dt.datetime,
) -> tuple[Due, dt.datetime]:
    """With the moment from which on mail was wanted."""
    when = When.from_iso(due) if due else None
    return Due(account_id, todo_id, key, tries, address, zone, content, when), since
