"""A reminder that is to be mailed, and the letter that says it."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from web.application.post import Letter
from web.domain.ringing import when_of
from web.domain.when import When
from web.domain.wording import clear_words, when_words


class Due(NamedTuple):
    """A reminder that rang for somebody who has mail sent. `tries` is how often it was claimed before."""

    account_id: UUID
    todo_id: UUID
    key: str
    tries: int
    address: str
    zone: str
    content: str
    due: When | None


def reminding(due: Due, now: dt.datetime, base: str) -> Letter:
    home = ZoneInfo(due.zone)
    today = now.astimezone(home).date()
    lines = [
        due.content,
        "",
        f"Reminds {when_words(when_of(due.key), today, home)}.",
        *([f"Due {clear_words(due.due, today)}."] if due.due else []),
        "",
        f"{base}/todos/{due.todo_id}",
        "",
        f"You have reminders sent to you by mail. To have none: {base}/settings#mail",
        "",
    ]
    id = f"{due.todo_id.hex}.{due.account_id.hex}.{due.key.replace(':', '')}"
    return Letter(due.address, due.content, "\n".join(lines), id)
