"""The fields that a query knows by name."""

from __future__ import annotations

from web.domain.fields import DATES

SETTINGS = ("sort", "group", "layout")
FIELDS = (*sorted(DATES), "has", "p", *SETTINGS)
