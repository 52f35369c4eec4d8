"""For Piccolo's own command line, as in `piccolo migrations check`. Daybook itself does not read it."""

from __future__ import annotations

import os

from piccolo.conf.apps import AppRegistry

from web.infrastructure.persistence.engine import make_engine
from web.settings import read_settings

DB = make_engine(read_settings(os.environ).database_url)
APP_REGISTRY = AppRegistry(apps=["web.infrastructure.persistence.piccolo_app"])
