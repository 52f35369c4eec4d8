from __future__ import annotations

from web.domain.phrases.english.tables import numbered, words
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.vocabulary import MonthWords

MONTHS = MonthWords(
    named=numbered(
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
    ),
    plain=words("january february july september october november december"),
    mid=words("mid"),
    end=words("end"),
    of=words("of"),
    the=words("the"),
    ordinals=words("st nd rd th"),
    of_the_month=Phrases(
        {
            **dict.fromkeys(("of the month", "of month", "of this month"), 0),
            "of next month": 1,
        }
    ),
    numbered=words(
        "floor street avenue century grade place time birthday anniversary edition quarter half",
        "page chapter paragraph item round attempt try day week year person one",
    ),
)
