"""A rule in use: since when, until when, and what a completion does to it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from web.domain.recurrence.exceptions import NONE, Exceptions
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.recurrence.settling import settled
from web.domain.when import When


class Mode(StrEnum):
    SCHEDULE = "schedule"
    COMPLETION = "completion"
    """The next one counts from the day on which the last was done."""


class CatchUp(StrEnum):
    """What comes after one that was completed late."""

    SKIP = "skip"
    STEP = "step"
    PILE_UP = "pile up"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Made by `of`, so that two that mean the same are equal.

    Every date is computed from the `anchor`, the first one, and never from the one before; where they count
    from completion, the anchor is the one to do now. It also says the time of day and the zone. `until` is
    inclusive, a whole day where it has no time; `count` is how many there are from the anchor on, exceptions
    not counted.
    """

    rule: Rule
    anchor: When
    mode: Mode = Mode.SCHEDULE
    until: When | None = None
    count: int | None = None
    exceptions: Exceptions = NONE
    catch_up: CatchUp = CatchUp.SKIP

    @classmethod
    def of(
        cls,
        rule: Rule,
        anchor: When,
        mode: Mode = Mode.SCHEDULE,
        until: When | None = None,
        count: int | None = None,
        exceptions: Exceptions = NONE,
        catch_up: CatchUp = CatchUp.SKIP,
    ) -> Recurrence:
        if rule.names_times and anchor.time is None:
            anchor = When(anchor.date, dt.time())
        exceptions = Exceptions(tuple(sorted({*exceptions.dates})), tuple(sorted({*exceptions.weekdays})))
        rule = settled(rule, anchor.date if mode is Mode.SCHEDULE else None)
        return cls(rule, anchor, mode, until, count, exceptions, catch_up)

    @property
    def is_interval(self) -> bool:
        """Whether it is only so long from one to the next, as "every 3 days" is and "every Friday" is not."""
        return not self.rule.names_days or self.rule.frequency is Frequency.WORKDAILY
