"""Whether a date phrase counts where it stands: sun cream is not for Sunday."""

from __future__ import annotations

from dataclasses import dataclass

from web.domain.phrases.clock import Said
from web.domain.phrases.occasion import Occasion, has_time, occasions
from web.domain.phrases.part import Part, Strength
from web.domain.phrases.parts import Parts, parts
from web.domain.phrases.reminders import reminders
from web.domain.phrases.repeating.head import Heads, may_repeat
from web.domain.phrases.repeating.lists import after_separator
from web.domain.phrases.rules import openings
from web.domain.phrases.scan import Scan
from web.domain.phrases.stays import LONGEST, since, start_before
from web.domain.phrases.tokens import BANG, Tokens, tokens
from web.domain.phrases.vocabulary import Lead
from web.domain.phrases.words import Kind

FIRM_LEADS = {Lead.DUE, Lead.AT, Lead.START, Lead.END}
OPENING_MARKS = {",", "\\"}
HEADINGS = {",", ":"}


@dataclass(frozen=True, slots=True)
class Context:
    """`hot` are the words at which something may begin. `closes` are those from which on there is nothing but
    tokens, dates and punctuation. `opening` is the first word after the tokens that the line begins with."""

    scan: Scan
    parts: Parts
    occasions: dict[int, Occasion]
    tokens: Tokens
    hot: list[int]
    closes: set[int]
    opening: int
    heads: Heads
    may_repeat: bool

    @classmethod
    def of(cls, scan: Scan) -> Context:
        alone = parts(scan)
        found = occasions(scan, alone)
        known = tokens(scan, has_time=has_time(scan, found)) | reminders(scan, found)
        hot = _hot(scan, found, known)
        closes = _closes(scan, found, known) if hot else set()
        opening, heads = _opening(scan, known), Heads(scan)
        return cls(scan, alone, found, known, hot, closes, opening, heads, may_repeat(scan))

    def is_word(self, i: int) -> bool:
        """Rather than a token, a mark or the end of the line."""
        words = self.scan.words
        return i < len(words) and words[i].kind is Kind.WORD and i not in self.tokens

    def counting(self, i: int) -> Occasion | None:
        """The date phrase that begins at `i`, if it counts there."""
        found = self.occasions.get(i)
        if not found or self._follows_a_bang(i) or not self._counts(found, i):
            return None
        return since(self.scan, self.occasions, i) if found.lead is Lead.TO else found

    def _follows_a_bang(self, i: int) -> bool:
        """As what would be a reminder, if it were more of a date."""
        return self.scan.texts[i - 1] == BANG and self.scan.glued(i)

    def _counts(self, found: Occasion, i: int) -> bool:
        part, lead = found.part, found.lead
        if lead is Lead.TO:
            return part.day is not None and start_before(self.occasions, i) is not None
        if part.compound or part.strength is Strength.STRONG:
            return lead is not None or not (
                self._is_name(i, part.end) or self._is_thing(i) or self._is_which(part, i)
            )
        return self._counts_weakly(part, lead, i)

    def _counts_weakly(self, part: Part, lead: Lead | None, i: int) -> bool:
        match part.strength:
            case Strength.ORDINARY:
                is_date = self._is_led(part, lead, i) or self.stands_alone(i, part.end)
                return is_date or (part.bare_weekday and self._is_beside_another(part.end))
            case Strength.NAMED:
                return not self._is_purpose(lead, i) and (
                    self._is_led(part, lead, i) or self.stands_alone(i, part.end)
                )
            case Strength.LED:
                return lead is not Lead.AT and self._is_led(part, lead, i)
            case Strength.LAST:
                return part.end in self.closes
            case Strength.HOUR:
                return self.stands_alone(i, part.end) or part.end in self.tokens
            case _:
                return False

    def _is_led(self, part: Part, lead: Lead | None, i: int) -> bool:
        """From morning on, nothing starts; nor does one who starts christmas shopping."""
        is_verb = self.scan.texts[i] in self.scan.vocabulary.grammar.verbs and part.end not in self.closes
        return lead in FIRM_LEADS and not (lead is Lead.START and (part.day is None or is_verb))

    def _is_beside_another(self, end: int) -> bool:
        """The sat of "hike sat and sun"."""
        found = self.occasions.get(after_separator(self.scan, end) or self._after_or(end))
        if not found or not (found.part.bare_weekday or found.part.compound):
            return False
        return found.part.strength is Strength.STRONG or self.stands_alone(end, found.part.end)

    def _after_or(self, i: int) -> int:
        """Behind the "or" between two days; 0 where there is none."""
        return i + 1 if self.scan.texts[i] in self.scan.vocabulary.grammar.either else 0

    def _is_purpose(self, lead: Lead | None, i: int) -> bool:
        return Lead.LOOSE in {lead, self.scan.vocabulary.grammar.leads.get(self.scan.texts[i - 1])}

    def stands_alone(self, i: int, end: int) -> bool:
        """At the end of the line, at its start before a comma or a colon, or anywhere among changes."""
        if self.scan.door.changes:
            return True
        if self._follows_an_article(i):
            return False
        return end in self.closes or (i <= self.opening and self.scan.texts[end] in HEADINGS)

    def _is_thing(self, i: int) -> bool:
        """The sun at noon, and movie night on Friday: a part of the day belongs to the day before it."""
        alone = self.parts.get(i)
        if not alone or alone.strength is not Strength.ORDINARY:
            return False
        is_event = alone.clock is not None and alone.clock.said is Said.PART and i > self.opening
        return is_event or self._follows_an_article(i)

    def _is_which(self, part: Part, i: int) -> bool:
        """The friday of "the friday meeting"."""
        is_bare = part.bare_weekday and not part.compound and part.end not in self.closes
        return is_bare and self.scan.texts[i - 1] in self.scan.vocabulary.grammar.determiners

    def _follows_an_article(self, i: int) -> bool:
        return self.scan.texts[i - 1] in self.scan.vocabulary.grammar.articles

    def _is_name(self, i: int, end: int) -> bool:
        """A capitalised weekday in mid-line beside another capitalised word."""
        scan = self.scan
        if scan.texts[i] not in scan.vocabulary.grammar.capitalised or not scan.is_titled(i, end):
            return False
        if i <= self.opening or end in self.closes:
            return False
        return _is_capitalised(scan, i - 1) or _is_capitalised(scan, end)


def _hot(scan: Scan, occasions: dict[int, Occasion], tokens: Tokens) -> list[int]:
    opening, texts = scan.vocabulary.opening, scan.texts
    return [
        i
        for i in range(len(scan.words))
        if i in occasions or i in tokens or texts[i] in opening or texts[i][:1].isdecimal()
    ]


def _closes(scan: Scan, occasions: dict[int, Occasion], tokens: Tokens) -> set[int]:
    """From the end of the line backwards, until more words than a phrase can have lead nowhere."""
    closing = count = len(scan.words)
    closes = {count}
    for i in reversed(range(count)):
        if _end(scan, occasions, tokens, i) in closes:
            closes.add(i)
            closing = i
        elif closing - i > LONGEST:
            break
    return closes


def _end(scan: Scan, occasions: dict[int, Occasion], tokens: Tokens, i: int) -> int | None:
    """Where the token, mark or date that begins at `i` ends."""
    if i in tokens:
        return tokens[i].end
    if scan.words[i].kind is Kind.MARK:
        return i + 1
    found = occasions.get(i)
    return found.part.end if found and not found.part.problem and found.lead is not Lead.TO else None


def _opening(scan: Scan, tokens: Tokens) -> int:
    i = 0
    while i in tokens or scan.texts[i] in OPENING_MARKS:
        i = tokens[i].end if i in tokens else i + 1
    return i


def _is_capitalised(scan: Scan, i: int) -> bool:
    """As a name is: neither "I" nor the beginning of another phrase ("On", "Jan")."""
    typed = scan.typed(i, i + 1) if 0 <= i < len(scan.words) else ""
    begins = scan.texts[i] in openings(scan.vocabulary) or scan.texts[i] in scan.vocabulary.grammar.leading
    return len(typed) > 1 and typed[0].isupper() and not begins
