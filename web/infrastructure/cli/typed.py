"""What several commands are given as words."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from zoneinfo import ZoneInfo

from web.domain.wording import WEEKDAYS
from web.setting_values import time_zone

SHORT = [name[:3].casefold() for name in WEEKDAYS]
DAYS = re.compile(rf"({'|'.join(SHORT)})(?:-({'|'.join(SHORT)}))?")


def zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(time_zone(text))
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is not {error}") from None


def work_week(text: str) -> tuple[int, ...]:
    """sun-thu; mon,tue,fri"""
    matches = [DAYS.fullmatch(part.strip()) for part in text.casefold().split(",")]
    if not all(matches):
        raise ArgumentTypeError(f"“{text}” are no days like mon-fri, or mon,tue,sat")
    return tuple(sorted({day for match in matches if match for day in _from_to(match[1], match[2])}))


def _from_to(first: str, last: str | None) -> list[int]:
    """Over the end of the week, if need be."""
    start, stop = SHORT.index(first), SHORT.index(last or first)
    return [(start + count) % 7 for count in range((stop - start) % 7 + 1)]
