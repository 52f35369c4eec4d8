"""The tables that a locale fills in. The rules know shapes; only these know words.

A key may be several words with single spaces between them. All keys are casefolded.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from web.domain.phrases.day_words import DayWords
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.month_words import MonthWords
from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.repeat_words import RepeatWords, Words, firsts, lasts
from web.domain.phrases.words import QUOTATION_MARKS


class Lead(Enum):
    """What the word before a date makes of it."""

    DUE = auto()
    AT = auto()
    LOOSE = auto()
    """Goes with a date, but does not make one of an ordinary word ("for sun")."""
    START = auto()
    TO = auto()
    """Is due where a start stands before it ("from monday to friday")."""
    END = auto()
    """Understood only for what repeats."""
    ASIDE = auto()
    """Before or after a date is not on it."""


MARKS = frozenset({"\\", "{", *QUOTATION_MARKS})


@dataclass(frozen=True, slots=True)
class Unit:
    """One of days, months and minutes says how long it is."""

    days: int = 0
    months: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class CountWords:
    numbers: Mapping[str, int]
    units: Mapping[str, Unit]
    offset_units: Mapping[str, Unit]
    """The letters of `+3d`, beside the words."""
    lasting_units: Mapping[str, Unit]
    """The letters of 1h30m."""
    fractions: Phrases[Unit]
    """Of one unit: "half an hour"."""
    within: Words
    time: Words
    """After what is within: "in two weeks' time"."""
    from_now: Words
    ago: Words
    also: Words
    """Between two units: "an hour and 30 minutes"."""
    and_a_half: Phrases[bool]
    before: Words
    relations: Mapping[str, int]
    """Forwards or backwards from the day that follows."""


@dataclass(frozen=True)
class TimeWords:
    named: Mapping[str, dt.time]
    parts_of_day: Phrases[dt.time]
    parts_of_today: Phrases[dt.time]
    halves_of_day: Mapping[str, dt.time]
    """Parts of a day where they stand behind one: "sat am"."""
    meridiems: Mapping[str, int]
    """Hours to add to the hours after twelve."""
    fractions: Phrases[int]
    """Minutes to add to the hour that follows."""
    minutes: Phrases[int]
    """The same, where they may be a number of something else."""
    o_clock: Words
    zones: Mapping[str, str]
    """Those that are not called by their IANA names."""
    zones_in_capitals: Mapping[str, str]
    """Those that are words else, or may be."""
    at: Words
    to: Words
    """Between the beginning and the end of a span."""
    between: Words
    """Before a span whose beginning and end are joined by an "and"."""
    labels: Words
    """What a number behind it is the name of: "room 1600"."""

    @cached_property
    def spanning(self) -> Words:
        return self.to | self.between


@dataclass(frozen=True)
class GrammarWords:
    leads: Phrases[Lead]
    either: Words
    """Between two dates of which one is meant."""
    joiners: Words
    """Between the parts of a date."""
    articles: Words
    """After these an ordinary word stays one, as "of january"."""
    determiners: Words
    """After these a day before another word says which: "the friday meeting"."""
    possessives: tuple[str, ...]
    """How a word ends that the one after it belongs to."""
    verbs: Words
    """Leads that do not make a date of an ordinary word: "start christmas shopping"."""
    ordinary: Words
    """Dates only where the grammar around them makes them one."""
    shy: Words
    """Dates only beside a time or another part of a date."""
    capitalised: Words
    """Names when capitalised beside another capitalised word."""
    names: Words
    """Names in any case."""

    @cached_property
    def leading(self) -> Words:
        return firsts(self.leads)


@dataclass(frozen=True)
class TokenWords:
    """What means something without a date, and without a sigil."""

    priorities: Mapping[str, int]
    someday: Words
    lasting: Words
    """Before how long something takes."""
    clears: Phrases[Meaning]
    """In a change, what it takes away."""

    @cached_property
    def opening(self) -> Words:
        return frozenset(self.priorities) | self.someday | self.lasting | firsts(self.clears)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    days: DayWords
    months: MonthWords
    counts: CountWords
    times: TimeWords
    grammar: GrammarWords
    repeats: RepeatWords
    tokens: TokenWords

    @cached_property
    def opening(self) -> Words:
        """What may begin something that is neither a date nor a token alone."""
        leads = {word for word, lead in self.grammar.leads.items() if lead in {Lead.DUE, Lead.AT}}
        return self.repeats.opening.union(
            leads, self.repeats.listed, self.repeats.lasting, self.months.the, self.counts.numbers, MARKS
        )

    @cached_property
    def onward(self) -> Words:
        """What begins another phrase, so that what stands before it does not belong to it."""
        days = self.days.weekdays.keys() | firsts(self.days.named)
        return self.repeats.saying | self.grammar.leading | self.tokens.opening | days

    @cached_property
    def repeat_cues(self) -> Words:
        """Those for what repeats, and the mornings of "friday mornings"."""
        return self.repeats.cues | (self.grammar.shy & lasts(self.times.parts_of_day))
