"""How a person likes their pages, as a form shows it and sends it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

import msgspec

from web.domain.account import Account, Preferences, Theme
from web.domain.when import zones
from web.infrastructure.html.form_state import FormState

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
THEMES = {Theme.SYSTEM: "As the system", Theme.LIGHT: "Light", Theme.DARK: "Dark"}
DATE_ORDERS = {"true": "1 February", "false": "January 2"}
ODD_ZONES = ("Etc/", "SystemV/", "posix", "right/")


class Option(NamedTuple):
    id: object
    name: str


class Preferring(msgspec.Struct):
    time_zone: str
    week_start: int
    day_first: bool
    theme: Theme
    single_keys: bool = False
    work_week: tuple[int, ...] = ()

    def preferences(self) -> Preferences:
        return Preferences(**msgspec.structs.asdict(self))


def shown(account: Account) -> FormState:
    """The two orders of a date are a choice, and so have words for true and false."""
    preferences = account.preferences
    values = {field: getattr(preferences, field) for field in Preferring.__struct_fields__}
    return FormState(values | {"name": account.name, "day_first": str(preferences.day_first).lower()})


def options(preferences: Preferences) -> Mapping[str, Iterable[Option]]:
    return {
        "zones": [Option(zone, zone) for zone in sorted({*_zones(), preferences.time_zone})],
        "weekdays": [Option(*day) for day in enumerate(DAYS)],
        "themes": [Option(*theme) for theme in THEMES.items()],
        "date_orders": [Option(*order) for order in DATE_ORDERS.items()],
    }


@cache
def _zones() -> frozenset[str]:
    """Those that people live in."""
    found = (zone for zone in zones() if "/" in zone and not zone.startswith(ODD_ZONES))
    return frozenset(found) | {"UTC"}
