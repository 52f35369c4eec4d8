"""Whether a date of a to-do is in the time that a query asks for."""

from __future__ import annotations

import datetime as dt

from web.domain.keys import INSTANT, NO_KEY, bound_instant, bound_key, instant_key
from web.domain.phrases.moment import Moment
from web.domain.querying.terms import During


def is_planned_in(term: During, key: str, moment: Moment) -> bool:
    """Days and floating times go by the wall clock, zoned ones by the instants of it at home."""
    if key == NO_KEY:
        return False

    def bound(wall: dt.datetime) -> str:
        return instant_key(bound_instant(wall, moment.zone)) if len(key) == INSTANT else bound_key(wall)

    since = term.since is None or key >= bound(term.since)
    return since and (term.before is None or key < bound(term.before))


def is_noted_in(term: During, instant: dt.datetime | None, moment: Moment) -> bool:
    if instant is None:
        return False
    since = term.since is None or instant >= bound_instant(term.since, moment.zone)
    return since and (term.before is None or instant < bound_instant(term.before, moment.zone))
