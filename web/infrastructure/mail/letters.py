"""A letter as it goes over the wire (RFC 5322)."""

from __future__ import annotations

import datetime as dt
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import format_datetime

from web.application.post import Letter

CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")


def heading(text: str) -> str:
    """On one line, and without what opens an encoded word (RFC 2047, section 2): the message would decode
    it, and whoever wrote the to-do would write headers with the line ends in it."""
    return " ".join(text.translate(CONTROLS).split()).replace("=?", "= ?")


def written(letter: Letter, sender: str, at: dt.datetime) -> EmailMessage:
    message = EmailMessage(policy=WIRE)
    message["From"] = Address("Daybook", addr_spec=sender)
    message["To"] = Address(addr_spec=letter.to)
    message["Subject"] = heading(letter.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{letter.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no answer from a holiday
    message.set_content(letter.text)
    return message
