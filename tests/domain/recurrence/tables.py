"""Tables of cases: columns between bars; empty lines and comments are for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rrule.reading import read
from web.domain.when import When

FOLDER = Path(__file__).with_name("tables")
ON = "…"


def rows(name: str) -> list[list[str]]:
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


def recurring(rule: str, anchor: str) -> Recurrence:
    bounded = read(rule)
    return Recurrence.of(bounded.rule, When.from_iso(anchor), until=bounded.until, count=bounded.count)


def dates(cell: str, anchor: When) -> list[When]:
    """At the time of the anchor where none is written."""
    return [_date(When.from_iso(text), anchor) for text in cell.removesuffix(ON).split()]


def _date(when: When, anchor: When) -> When:
    return replace(when, time=when.time or anchor.time, zone=anchor.zone)


def listed(found: Iterator[When], cell: str) -> list[When]:
    """As many as the cell lists; where it does not go on, all."""
    return list(islice(found, len(cell.split()) - 1) if cell.endswith(ON) else found)
