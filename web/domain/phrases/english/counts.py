from __future__ import annotations

from web.domain.phrases.english.tables import numbered, phrases, words
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.vocabulary import CountWords, Unit

DAY, WEEK, FORTNIGHT = Unit(days=1), Unit(days=7), Unit(days=14)
MONTH, YEAR = Unit(months=1), Unit(months=12)
TEN_NAMES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
DIGITS = "one two three four five six seven eight nine"
MINUTE, HALF_HOUR, HOUR = Unit(minutes=1), Unit(minutes=30), Unit(minutes=60)

ONES = numbered(
    *("", "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
TENS = {word: 10 * number for word, number in numbered("", "", *TEN_NAMES).items()}

COUNTS = CountWords(
    numbers={
        **ONES,
        **TENS,
        **{f"{ten}-{one}": TENS[ten] + ONES[one] for ten in TENS for one in words(DIGITS)},
    },
    units={
        **dict.fromkeys(("day", "days", "days'", "day's"), DAY),
        **dict.fromkeys(("week", "weeks", "weeks'", "week's", "wk", "wks"), WEEK),
        **dict.fromkeys(("fortnight", "fortnights"), FORTNIGHT),
        **dict.fromkeys(("month", "months", "months'", "month's", "mo", "mos", "mths"), MONTH),
        **dict.fromkeys(("year", "years", "years'", "year's", "yr", "yrs"), YEAR),
        **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), HOUR),
        **dict.fromkeys(("minute", "minutes", "min", "mins"), MINUTE),
    },
    offset_units={"d": DAY, "w": WEEK, "m": MONTH, "y": YEAR},
    lasting_units={
        **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), HOUR),
        **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), MINUTE),
        **dict.fromkeys(("d", "day", "days"), DAY),
        **dict.fromkeys(("w", "week", "weeks"), WEEK),
    },
    fractions=Phrases(
        {
            **dict.fromkeys(("half an hour", "half hour", "a half hour"), HALF_HOUR),
            **dict.fromkeys(("quarter of an hour", "a quarter of an hour"), Unit(minutes=15)),
            **dict.fromkeys(("quarter hour", "a quarter hour"), Unit(minutes=15)),
            "three quarters of an hour": Unit(minutes=45),
            **dict.fromkeys(("half a year", "half year"), Unit(months=6)),
        }
    ),
    within=words("in within"),
    time=words("time"),
    from_now=frozenset({"from now", "from today"}),
    ago=words("ago"),
    also=words("and"),
    and_a_half=phrases("and a half"),
    before=words("before earlier beforehand"),
    relations={"from": 1, "after": 1, "on": 1, "before": -1},
)
