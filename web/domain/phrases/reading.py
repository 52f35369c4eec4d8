"""One date phrase on its own, as a form's field or a query has it."""

from __future__ import annotations

from web.domain.phrases.choice import choose
from web.domain.phrases.door import OPEN
from web.domain.phrases.english import ENGLISH
from web.domain.phrases.findings import findings
from web.domain.phrases.moment import Moment
from web.domain.phrases.occasion import occasions, when
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.parts import parts
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.when import When

LONGEST_PHRASE = 100
LEADS = {None, Lead.DUE, Lead.AT, Lead.LOOSE}


def read_when(text: str, moment: Moment) -> When | None:
    """None when the whole text is not one date phrase. Reads back what `When.iso` writes."""
    if len(text) > LONGEST_PHRASE:
        return None
    scan = Scan.of(_without_brackets(text), moment, ENGLISH)
    found = occasions(scan, parts(scan)).get(0)
    if not found or found.part.end != len(scan.words) or found.lead not in LEADS:
        return None
    return when(found.part, moment) if _says_enough(found.part) else None


def problem_of(text: str, moment: Moment) -> str:
    """Why a text is no date though it looks like one; empty where it does not look like one."""
    if len(text) > LONGEST_PHRASE:
        return ""
    left = choose(list(findings(Scan.of(text, moment, ENGLISH))), OPEN.keeps, moment).left
    return left[0][1] if left else ""


def _without_brackets(text: str) -> str:
    """The zone of `2027-01-27T09:00[Europe/Berlin]` as a word."""
    wall, _, zone = text.removesuffix("]").partition("[")
    return f"{wall} {zone}" if wall and zone else text


def _says_enough(part: Part) -> bool:
    """A bare 1600 is a time only beside a date."""
    return (
        not part.problem
        and part.minutes is None
        and (part.day is not None or part.strength is not Strength.SHY)
    )
