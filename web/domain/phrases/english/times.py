from __future__ import annotations

import datetime as dt

from web.domain.phrases.english.tables import words
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.vocabulary import TimeWords

MORNING, AFTERNOON, EVENING, NIGHT = dt.time(9), dt.time(15), dt.time(19), dt.time(21)

PARTS = {"morning": MORNING, "afternoon": AFTERNOON, "evening": EVENING, "night": NIGHT, "nite": NIGHT}
FIVES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}

TIMES = TimeWords(
    named={"noon": dt.time(12), "midday": dt.time(12), "midnight": dt.time(0)},
    parts_of_day=Phrases(
        {
            phrase: time
            for name, time in PARTS.items()
            for phrase in (
                name,
                f"in the {name}",
                f"{name} of",
                f"the {name} of",
                f"{name}s",
                f"in the {name}s",
            )
        }
    ),
    parts_of_today=Phrases(
        {
            "this morning": MORNING,
            "this afternoon": AFTERNOON,
            **dict.fromkeys(("this evening", "this eve"), EVENING),
            **dict.fromkeys(("tonight", "tonite", "2nite"), dt.time(20)),
        }
    ),
    halves_of_day={
        **dict.fromkeys(("am", "a.m"), MORNING),
        **dict.fromkeys(("pm", "p.m", "arvo"), AFTERNOON),
        "eve": EVENING,
    },
    meridiems={"am": 0, "a.m": 0, "pm": 12, "p.m": 12},
    fractions=Phrases(
        {
            "half past": 30,
            **dict.fromkeys(("quarter past", "a quarter past"), 15),
            **dict.fromkeys(("quarter to", "a quarter to"), -15),
            **{f"{word} past": count for word, count in FIVES.items()},
        }
    ),
    minutes=Phrases({f"{word} to": -count for word, count in FIVES.items()}),
    o_clock=words("o'clock oclock"),
    zones={
        "utc": "UTC",
        "gmt": "GMT",
        "bst": "Europe/London",
        "wet": "WET",
        **dict.fromkeys(("cet", "cest"), "CET"),
        **dict.fromkeys(("eet", "eest"), "EET"),
        "jst": "Asia/Tokyo",
        **dict.fromkeys(("aest", "aedt"), "Australia/Sydney"),
        **dict.fromkeys(("nzst", "nzdt"), "Pacific/Auckland"),
        "kst": "Asia/Seoul",
        **dict.fromkeys(("et", "est", "edt"), "America/New_York"),
        **dict.fromkeys(("cst", "cdt"), "America/Chicago"),
        **dict.fromkeys(("mst", "mdt"), "America/Denver"),
        **dict.fromkeys(("pst", "pdt"), "America/Los_Angeles"),
    },
    zones_in_capitals={"PT": "America/Los_Angeles", "MT": "America/Denver", "CT": "America/Chicago"},
    at=words("at @"),
    to=words("to until till - – —"),
    between=words("between"),
    labels=words(
        "pr issue ticket bug case order invoice number no form line pin code room gate unit apt flat flight",
        "bus train page pages chapter chapters part parts step steps level levels lesson lessons top",
    ),
)
