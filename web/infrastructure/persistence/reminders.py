"""What rings for a person, in one look, and their answers."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from web.application.reminders import Ring
from web.domain.keys import INSTANT, WALL
from web.domain.membership import Membership
from web.domain.phrases.moment import Moment
from web.domain.ringing import LASTS, Span, rung
from web.domain.when import When
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.sql import Sql

SHOWN = 20
KEY = "reminder_rings.ring_key"
BETWEEN = f"{KEY} > ? AND {KEY} <= ?"
OF_KIND = f"(length({KEY}) = {WALL} AND {BETWEEN} OR length({KEY}) = {INSTANT} AND {BETWEEN})"
RUNG = f"{BETWEEN} AND {OF_KIND}"
UNANSWERED = f"""SELECT todo_id, ring_key, CAST(NULL AS timestamptz) AS again FROM reminder_rings
    WHERE book_id = ? AND {RUNG}
    AND NOT EXISTS (SELECT 1 FROM reminder_answers AS answer WHERE answer.account_id = ?
        AND answer.todo_id = reminder_rings.todo_id AND answer.ring_key = reminder_rings.ring_key)
    ORDER BY ring_key DESC LIMIT {SHOWN}"""  # noqa: S608
PUT_OFF = f"""SELECT todo_id, ring_key, again_at AS again FROM reminder_answers AS answer
    WHERE account_id = ? AND again_at > ? AND again_at <= ? AND EXISTS (SELECT 1 FROM reminder_rings
        WHERE book_id = ? AND reminder_rings.todo_id = answer.todo_id
        AND reminder_rings.ring_key = answer.ring_key)
    ORDER BY again_at DESC LIMIT {SHOWN}"""  # noqa: S608
UNMAILED = """(SELECT count(*) FROM reminder_mails AS mailed WHERE mailed.account_id = ?
    AND mailed.todo_id = ringing.todo_id AND mailed.ring_key = ringing.ring_key AND state = 'failed')"""
RINGING = f"""(SELECT {{whole}}({{row}}(todo_id, ring_key, content, due, again, {UNMAILED})) FROM (
    SELECT * FROM ({UNANSWERED}) AS rung UNION ALL SELECT * FROM ({PUT_OFF}) AS put_off) AS ringing
    JOIN todos ON todos.id = todo_id)"""  # noqa: S608
RINGINGS = {
    "sqlite": RINGING.format(whole="json_group_array", row="json_array"),
    "postgres": RINGING.format(whole="json_agg", row="json_build_array"),
}
ANSWER = """INSERT INTO reminder_answers (account_id, todo_id, ring_key, answered_at, again_at)
    SELECT ?, todo_id, ring_key, ?, ? FROM reminder_rings WHERE book_id = ? AND todo_id = ? AND ring_key = ?
    ON CONFLICT (account_id, todo_id, ring_key)
    DO UPDATE SET answered_at = excluded.answered_at, again_at = excluded.again_at"""
RECALL = "DELETE FROM reminder_answers WHERE account_id = ? AND todo_id = ? AND ring_key = ?"
KEPT = 2 * LASTS
FORGET = "DELETE FROM reminder_answers WHERE account_id = ? AND answered_at < ?"
TURN = "UPDATE accounts SET revision = revision + 1 WHERE id = ?"
_ringing = msgspec.json.Decoder(list[tuple[UUID, str, str, str | None, dt.datetime | None, int]])


class ReminderStore:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def ringing(self, member: Membership, moment: Moment) -> tuple[Ring, ...]:
        sql = ringing(self._engine.engine_type, member, moment)
        texts: list[str | None] = await self._engine.rows(f"SELECT {sql.text}", sql.args, lambda text: text)
        return read_ringing(texts[0], moment.zone)

    async def answer(
        self, member: Membership, todo_id: UUID, key: str, now: dt.datetime, again_at: dt.datetime | None
    ) -> bool:
        """Whatever this account sees looks otherwise from then on."""
        values = (member.account_id, now, again_at, member.book_id, todo_id, key)
        async with self._engine.transaction():
            answered = await self._engine.execute(ANSWER, values)
            await self._engine.execute(FORGET, (member.account_id, now - KEPT))
            await self._engine.execute(TURN, (member.account_id,))
        return bool(answered)

    async def recall(self, member: Membership, todo_id: UUID, key: str) -> bool:
        async with self._engine.transaction():
            recalled = await self._engine.execute(RECALL, (member.account_id, todo_id, key))
            await self._engine.execute(TURN, (member.account_id,))
        return bool(recalled)


def ringing(engine_type: str, member: Membership, moment: Moment) -> Sql:
    """One text, for whatever else is looked at."""
    span: Span = rung(moment)
    unanswered = (member.book_id, span.first, span.last, *span, member.account_id)
    put_off = (member.account_id, moment.now - LASTS, moment.now, member.book_id)
    return Sql(RINGINGS[engine_type], (member.account_id, *unanswered, *put_off))


@lru_cache(maxsize=256)
def read_ringing(text: str | None, home: ZoneInfo) -> tuple[Ring, ...]:
    """What rang last comes last."""
    rings = (_ring(*columns) for columns in _ringing.decode(text or "[]"))
    return tuple(sorted(rings, key=lambda ring: (ring.at.moment(home), ring.todo_id)))


def _ring(
    todo_id: UUID, key: str, content: str, due: str | None, again_at: dt.datetime | None, unmailed: int
) -> Ring:
    return Ring(todo_id, key, content, When.from_iso(due) if due else None, again_at, bool(unmailed))
