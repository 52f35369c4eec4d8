"""English: one table of words for each part of the grammar."""

from __future__ import annotations

from web.domain.phrases.english.counts import COUNTS
from web.domain.phrases.english.days import DAYS
from web.domain.phrases.english.grammar import GRAMMAR
from web.domain.phrases.english.months import MONTHS
from web.domain.phrases.english.repeats import REPEATS
from web.domain.phrases.english.times import TIMES
from web.domain.phrases.english.tokens import TOKENS
from web.domain.phrases.vocabulary import Vocabulary

ENGLISH = Vocabulary(DAYS, MONTHS, COUNTS, TIMES, GRAMMAR, REPEATS, TOKENS)
