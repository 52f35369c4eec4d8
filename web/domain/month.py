"""A month as an address says it, `2026-12`, and as a calendar shows it."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from web.domain.errors import Invalid
from web.domain.wording import MONTHS

WRITTEN = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
YEARS = range(1000, 9999)
WEEK = dt.timedelta(days=7)


class Month(NamedTuple):
    year: int
    number: int

    @classmethod
    def of(cls, day: dt.date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def read(cls, text: str) -> Month:
        """Raises Invalid."""
        found = WRITTEN.fullmatch(text)
        if found is None or int(found[1]) not in YEARS:
            raise Invalid(
                {"month": "This is not a month. Write one as 2026-12, or leave it out for this one."}
            )
        return cls(int(found[1]), int(found[2]))

    @property
    def written(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def title(self) -> str:
        return f"{MONTHS[self.number - 1]} {self.year}"

    @property
    def first(self) -> dt.date:
        return dt.date(self.year, self.number, 1)

    @property
    def before(self) -> Month:
        return Month.of(self.first - dt.timedelta(days=1))

    @property
    def after(self) -> Month:
        return Month.of(self.first + dt.timedelta(days=31))

    def has(self, day: dt.date) -> bool:
        return Month.of(day) == self

    def weeks(self, week_start: int) -> list[dt.date]:
        """The first day of each week that has a day of the month; `week_start` counts from Monday 0."""
        first = self.first - dt.timedelta((self.first.weekday() - week_start) % 7)
        return [day for week in range(6) if (day := first + week * WEEK) < self.after.first]
