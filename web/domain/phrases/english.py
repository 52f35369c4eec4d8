"""English: one table of words."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.vocabulary import Lead, Unit, Vocabulary


def _table(*rows: str) -> dict[str, int]:
    """Row n holds every word for n."""
    return {word: number for number, row in enumerate(rows) for word in row.split()}


def _words(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


WEEKDAYS = _table(
    "monday mon",
    "tuesday tue tues",
    "wednesday wed weds",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)

MONTHS = _table(
    "",
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
)

NUMBERS = _table("", "a an one", "two", "three", "four", "five", "six") | {
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}

DAY, WEEK, FORTNIGHT = Unit(days=1), Unit(days=7), Unit(days=14)
MONTH, YEAR = Unit(months=1), Unit(months=12)
MINUTE, HOUR = Unit(minutes=1), Unit(minutes=60)

ENGLISH = Vocabulary(
    days={
        "today": 0,
        "tod": 0,
        "tomorrow": 1,
        "tom": 1,
        "tmr": 1,
        "tmrw": 1,
        "yesterday": -1,
        "day after tomorrow": 2,
        "the day after tomorrow": 2,
        "day before yesterday": -2,
        "the day before yesterday": -2,
    },
    weekdays=WEEKDAYS,
    months=MONTHS,
    numbers=NUMBERS,
    units={
        **dict.fromkeys(("day", "days", "days'"), DAY),
        **dict.fromkeys(("week", "weeks", "weeks'", "wk", "wks"), WEEK),
        **dict.fromkeys(("fortnight", "fortnights"), FORTNIGHT),
        **dict.fromkeys(("month", "months", "months'"), MONTH),
        **dict.fromkeys(("year", "years", "years'"), YEAR),
        **dict.fromkeys(("hour", "hours", "hr", "hrs"), HOUR),
        **dict.fromkeys(("minute", "minutes", "min", "mins"), MINUTE),
    },
    offset_units={"d": DAY, "w": WEEK, "m": MONTH, "y": YEAR, "h": HOUR, "min": MINUTE},
    parts_of_day={
        "morning": dt.time(9),
        "afternoon": dt.time(15),
        "evening": dt.time(19),
        "night": dt.time(21),
    },
    parts_of_today={"tonight": dt.time(20)},
    times={"noon": dt.time(12), "midday": dt.time(12), "midnight": dt.time(0)},
    meridiems={"am": 0, "a.m": 0, "pm": 12, "p.m": 12},
    priorities={"p1": 1, "p2": 2, "p3": 3, "p4": 4},
    leads={
        **dict.fromkeys(("on", "by", "at", "@", "due", "due on", "due by", "due at"), Lead.DUE),
        **dict.fromkeys(("due :", "due : on", "due : by"), Lead.DUE),
        "for": Lead.LOOSE,
        **dict.fromkeys(("from", "start", "starting", "starting on", "starting from"), Lead.START),
        **dict.fromkeys(("until", "till"), Lead.END),
        **dict.fromkeys(("before", "after", "since"), Lead.ASIDE),
    },
    this=_words("this coming"),
    next=_words("next"),
    last=_words("last"),
    next_units={"week": "week", "month": "month", "year": "year"},
    within=_words("in"),
    from_now=frozenset({"from now", "from today"}),
    ago=_words("ago"),
    at=_words("at @"),
    joiners=_words("at @ on by ,"),
    articles=_words("a an the my this our your his her their"),
    the=_words("the"),
    of=_words("of"),
    ordinals=_words("st nd rd th"),
    ordinary=_words("sun sat mon wed weds", "noon midday midnight", "morning afternoon evening night"),
    shy=_words("tod tom"),
    capitalised=frozenset(WEEKDAYS) | {"today", "tom"},
    names=frozenset(
        {
            "black friday",
            "cyber monday",
            "giving tuesday",
            "super tuesday",
            "ruby tuesday",
            "ash wednesday",
            "good friday",
            "palm sunday",
            "sunday times",
            "usa today",
        }
    ),
    every=_words("every every!"),
    each=_words("each"),
    repeaters=_words(
        "daily weekly monthly yearly annually fortnightly biweekly bimonthly quarterly hourly",
        "mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends workdays",
    ),
    repeated=_words(
        "day days week weeks month months year years hour hours minute minutes fortnight quarter",
        "weekday weekdays workday workdays weekend weekends morning afternoon evening night",
        "other second third fourth fifth first last and or of the on at starting from until till",
        "ending except times , for",
    ),
)
