"""Where logs go, and what of an exception may go there: in the parent and in every worker alike."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from web.infrastructure.http.tracebacks import safe_traceback

if TYPE_CHECKING:
    from types import TracebackType


class SafeFormatter(logging.Formatter):
    """Whatever library logs it, an exception's values stay out of the log."""

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        return safe_traceback(ei[1]).rstrip() if ei[1] else ""


def log_config(level: str) -> dict[str, object]:
    """For `logging.config.dictConfig`. uvicorn says of its own accord only what is wrong."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "safe": {"()": SafeFormatter, "format": "%(asctime)s %(levelname)s %(name)s %(message)s"}
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "safe"}},
        "root": {"handlers": ["stderr"], "level": level.upper()},
        "loggers": {"uvicorn": {"level": "WARNING"}, "asyncio": {"level": "WARNING"}},
    }
