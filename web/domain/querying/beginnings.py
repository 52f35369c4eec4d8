"""What a query may begin with, and what may stand behind a field: as much as is worth offering."""

from __future__ import annotations

from web.domain.fields import DATES, NOTED, Field
from web.domain.phrases.english import ENGLISH
from web.domain.querying.settings import GROUPS, LAYOUTS, SORTS, UNGROUPED
from web.domain.querying.words import HAS, NO, WORDS

COMING = ("today", "tomorrow", "this week", "next week", "next 7 days", "weekend", "this month", "next month")
PAST = ("today", "yesterday", "this week", "last week", "last 7 days", "this month", "last month")
DAYS = tuple(word for word in ENGLISH.days.weekdays if word.endswith("day"))
BEGINNINGS = (
    *("today", "tomorrow", *WORDS),
    *(f"{field}:" for field in Field if field in DATES),
    *(f"no {word}" for word in NO),
    *("has:", "sort:", "group:"),
)
VALUES: dict[str, tuple[str, ...]] = {
    **{field: (*(PAST if field in NOTED else COMING), *DAYS) for field in DATES},
    "has": tuple(HAS),
    "sort": tuple(SORTS),
    "group": (*GROUPS, UNGROUPED),
    "layout": LAYOUTS,
}
