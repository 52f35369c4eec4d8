"""What the search box shows: the query as typed, and where it is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from web.domain.phrases.moment import Moment
from web.domain.query import hint
from web.domain.querying.errors import WrongQuery

QUOTED = re.compile(r"`([^`]+)`")


@dataclass(frozen=True, slots=True)
class QueryState:
    """`error_at` counts characters from 0; `hint` is another query that may have been meant. Where nothing is
    found, `missing` says what is named and not there, and `wider` is the same of what is completed, too."""

    text: str = ""
    error: str = ""
    error_at: int = 0
    hint: str = ""
    missing: str = ""
    wider: str = ""

    @classmethod
    def asked(cls, text: str, moment: Moment) -> QueryState:
        return cls(text, hint=hint(text, moment) or "")

    @classmethod
    def wrong(cls, text: str, wrong: WrongQuery) -> QueryState:
        return cls(text, QUOTED.sub(r"“\1”", str(wrong)), wrong.column - 1)

    @classmethod
    def mendable(cls, text: str, wrong: WrongQuery, moment: Moment) -> QueryState:
        """What is suggested is a link, where it leads to something that is right."""
        meant = hint(text, moment)
        if not meant:
            return cls.wrong(text, wrong)
        return cls(text, QUOTED.sub(r"“\1”", wrong.problem), wrong.column - 1, meant)
