"""The days of a calendar: the month is read once, whatever there is on how many of its days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from web.application.counting import COUNT_LIMIT
from web.domain.calendar import COMING
from web.domain.grouping import UNDATED
from web.domain.keys import DAY, INSTANT, NO_KEY, bound_instant
from web.domain.layout import Layout
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import All, During, Term, Undated
from web.domain.view import View
from web.infrastructure.persistence.lanes import SHOWN, InLane
from web.infrastructure.persistence.looks import look_columns
from web.infrastructure.persistence.page_sql import page_sql
from web.infrastructure.persistence.planned import Way
from web.infrastructure.persistence.query_sql import condition
from web.infrastructure.persistence.shortlists import Shortlists
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sql import Sql, joined
from web.infrastructure.persistence.states import State
from web.infrastructure.persistence.streams import Keyed
from web.infrastructure.persistence.walks import Walk

MOST = 5_000
"""To-dos in a month: to read and number more would take longer than anybody wants to wait for a page."""
LOOKS, REPEATING = 1_000, 100
"""How many that repeat are looked at, and how many of a view are foreseen."""
ONE = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """Of a view in a calendar. `row` is rowid or id."""

    book_id: UUID
    view: View
    moment: Moment
    row: str

    @property
    def dated(self) -> View:
        """All of its month."""
        first, *_, last = (its for column in self.view.columns if isinstance(its := column.term, During))
        return self._list(During(first.field, first.since, last.before))

    def source(self, shortlists: Shortlists) -> Sql:
        """As of columns, with how many have no date in front, which is told of an empty month, too."""
        undated, page = self._undated, self._page(shortlists)
        keys = (Sql(key_of(field)) for field in self.view.ordering.fields)
        columns = joined(", ", [Sql("SELECT undated, lane, total, tier"), *keys, look_columns(self.book_id)])
        rows = f"LEFT JOIN ({page.text}) AS page ON place <= ? LEFT JOIN todos ON todos.{self.row} = hit"
        source = Sql(
            f"FROM ({undated.text}) AS undated {rows}", (*undated.args, *page.args, SHOWN[Layout.CALENDAR])
        )
        return joined(" ", [columns, source])

    @property
    def _undated(self) -> Sql:
        if not self.view.ordering.first.field.is_planned:
            return Sql("SELECT 0 AS undated")
        its = self._hits(self._list(Undated(self.view.ordering.first.field)), COUNT_LIMIT)
        limited = f"SELECT 1 FROM ({its.text}) AS hits LIMIT ?"  # noqa: S608
        return Sql(f"SELECT count(*) AS undated FROM ({limited}) AS counted", (*its.args, COUNT_LIMIT))  # noqa: S608

    def _page(self, shortlists: Shortlists) -> Sql:
        """Each way of keeping dates by itself, since they do not compare."""
        hits, lane, steps = (
            self._hits(self.dated, MOST, shortlists),
            self._lane,
            list(self._walk(MOST).steps()),
        )
        columns = ["tier", "hit", f"{lane.text} AS lane", f"{self._timeless} AS timeless"]
        columns += [f"{step.column} AS key_{place}" for place, step in enumerate(steps)]
        order = ", ".join(f"key_{place}{' DESC' if step.falls else ''}" for place, step in enumerate(steps))
        dated = (
            f"{', '.join(columns)} FROM ({hits.text}) AS hits CROSS JOIN todos WHERE todos.{self.row} = hit"
        )
        place = f"row_number() OVER (PARTITION BY lane ORDER BY timeless, {order}) AS place"
        its = f"SELECT tier, hit, lane, count(*) OVER (PARTITION BY lane) AS total, {place}"
        days = Sql(f"{its} FROM (SELECT {dated}) AS dated", (*lane.args, *hits.args))
        return joined(" UNION ALL ", [days, self._repeating]) if COMING in self.view.columns else days

    @property
    def _repeating(self) -> Sql:
        """Some of what may be due again, in no order."""
        of_book = f"SELECT {self.row} AS way FROM todos WHERE book_id = ? AND {State.OPEN.value}"  # noqa: S608
        some = f"({of_book} AND recurrence IS NOT NULL LIMIT ?) AS repeating"
        its = condition(self.view.term, self.book_id, self.moment)
        where = f"todos.{self.row} = way AND due_key <> '{NO_KEY}' AND {its.text}"
        hits = f"SELECT todos.{self.row} AS hit FROM {some} CROSS JOIN todos WHERE {where} LIMIT ?"  # noqa: S608
        text = (
            f"SELECT 0 AS tier, hit, '{COMING.key}' AS lane, 1 AS total, 1 AS place FROM ({hits}) AS coming"  # noqa: S608
        )
        return Sql(text, (self.book_id, LOOKS, *its.args, REPEATING))

    @property
    def _timeless(self) -> str:
        is_planned = self.view.ordering.first.field.is_planned
        return f"length({self._key}) = {DAY}" if is_planned else "FALSE"

    @property
    def _lane(self) -> Sql:
        """The day of a row for who looks, which of a wall clock stands in its key."""
        field, zone = self.view.ordering.first.field, self.moment.zone
        days = [column.term.before for column in self.view.columns if isinstance(column.term, During)]
        whens = (
            Sql(
                f"WHEN {self._key} < ? THEN '{(end - ONE).date()} instant'",
                (Way.INSTANTS.bound(end, zone) if field.is_planned else bound_instant(end, zone),),
            )
            for end in days
            if end
        )
        walls = f"WHEN length({self._key}) < {INSTANT} THEN substr({self._key}, 1, {DAY}) || ' wall'"
        return joined(" ", [Sql("CASE"), *([Sql(walls)] if field.is_planned else []), *whens, Sql("END")])

    @property
    def _key(self) -> str:
        return key_of(self.view.ordering.first.field)

    def _list(self, term: Term) -> View:
        its = All((self.view.term, term))
        return replace(self.view, term=its, layout=Layout.LIST, columns=(), month=None, is_ranked=False)

    def _hits(self, view: View, count: int, shortlists: Shortlists = ()) -> Sql:
        return page_sql(self.book_id, view, self.moment, self._walk(count), self.row, shortlists)

    def _walk(self, count: int) -> Walk:
        return Walk(self.view.ordering, None, count)


def make_lanes(width: int, undated: int, lane: str | None, total: int, tier: int, *its: Any) -> list[InLane]:
    whole = InLane(UNDATED.key, undated, None)
    return [whole, InLane(lane, total, Keyed(tier, its[: width + 1], its[width:]))] if lane else [whole]
