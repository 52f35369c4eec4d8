"""Daybook as a whole, put together."""

from __future__ import annotations

from pathlib import Path

from tests.settings import settings_for
from web.app import create_app


def test_a_start_does_not_wait_for_what_daybook_does_not_use(tmp_path: Path) -> None:
    app = create_app(settings_for(f"sqlite:///{tmp_path}/daybook.sqlite"), reload=True)
    assert not [plugin for plugin in app.plugins if "pydantic" in type(plugin).__module__]
