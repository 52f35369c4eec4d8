"""Whether a date phrase counts where it stands: sun cream is not for Sunday."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.phrases.clock import Said
from web.domain.phrases.occasion import Occasion, occasions
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.parts import parts
from web.domain.phrases.rules import openings
from web.domain.phrases.scan import Scan
from web.domain.phrases.vocabulary import Lead
from web.domain.phrases.words import Kind

FIRM_LEADS = {Lead.DUE, Lead.AT, Lead.START, Lead.END}
TOKENS = {Kind.PROJECT, Kind.TAG, Kind.NOTES}
LONGEST = 12
OPENING_MARKS = {",", "\\"}
HEADINGS = {",", ":"}


@dataclass(frozen=True, slots=True)
class Context:
    """`closes[i]`: nothing but tokens, dates and punctuation from word `i` on. `opening` counts the
    tokens that the line begins with."""

    scan: Scan
    parts: list[Part | None]
    occasions: list[Occasion | None]
    closes: list[bool]
    opening: int

    @classmethod
    def of(cls, scan: Scan) -> Context:
        alone, count = parts(scan), len(scan.words)
        found = occasions(scan, alone)
        closes = [True] * (count + 1)
        for i in reversed(range(count)):
            closes[i] = _closes(scan, found[i], closes, i)
        opening = (i for i in range(count) if not is_token(scan, i) and scan.texts[i] not in OPENING_MARKS)
        return cls(scan, alone, found, closes, next(opening, count))

    def is_word(self, i: int) -> bool:
        """Rather than a token, a mark or the end of the line."""
        return i < len(self.occasions) and self.scan.words[i].kind is Kind.WORD and not is_token(self.scan, i)

    def counting(self, i: int) -> Occasion | None:
        """The date phrase that begins at `i`, if it counts there."""
        found = self.occasions[i]
        return found if found and self._counts(found, i) else None

    def _counts(self, found: Occasion, i: int) -> bool:
        part, lead = found.part, found.lead
        if lead is Lead.TO:
            return self._follows_a_start(i) and part.day is not None
        if part.compound or part.strength is Strength.STRONG:
            return lead is not None or not (self._is_name(i, part.end) or self._is_thing(i))
        return self._counts_weakly(part, lead, i)

    def _counts_weakly(self, part: Part, lead: Lead | None, i: int) -> bool:
        match part.strength:
            case Strength.ORDINARY:
                return self._is_led(part, lead) or self._stands_alone(i, part.end)
            case Strength.NAMED:
                return not self._is_purpose(lead, i) and (
                    self._is_led(part, lead) or self._stands_alone(i, part.end)
                )
            case Strength.LED:
                return lead is not Lead.AT and self._is_led(part, lead)
            case Strength.LAST:
                return self.closes[part.end]
            case Strength.HOUR:
                return self._stands_alone(i, part.end) or is_token(self.scan, part.end)
            case _:
                return False

    def _is_led(self, part: Part, lead: Lead | None) -> bool:
        """From morning on, nothing starts."""
        return lead in FIRM_LEADS and not (lead is Lead.START and part.day is None)

    def _is_purpose(self, lead: Lead | None, i: int) -> bool:
        return Lead.LOOSE in {lead, self.scan.vocabulary.grammar.leads.get(self.scan.texts[i - 1])}

    def _follows_a_start(self, i: int) -> bool:
        near = (found for found in self.occasions[max(0, i - LONGEST) : i] if found)
        return any(found.lead is Lead.START and found.part.end == i for found in near)

    def _stands_alone(self, i: int, end: int) -> bool:
        """At the end of the line, or at its start before a comma or a colon."""
        if self._follows_an_article(i):
            return False
        return self.closes[end] or (i <= self.opening and self.scan.texts[end] in HEADINGS)

    def _is_thing(self, i: int) -> bool:
        """The sun at noon, and movie night on Friday: a part of the day belongs to the day before it."""
        alone = self.parts[i]
        if not alone or alone.strength is not Strength.ORDINARY:
            return False
        is_event = alone.clock is not None and alone.clock.said is Said.PART and i > self.opening
        return is_event or self._follows_an_article(i)

    def _follows_an_article(self, i: int) -> bool:
        return self.scan.texts[i - 1] in self.scan.vocabulary.grammar.articles

    def _is_name(self, i: int, end: int) -> bool:
        """A capitalised weekday in mid-line beside another capitalised word."""
        scan = self.scan
        if scan.texts[i] not in scan.vocabulary.grammar.capitalised or not scan.is_titled(i, end):
            return False
        if i <= self.opening or self.closes[end]:
            return False
        return _is_capitalised(scan, i - 1) or _is_capitalised(scan, end)


def is_token(scan: Scan, i: int) -> bool:
    if i >= len(scan.words):
        return False
    return scan.words[i].kind in TOKENS or scan.texts[i] in scan.vocabulary.priorities


def _closes(scan: Scan, found: Occasion | None, closes: list[bool], i: int) -> bool:
    if is_token(scan, i) or scan.words[i].kind is Kind.MARK:
        return closes[i + 1]
    if found is None or found.part.problem or found.lead is Lead.TO:
        return False
    return closes[found.part.end]


def _is_capitalised(scan: Scan, i: int) -> bool:
    """As a name is: neither "I" nor the beginning of another phrase ("On", "Jan")."""
    typed = scan.typed(i, i + 1) if 0 <= i < len(scan.words) else ""
    begins = scan.texts[i] in openings(scan.vocabulary) or scan.texts[i] in scan.vocabulary.grammar.leading
    return len(typed) > 1 and typed[0].isupper() and not begins
