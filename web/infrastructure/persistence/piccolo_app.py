"""What Piccolo's own command line needs to know of Daybook's tables."""

from __future__ import annotations

from pathlib import Path

from piccolo.conf.apps import AppConfig, table_finder

NAMES = ("account_tables", "reminder_tables", "tables")
TABLES = [f"web.infrastructure.persistence.{name}" for name in NAMES]
APP_CONFIG = AppConfig(
    app_name="daybook",
    migrations_folder_path=Path(__file__).with_name("piccolo_migrations"),
    table_classes=table_finder(TABLES, exclude_imported=True),
)
