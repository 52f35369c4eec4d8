"""What several commands are given as words."""

from __future__ import annotations

from argparse import ArgumentTypeError
from zoneinfo import ZoneInfo

from web.setting_values import time_zone


def zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(time_zone(text))
    except ValueError as error:
        raise ArgumentTypeError(f"“{text}” is not {error}") from None
