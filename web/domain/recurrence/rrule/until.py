"""Where a rule ends, as text: a date, a local time, or a time in UTC (RFC 5545, sections 3.3.4 and 3.3.5)."""

from __future__ import annotations

import datetime as dt
import re

from web.domain.recurrence.rrule.errors import wrong
from web.domain.when import When

FORM = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?", re.ASCII)


def read_until(text: str) -> When:
    match = FORM.fullmatch(text)
    try:
        if match is None:
            raise ValueError(text)
        date = dt.date.fromisoformat(match[1])
        return When(date, dt.time.fromisoformat(match[2]) if match[2] else None, "UTC" if match[3] else None)
    except ValueError:
        raise wrong(f"UNTIL is a date like 20270501 or 20270501T090000Z; “{text[:40]}” is none.") from None
