from __future__ import annotations

from web.domain.phrases.english.tables import numbered, phrases, words
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.repeat_words import DaySet, Pace, RepeatWords
from web.domain.recurrence.rule import Frequency

MINUTE, HOUR = Pace(Frequency.MINUTELY), Pace(Frequency.HOURLY)
DAY, WEEK = Pace(Frequency.DAILY), Pace(Frequency.WEEKLY)
MONTH, YEAR = Pace(Frequency.MONTHLY), Pace(Frequency.YEARLY)
FORTNIGHT, QUARTER = Pace(Frequency.WEEKLY, 2), Pace(Frequency.MONTHLY, 3)
HALF_YEAR, HALF_DAY, HALF_HOUR = (
    Pace(Frequency.MONTHLY, 6),
    Pace(Frequency.HOURLY, 12),
    Pace(Frequency.MINUTELY, 30),
)

REPEATS = RepeatWords(
    every=words("every"),
    each=words("each"),
    single=words("single"),
    other=words("other alternate"),
    alternate=words("alternate"),
    paces={
        **dict.fromkeys(("minute", "minutes", "min", "mins"), MINUTE),
        **dict.fromkeys(("hour", "hours", "hr", "hrs"), HOUR),
        **dict.fromkeys(("day", "days"), DAY),
        **dict.fromkeys(("week", "weeks", "wk", "wks"), WEEK),
        **dict.fromkeys(("fortnight", "fortnights"), FORTNIGHT),
        **dict.fromkeys(("month", "months", "mo", "mos", "mths"), MONTH),
        **dict.fromkeys(("quarter", "quarters"), QUARTER),
        **dict.fromkeys(("year", "years", "yr", "yrs"), YEAR),
    },
    halves=Phrases(
        {
            **dict.fromkeys(("half year", "half a year", "half-year"), HALF_YEAR),
            **dict.fromkeys(("half day", "half a day"), HALF_DAY),
            **dict.fromkeys(("half hour", "half an hour", "half-hour"), HALF_HOUR),
        }
    ),
    couple=Phrases(dict.fromkeys(("couple", "couple of", "a couple", "a couple of"), 2)),
    rates=numbered("", "once", "twice", "thrice"),
    per=words("a an per"),
    weak=words("day minute"),
    adverbs=Phrases(
        {
            "hourly": HOUR,
            **dict.fromkeys(("daily", "everyday"), DAY),
            "weekly": WEEK,
            **dict.fromkeys(("fortnightly", "biweekly", "bi-weekly"), FORTNIGHT),
            "monthly": MONTH,
            **dict.fromkeys(("bimonthly", "bi-monthly"), Pace(Frequency.MONTHLY, 2)),
            "quarterly": QUARTER,
            **dict.fromkeys(("half-yearly", "half yearly", "biannually"), HALF_YEAR),
            **dict.fromkeys(("semiannually", "semi-annually"), HALF_YEAR),
            **dict.fromkeys(("yearly", "annually"), YEAR),
            "biennially": Pace(Frequency.YEARLY, 2),
        }
    ),
    sets=Phrases(
        {
            **dict.fromkeys(("weekday", "weekdays", "workday", "workdays"), DaySet.WORK),
            **dict.fromkeys(("working day", "working days", "work day", "work days"), DaySet.WORK),
            **dict.fromkeys(("business day", "business days"), DaySet.WORK),
            **dict.fromkeys(("weekend", "weekends"), DaySet.WEEKEND),
        }
    ),
    plurals=numbered("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"),
    plural_sets=words("weekdays workdays weekends"),
    prepositions=words("for with without before after during when while in at until till from"),
    ordinals={
        **numbered("", "first", "second", "third", "fourth", "fifth"),
        "last": -1,
    },
    day=words("day days"),
    month_ends=Phrases(
        {
            **dict.fromkeys(("end of month", "end of the month", "month end", "month-end"), False),
            **dict.fromkeys(("end of every month", "end of each month"), True),
        }
    ),
    month_starts=phrases(
        "start of every month, start of each month, beginning of every month, beginning of each month"
    ),
    of_the_month=Phrases(
        {
            **dict.fromkeys(("of the month", "of month"), False),
            **dict.fromkeys(("of each month", "of every month", "each month", "every month"), True),
        }
    ),
    on=words("on"),
    also=words("and & +"),
    then=words("then"),
    to=words("to through thru - –"),
    until=phrases("until, till, til, 'til, ending, ending on, ends, ends on, through, thru"),
    lasting=words("for"),
    times=words("times time"),
    excepting=Phrases(
        {
            **dict.fromkeys(("except", "except on", "except for", "excluding", "apart from"), True),
            **dict.fromkeys(("other than", "but", "but not", "but not on", "not", "not on"), False),
            "never on": False,
        }
    ),
    skipping=words("skip"),
    again=phrases("again after"),
    after=words("after"),
    after_completion=phrases(
        "after completion, from completion, since completion, after completing it, when completed, "
        "once completed, after it is done, after done"
    ),
)
