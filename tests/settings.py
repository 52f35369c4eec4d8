"""Settings for tests: as a person's own environment would give them."""

from __future__ import annotations

from web.settings import Settings, read_settings


def settings_for(database_url: str, **more: str) -> Settings:
    return read_settings({"DAYBOOK_DATABASE_URL": database_url, "DAYBOOK_TIME_ZONE": "UTC", **more})
