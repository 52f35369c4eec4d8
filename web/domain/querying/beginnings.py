"""What a query may begin with, and what may stand behind a field: as much as is worth offering."""

from __future__ import annotations

from collections.abc import Mapping

from web.domain.fields import DATES, NOTED, Field
from web.domain.layout import Layout
from web.domain.phrases.english import ENGLISH
from web.domain.querying.settings import GROUPS, SORTS, UNGROUPED
from web.domain.querying.words import ALIASES, HAS, NAMED_DAYS, NO, WORDS


def first_names(words: Mapping[str, int]) -> tuple[str, ...]:
    """Of those that mean the same, the one that is spelt out and spelt well: tables begin with it."""
    return tuple({number: word for word, number in reversed(list(words.items()))}.values())[::-1]


COMING = ("today", "tomorrow", "this week", "next week", "next 7 days", "weekend", "this month", "next month")
PAST = ("today", "yesterday", "this week", "last week", "last 7 days", "this month", "last month")
DAYS = first_names(ENGLISH.days.weekdays)
MONTHS = first_names(ENGLISH.months.named)
DATE_WORDS = tuple(
    dict.fromkeys((*COMING, *PAST, "next weekend", "this year", "this quarter", *DAYS, *MONTHS))
)
BEGINNINGS = (
    *(*NAMED_DAYS, *WORDS),
    *(f"{field}:" for field in Field if field in DATES),
    *(f"no {word}" for word in NO if word not in ALIASES),
    *("has:", "sort:", "group:", "layout:"),
)
VALUES: dict[str, tuple[str, ...]] = {
    **{field: (*(PAST if field in NOTED else COMING), *DAYS) for field in DATES},
    "has": tuple(word for word in HAS if word not in ALIASES),
    "sort": tuple(SORTS),
    "group": (*GROUPS, UNGROUPED),
    "layout": tuple(Layout),
}
