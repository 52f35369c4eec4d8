"""Tracebacks fit for a log: where it happened and what kind it was, without what people typed."""

from __future__ import annotations

import re
from traceback import format_tb

# Quoted values and long words: in messages these are what was typed, keys and tokens.
_PRIVATE = re.compile(r"""'[^']*'|"[^"]*"|\([^)]*\)|\S{20,}""")


def safe_traceback(error: BaseException) -> str:
    """Like `traceback.format_exception`, with the values in messages blanked."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    before = f"{safe_traceback(cause)}which led to\n" if cause else ""
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
    inside = "".join(f"together with\n{safe_traceback(part)}" for part in parts)
    return f"{before}{''.join(format_tb(error.__traceback__))}{_summary(error)}\n{inside}"


def _summary(error: BaseException) -> str:
    first_line = str(error).partition("\n")[0]
    return f"{type(error).__qualname__}: {_PRIVATE.sub('…', first_line)}"
