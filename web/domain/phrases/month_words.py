"""The tables of words for months and their days, which a locale fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from web.domain.phrases.phrasebook import Phrases
from web.domain.phrases.repeat_words import Words


@dataclass(frozen=True, slots=True)
class MonthWords:
    named: Mapping[str, int]
    plain: Words
    """Those that are nobody's name and nothing else."""
    within: Phrases[int]
    """Before a month, with the day of it that they mean: "mid"."""
    mid: Mapping[str, int]
    """The middle of each, in one word."""
    vague: Words
    """Before a month, these say too little to make a day of it."""
    of: Words
    the: Words
    ordinals: Words
    """What may follow the digits of a day of the month."""
    of_the_month: Phrases[int]
    """With how many months from the present one."""
    streets: Words
    """After a day and a month, an address: "12 March Street"."""
    numbered: Words
    """What has numbers: "the 2nd floor"."""
