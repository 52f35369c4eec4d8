"""English: one table of words."""

from __future__ import annotations

import datetime as dt

from web.domain.phrases.vocabulary import Lead, Stretch, Unit, Vocabulary


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
STRETCHES = {"week": Stretch.WEEK, "month": Stretch.MONTH, "year": Stretch.YEAR}
MINUTE, HOUR = Unit(minutes=1), Unit(minutes=60)

ENGLISH = Vocabulary(
    days={
        "today": 0,
        "tod": 0,
        "tomorrow": 1,
        "tom": 1,
        "tmr": 1,
        "tmrw": 1,
        "later today": 0,
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
        "in the morning": dt.time(9),
        "in the afternoon": dt.time(15),
        "in the evening": dt.time(19),
    },
    parts_of_today={
        "tonight": dt.time(20),
        "this morning": dt.time(9),
        "this afternoon": dt.time(15),
        "this evening": dt.time(19),
    },
    times={"noon": dt.time(12), "midday": dt.time(12), "midnight": dt.time(0)},
    meridiems={"am": 0, "a.m": 0, "pm": 12, "p.m": 12},
    zones={"utc": "UTC", "gmt": "GMT", "cet": "CET", "cest": "CET", "eet": "EET", "wet": "WET"},
    priorities={"p1": 1, "p2": 2, "p3": 3, "p4": 4},
    leads={
        **dict.fromkeys(("on", "by", "due", "due on", "due by"), Lead.DUE),
        **dict.fromkeys(("at", "@", "due at"), Lead.AT),
        **dict.fromkeys(("due :", "due : on", "due : by"), Lead.DUE),
        "for": Lead.LOOSE,
        **dict.fromkeys(("from", "start", "starting", "starting on", "starting from"), Lead.START),
        **dict.fromkeys(("until", "till"), Lead.END),
        **dict.fromkeys(("before", "after", "since"), Lead.ASIDE),
    },
    this=_words("this coming"),
    next=_words("next"),
    last=_words("last"),
    beginnings={f"next {name}": stretch for name, stretch in STRETCHES.items()},
    ends={
        "eow": (Stretch.WEEK, 0),
        "eom": (Stretch.MONTH, 0),
        "eoy": (Stretch.YEAR, 0),
        **{
            f"{end} of {which}{name}": (stretch, count)
            for end in ("end", "the end")
            for which, count in (("", 0), ("the ", 0), ("this ", 0), ("next ", 1))
            for name, stretch in STRETCHES.items()
        },
    },
    weekends={"weekend": 0, "the weekend": 0, "this weekend": 0, "next weekend": 1},
    later={"later this week": Stretch.WEEK},
    mid=_words("mid"),
    end=_words("end"),
    feasts={
        **dict.fromkeys(("new year's day", "new years day"), (1, 1)),
        **dict.fromkeys(("new year's eve", "new years eve"), (12, 31)),
        **dict.fromkeys(("valentine's day", "valentines day", "valentine's"), (2, 14)),
        "halloween": (10, 31),
        "christmas eve": (12, 24),
        **dict.fromkeys(("christmas", "christmas day", "xmas"), (12, 25)),
    },
    movable_feasts={"easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2},
    relations={"from": 1, "after": 1, "before": -1},
    half_hour=dict.fromkeys(("half an hour", "half hour", "a half hour"), Unit(minutes=30)),
    fractions={
        "half past": 30,
        "quarter past": 15,
        "quarter to": -15,
        "a quarter past": 15,
        "a quarter to": -15,
    },
    plain_months=_words("january february july september october november december"),
    numbered=_words("floor street avenue century grade place time birthday anniversary edition quarter"),
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
