"""Where a phrase may go from one date to another: `mon..fri`, `24 dec to 6 jan`, `1-7 dec`, `today..`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from web.domain.phrases.english import ENGLISH

SEPARATOR = re.compile(r" ?(?:\.\.+|…|–|—) ?| (?:to|until|till|through|-) |(?<=[\w.])-(?=\w)")
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
MONTH = rf"(?:{'|'.join(ENGLISH.months.named)})\b"
BARE, BEFORE, AFTER = re.compile(DAY), re.compile(rf"({MONTH}) {DAY}"), re.compile(rf"{DAY} ({MONTH}.*)")


def ends(phrase: str) -> Iterator[tuple[str, str]]:
    """What may be meant, the likeliest first; one side may be empty, not both. A month that is said once goes
    with both days."""
    for found in SEPARATOR.finditer(phrase.removeprefix("from ")):
        first, last = found.string[: found.start()], found.string[found.end() :]
        if BARE.fullmatch(first) and (month := AFTER.fullmatch(last)):
            yield f"{first} {month[1]}", last
        elif BARE.fullmatch(last) and (month := BEFORE.fullmatch(first)):
            yield first, f"{month[1]} {last}"
        elif first or last:
            yield first, last
