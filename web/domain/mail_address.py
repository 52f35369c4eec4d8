"""Where somebody has mail sent to."""

from __future__ import annotations

import re

from web.domain.errors import Invalid

LENGTH_LIMIT = 254
ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]+"
)
"""Of RFC 5321, section 4.1.2, what every server takes: a dot-string, not a quoted one, at a host's name."""


def is_mail_address(text: str) -> bool:
    return len(text) <= LENGTH_LIMIT and ADDRESS.fullmatch(text) is not None


def checked_mail(text: str) -> str:
    """Raises Invalid."""
    address = text.strip()
    if not is_mail_address(address):
        raise Invalid({"mail": "This is not an address that mail can be sent to. Try ann@example.org."})
    return address
