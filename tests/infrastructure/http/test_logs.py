from __future__ import annotations

import io
import logging

from web.infrastructure.http.logs import SafeFormatter


def test_what_any_library_logs_of_an_exception_is_told_without_values() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(SafeFormatter())
    try:
        raise ValueError("cannot read 'hunter2'")
    except ValueError as error:
        handler.handle(
            logging.makeLogRecord({"msg": "oh", "exc_info": (type(error), error, error.__traceback__)})
        )
    assert stream.getvalue().endswith("ValueError: cannot read …\n")
