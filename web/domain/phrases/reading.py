"""One date phrase on its own, as a form's field or a query has it."""

from __future__ import annotations

from web.domain.phrases.english import ENGLISH
from web.domain.phrases.moment import Moment
from web.domain.phrases.occasion import occasions
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.when import When

LONGEST_PHRASE = 100
LEADS = {None, Lead.DUE, Lead.AT, Lead.LOOSE}


def read_when(text: str, moment: Moment) -> When | None:
    """None when the whole text is not one date phrase."""
    if len(text) > LONGEST_PHRASE:
        return None
    scan = Scan.of(text, moment, ENGLISH)
    found = next(iter(occasions(scan)), None)
    if not found or found.part.end != len(scan.words) or found.part.problem or found.lead not in LEADS:
        return None
    return found.when(moment)
