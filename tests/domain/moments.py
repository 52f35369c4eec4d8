"""When Alice looks, in the tests of the domain."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from web.domain.phrases.moment import Moment

BERLIN = ZoneInfo("Europe/Berlin")
# Friday, half past two in the afternoon where Alice is.
FRIDAY = Moment(dt.datetime(2026, 12, 4, 13, 30, tzinfo=dt.UTC), BERLIN)
