from __future__ import annotations

from web.domain.phrases.day_words import DayWords, Stretch
from web.domain.phrases.english.tables import numbered, pairs, words
from web.domain.phrases.phrasebook import Phrases

BEGINNINGS = ("beginning", "start")
DAY_ENDS = pairs("eod, end of day, end of the day, the end of the day, close of business")
STRETCHES = {"week": Stretch.WEEK, "month": Stretch.MONTH, "year": Stretch.YEAR}

DAYS = DayWords(
    named=Phrases(
        {
            **dict.fromkeys(("today", "tod", "later today"), 0),
            **dict.fromkeys(DAY_ENDS, 0),
            **dict.fromkeys(words("tomorrow tom tmr tmrw tmw 2moro tomorow tommorow tommorrow"), 1),
            **dict.fromkeys(("day after tomorrow", "the day after tomorrow"), 2),
            "yesterday": -1,
            **dict.fromkeys(("day before yesterday", "the day before yesterday"), -2),
        }
    ),
    weekdays=numbered(
        "monday mon",
        "tuesday tue tues",
        "wednesday wed weds wendesday wensday wednsday",
        "thursday thu thur thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ),
    day_ends=DAY_ENDS,
    this=words("this coming"),
    next=words("next"),
    last=words("last"),
    week=words("week"),
    ranks=words("first second third fourth fifth 1st 2nd 3rd 4th 5th"),
    beginnings=Phrases(
        {
            f"{start}next {name}": stretch
            for start in ("", "early ", *(f"{the}{word} of " for the in ("", "the ") for word in BEGINNINGS))
            for name, stretch in STRETCHES.items()
        }
    ),
    ends=Phrases(
        {
            "eow": (Stretch.WEEK, 0),
            "eom": (Stretch.MONTH, 0),
            "eoy": (Stretch.YEAR, 0),
            **{
                f"{end} of {which}{name}": (stretch, count)
                for end in ("end", "the end")
                for which, count in (("", 0), ("the ", 0), ("this ", 0), ("next ", 1))
                for name, stretch in STRETCHES.items()
            },
        }
    ),
    weekends=Phrases(
        {
            **dict.fromkeys(("weekend", "the weekend", "this weekend", "over the weekend"), 0),
            **dict.fromkeys(("coming weekend", "this coming weekend"), 0),
            "next weekend": 1,
            "last weekend": -1,
        }
    ),
    later=Phrases({"later this week": Stretch.WEEK}),
    feasts=Phrases(
        {
            **dict.fromkeys(("new year's day", "new years day"), (1, 1)),
            **dict.fromkeys(("valentine's day", "valentines day", "valentine's"), (2, 14)),
            "halloween": (10, 31),
            **dict.fromkeys(("christmas eve", "xmas eve"), (12, 24)),
            **dict.fromkeys(("christmas", "christmas day", "xmas", "xmas day"), (12, 25)),
            **dict.fromkeys(("over christmas", "over xmas"), (12, 25)),
            "boxing day": (12, 26),
            **dict.fromkeys(("new year's eve", "new years eve"), (12, 31)),
        }
    ),
    movable_feasts=Phrases(
        {"good friday": -2, "easter": 0, "over easter": 0, "easter sunday": 0, "easter monday": 1}
    ),
)
