"""The functions that every template may call."""

from __future__ import annotations

from collections.abc import Callable

from web.infrastructure.html.chips import chips
from web.infrastructure.html.keys import chapters, key, key_to, spoken
from web.infrastructure.html.marks import marks
from web.infrastructure.html.spoken import iso_wall, say, say_date, say_day, say_distance, say_in_full

HELPERS: dict[str, Callable[..., object]] = {
    "chips": chips,
    "iso_wall": iso_wall,
    "key": key,
    "key_chapters": chapters,
    "key_cap": spoken,
    "key_to": key_to,
    "marks": marks,
    "say": say,
    "say_date": say_date,
    "say_day": say_day,
    "say_distance": say_distance,
    "say_in_full": say_in_full,
}
