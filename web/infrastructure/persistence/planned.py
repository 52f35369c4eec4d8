"""Dates that people plan, as conditions.

They are kept in two ways that do not compare: days and floating times as wall clocks, zoned times as
instants.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from zoneinfo import ZoneInfo

from web.domain.fields import Field
from web.domain.keys import DAY, INSTANT, NO_KEY, WALL, bound_instant, bound_key, instant_key, now_key
from web.domain.phrases.moment import Moment
from web.infrastructure.persistence.sort_keys import key_of
from web.infrastructure.persistence.sql import Sql, every


class Way(Enum):
    WALLS = f"< {INSTANT}"
    INSTANTS = f"= {INSTANT}"

    def kept(self, field: Field) -> Sql:
        """In the words of the partial indexes, which are not used otherwise."""
        return Sql(f"length({key_of(field)}) {self.value}")

    def bound(self, wall: dt.datetime, zone: ZoneInfo) -> str:
        return bound_key(wall) if self is Way.WALLS else instant_key(bound_instant(wall, zone))

    def between(
        self, field: Field, since: dt.datetime | None, before: dt.datetime | None, zone: ZoneInfo
    ) -> list[Sql]:
        """What has no date is never after any."""
        key = key_of(field)
        first = since and self.bound(since, zone)
        end = self.bound(before, zone) if before else first and NO_KEY
        return [Sql(f"{key} {sign} ?", (bound,)) for sign, bound in ((">=", first), ("<", end)) if bound]

    def passed(self, field: Field, moment: Moment) -> Sql:
        """Today has not: as a wall clock it comes before all its hours."""
        return self._beside_now(field, "<", moment, but=now_key(moment, DAY))

    def ahead(self, field: Field, moment: Moment) -> Sql:
        return self._beside_now(field, ">", moment, but=NO_KEY)

    def _beside_now(self, field: Field, sign: str, moment: Moment, but: str) -> Sql:
        key, now = key_of(field), now_key(moment, WALL if self is Way.WALLS else INSTANT)
        beside = Sql(f"{key} {sign} ?", (now,))
        return every([beside, Sql(f"{key} <> ?", (but,))]) if self is Way.WALLS else beside
