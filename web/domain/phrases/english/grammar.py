from __future__ import annotations

from web.domain.phrases.english.days import DAYS
from web.domain.phrases.english.tables import pairs, words
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.vocabulary import GrammarWords, Lead

GRAMMAR = GrammarWords(
    leads=Phrases(
        {
            **dict.fromkeys(("on", "by", "due", "due on", "due by"), Lead.DUE),
            **dict.fromkeys(("due :", "due : on", "due : by"), Lead.DUE),
            **dict.fromkeys(("at", "@", "due at"), Lead.AT),
            "between": Lead.AT,
            **dict.fromkeys(("week of", "the week of", "for week of", "for the week of"), Lead.DUE),
            **dict.fromkeys(("w/c", "w/b", "week commencing", "week beginning"), Lead.DUE),
            **dict.fromkeys(("for", "around", "at around", "at about"), Lead.LOOSE),
            **dict.fromkeys(
                ("from", "start", "start on", "starting", "starting on", "starting from", "starting at"),
                Lead.START,
            ),
            **dict.fromkeys(("start :", "starting :", "beginning", "beginning on"), Lead.START),
            "to": Lead.TO,
            **dict.fromkeys(("until", "till", "til", "'til"), Lead.END),
            **dict.fromkeys(("before", "after", "since"), Lead.ASIDE),
        }
    ),
    either=words("or"),
    joiners=words("at @ on by of ,"),
    articles=words("a an the my this our your his her their to of about"),
    determiners=words("a an the my"),
    possessives=("'s", "s'"),
    verbs=words("start"),
    ordinary=words("sun sat mon wed weds weekend") | {"the weekend"} | DAYS.day_ends,
    shy=words("tod tom mornings afternoons evenings nights")
    | {"in the mornings", "in the afternoons", "in the evenings", "in the nights"},
    capitalised=frozenset(DAYS.weekdays) | {"today"},
    names=pairs(
        "black friday, cyber monday, giving tuesday, super tuesday, ruby tuesday, ash wednesday, palm sunday",
        "fat tuesday, shrove tuesday, maundy thursday, whit monday, whit sunday, freaky friday",
        "sunday times, sunday post, usa today",
        "morning sun, midday sun, noon sun, afternoon sun, evening sun, midnight sun",
        "sun cream, sun hat, sun lamp, sun lounger, sun terrace, sun deck, sun roof, sat nav, sat phone",
    ),
)
