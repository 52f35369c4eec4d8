from __future__ import annotations

from web.domain.phrases.english.days import BEGINNINGS
from web.domain.phrases.english.tables import numbered, words
from web.domain.phrases.month_words import MonthWords
from web.domain.phrases.phrasebook import Phrases

NAMES = (
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

MONTHS = MonthWords(
    named=numbered("", *NAMES),
    plain=words("january february july september october november december"),
    within=Phrases(
        {
            **{f"{start}{phrase}": 1 for start in ("", "in ") for phrase in ("early",)},
            **{f"{the}{word} of": 1 for the in ("", "the ") for word in BEGINNINGS},
            **{
                f"{before}{nth} week of": day
                for before in ("", "the ", "in the ")
                for nth, day in (("first", 1), ("second", 8), ("third", 15), ("fourth", 22))
            },
            **dict.fromkeys(("mid", "in mid", "mid of", "middle of", "the middle of"), 15),
            **dict.fromkeys(("end of", "the end of"), 31),
        }
    ),
    mid=numbered("", *(" ".join(f"mid-{name}" for name in names.split()) for names in NAMES)),
    vague=words("late last"),
    of=words("of"),
    the=words("the"),
    ordinals=words("st nd rd th"),
    of_the_month=Phrases(
        {
            **dict.fromkeys(("of the month", "of month", "of this month", "this month"), 0),
            **dict.fromkeys(("of next month", "next month"), 1),
        }
    ),
    streets=words("street road avenue lane"),
    numbered=words(
        "floor street avenue century grade place time birthday anniversary edition quarter half",
        "page chapter paragraph item round attempt try day week year person one",
    ),
)
