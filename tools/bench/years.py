"""A todo.txt of many years in a household: most of it done, and something of whatever a query may ask for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import islice
from random import Random

from web.domain.outline import outline
from web.infrastructure.cli.household import LINES

SEED = 2026
AT_ONCE = 50_000
DAYS = 1500
"""From the first to-do until now."""
WORDS = ("milk", "bread", "oat milk", "coffee beans", "for the dentist", "with Alice", "café Lumière", "soon")
PROJECTS = ("Home", "Family", "Work", "Garden", "Holiday", "Car", "School", "Two_words", "Hobby", "Club")
TAGS = ("errand", "phone", "shop", "computer", "reading", "two_words", "waiting_for", "home", "later")
NOTES = (
    "Ask_Bob_first",
    "Their_number_is_on_the_fridge",
    "Last_time:_oat_milk%0Aand_bread",
    "See_[the_list]",
)
ZONES = (*[""] * 8, "[Europe/Berlin]", "[America/New_York]")


def years(count: int, today: dt.date) -> Iterator[bytes]:
    """As many files as it takes."""
    lines = iter(_lines(count, today))
    while part := list(islice(lines, AT_ONCE)):
        yield "\n".join(part).encode()


def _lines(count: int, today: dt.date) -> Iterator[str]:
    random = Random(SEED)
    contents = [item.line.partition(" #")[0].partition(" @")[0] for item in outline(LINES.read_text("utf-8"))]
    for number in range(count):
        created = today - dt.timedelta(DAYS * (count - number) // count)
        content = f"{random.choice(contents)} {random.choice(WORDS)} {number}"
        yield " ".join([_head(random, created, today), content, *_marks(random, number, created)]).strip()


def _head(random: Random, created: dt.date, today: dt.date) -> str:
    """The older, the likelier it is done; some soon, some late."""
    age = (today - created).days
    if random.random() < 0.75 * age / (age + 60):
        done = created + dt.timedelta(random.randint(0, min(age, 40)))
        return f"x {done} {created}"
    priority = random.choice(("", "", "", "", "", "(A) ", "(B) ", "(C) "))
    return f"{priority}{created}"


def _marks(random: Random, number: int, created: dt.date) -> Iterator[str]:
    if random.random() < 0.8:
        yield f"+{random.choice(PROJECTS[: 1 + number % len(PROJECTS)])}"
    yield from (f"@{tag}" for tag in random.sample(TAGS, random.choice((0, 0, 0, 1, 1, 3))))
    if random.random() < 0.1:
        yield f"notes:{random.choice(NOTES)}"
    yield from _dates(random, created)
    if number % 10 == 9:
        yield f"id:{number}"
    if number % 10 < 3:
        yield f"p:{number - number % 10 - 1}"


def _dates(random: Random, created: dt.date) -> Iterator[str]:
    for key, share in (("due", 0.5), ("t", 0.1), ("deadline", 0.05)):
        if random.random() > share:
            continue
        yield f"{key}:{created + dt.timedelta(random.randint(0, 400))}"
        if random.random() < 0.3:
            yield f"{key}-at:{random.randrange(24):02}30{random.choice(ZONES)}"
        if key == "due" and random.random() < 0.02:
            yield "rec:+2w"
