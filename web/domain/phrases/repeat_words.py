"""The tables of words for what repeats, which a locale fills in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from web.domain.phrases.phrasebook import Phrases
from web.domain.recurrence.rule import Frequency

Words = frozenset[str]


class DaySet(Enum):
    WORK = auto()
    WEEKEND = auto()


@dataclass(frozen=True, slots=True)
class Pace:
    """Once in so many of a unit."""

    frequency: Frequency
    interval: int = 1


@dataclass(frozen=True)
class RepeatWords:
    every: Words
    each: Words
    """Repeats only where a pattern follows."""
    single: Words
    """Says nothing more than "every" does."""
    other: Words
    """Counts two."""
    alternate: Words
    """Of these, what stands without "every" too."""
    paces: Mapping[str, Pace]
    halves: Phrases[Pace]
    couple: Phrases[int]
    rates: Mapping[str, int]
    """How often: "twice"."""
    per: Words
    weak: Words
    """Those that after "every" are still ordinary words ("every day carry")."""
    adverbs: Phrases[Pace]
    sets: Phrases[DaySet]
    plurals: Mapping[str, int]
    """With their weekdays."""
    plural_sets: Words
    """Those of `sets` that repeat without "every"."""
    prepositions: Words
    """After these begins something else."""
    ordinals: Mapping[str, int]
    """Counted from the end when negative."""
    day: Words
    month_ends: Phrases[bool]
    """Of each month; with whether that is said."""
    month_starts: Phrases[bool]
    """Of each month."""
    of_the_month: Phrases[bool]
    """With whether each month is said."""
    on: Words
    also: Words
    """Between two of a list."""
    then: Words
    """Between the first date and how it goes on."""
    to: Words
    """Between the first and the last."""
    until: Phrases[bool]
    lasting: Words
    times: Words
    excepting: Phrases[bool]
    """Before what is left out; with whether the word means nothing else."""
    skipping: Words
    """That a month without the day is left out."""
    again: Phrases[bool]
    """Before what passes after a completion."""
    after: Words
    """Before the same without "again", which is too little."""
    after_completion: Phrases[bool]

    @cached_property
    def alone(self) -> Words:
        """What repeats without "every", and may be the name of something."""
        return frozenset(self.plurals) | self.plural_sets

    @cached_property
    def limiting(self) -> Words:
        """What an end or a limit may begin with, but for numbers."""
        phrases = (self.until, self.excepting, self.after_completion)
        return self.to.union(self.lasting, self.skipping, *map(firsts, phrases))

    @cached_property
    def saying(self) -> Words:
        """What may say behind a list that it repeats."""
        return self.every | self.each | firsts(self.adverbs)

    @cached_property
    def listed(self) -> Words:
        """What a list of days may begin with, but for numbers."""
        return self.on.union(self.plurals, self.ordinals, firsts(self.sets))

    @cached_property
    def opening(self) -> Words:
        """What a phrase may begin with, but for numbers."""
        words = self.every | self.each | self.after | self.alone | self.alternate | self.ordinals.keys()
        words |= self.rates.keys() | firsts(self.adverbs) | firsts(self.again)
        return words | firsts(self.month_ends) | firsts(self.month_starts)

    @cached_property
    def cues(self) -> Words:
        """Without one of these in it, and without a "3x", no line repeats."""
        words = self.every | self.each | self.after | self.alone | self.alternate | self.rates.keys()
        months = lasts(self.month_ends) | lasts(self.month_starts) | lasts(self.of_the_month)
        phrases = lasts(self.adverbs) | lasts(self.again) | lasts(self.after_completion)
        return words | self.times | months | phrases


def firsts(phrases: Iterable[str]) -> Words:
    return frozenset(phrase.split()[0] for phrase in phrases)


def lasts(phrases: Iterable[str]) -> Words:
    return frozenset(phrase.split()[-1] for phrase in phrases)
