"""The functions that every template may call."""

from __future__ import annotations

from collections.abc import Callable

from web.application.counting import told
from web.domain.recurrence.wording import phrase
from web.domain.wording import clear_words, day_words, full_day, full_words
from web.infrastructure.html.calendar import calendar
from web.infrastructure.html.chips import chips, understood
from web.infrastructure.html.edits import writes
from web.infrastructure.html.keys import chapters, key, key_to, row_key, spoken
from web.infrastructure.html.letters import saved_key
from web.infrastructure.html.marks import blocked_words, marks
from web.infrastructure.html.repeat_dates import which_one
from web.infrastructure.html.rings import rings_seen
from web.infrastructure.html.times import is_late, is_waiting, iso_wall, say, say_clock
from web.infrastructure.html.underlay import pieces

FUNCTIONS: dict[str, Callable[..., object]] = {
    "blocked_words": blocked_words,
    "calendar": calendar,
    "chips": chips,
    "is_late": is_late,
    "is_waiting": is_waiting,
    "iso_wall": iso_wall,
    "key": key,
    "key_chapters": chapters,
    "key_cap": spoken,
    "key_to": key_to,
    "marks": marks,
    "pieces": pieces,
    "rings_seen": rings_seen,
    "row_key": row_key,
    "saved_key": saved_key,
    "say": say,
    "say_clock": say_clock,
    "say_clearly": clear_words,
    "say_date": full_day,
    "say_day": day_words,
    "say_in_full": full_words,
    "say_rule": phrase,
    "told": told,
    "understood": understood,
    "which_one": which_one,
    "writes": writes,
}
