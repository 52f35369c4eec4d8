"""Of several findings that contradict each other, which counts. The rest stay text, and that is said."""

from __future__ import annotations

from dataclasses import dataclass, replace

from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.repeating.firsts import is_first

SECOND = {
    Meaning.PROJECT: "a to-do is in one project",
    Meaning.SECTION: "a to-do is in one section",
    Meaning.PRIORITY: "a to-do has one priority",
    Meaning.DUE: "a to-do has one due date",
    Meaning.START: "a to-do has one start",
    Meaning.DEADLINE: "a to-do has one deadline",
    Meaning.RECURRENCE: "a to-do repeats in one way",
    Meaning.DURATION: "a to-do takes one length of time",
}
UNKEPT = {
    Meaning.PROJECT: "a part is where its to-do is",
    Meaning.SECTION: "sections cannot be kept here yet",
    Meaning.RECURRENCE: "repeating cannot be kept here yet",
    Meaning.REMINDER: "reminders cannot be kept here yet",
    Meaning.DURATION: "how long it takes cannot be kept here yet",
    Meaning.PERSON: "people cannot be kept here yet",
}


@dataclass(frozen=True, slots=True)
class Choice:
    taken: list[Finding]
    left: list[Finding]
    """Each with its problem."""


def choose(findings: list[Finding], keeps: frozenset[Meaning]) -> Choice:
    kept = [_kept(finding, keeps) for finding in findings]
    losers = _losers([finding for finding in kept if not finding.problem])
    judged = [
        replace(finding, problem=SECOND[finding.meaning]) if finding.first in losers else finding
        for finding in kept
    ]
    taken = [finding for finding in judged if not finding.problem]
    return Choice(taken, left=[finding for finding in judged if finding.problem])


def _kept(finding: Finding, keeps: frozenset[Meaning]) -> Finding:
    if finding.meaning in keeps or finding.problem or finding.meaning not in UNKEPT:
        return finding
    return replace(finding, problem=UNKEPT[finding.meaning])


def _losers(sound: list[Finding]) -> set[int]:
    """The first words of those that another of their kind binds better than."""
    rivals: dict[Meaning, list[Finding]] = {}
    for finding in sound:
        if finding.meaning in SECOND:
            rivals.setdefault(finding.meaning, []).append(finding)
    many = {meaning: found for meaning, found in rivals.items() if len(found) > 1}
    losers = {
        finding.first
        for meaning, found in many.items()
        for finding in found
        if finding not in _winners(meaning, found)
    }
    repeating = rivals.get(Meaning.RECURRENCE)
    return losers | _misfits(repeating[-1], rivals.get(Meaning.DUE, [])) if repeating else losers


def _misfits(repeating: Finding, due: list[Finding]) -> set[int]:
    """The dates that are not the first of what repeats, nor say its time."""
    series = repeating.series
    return {finding.first for finding in due if series and not is_first(series, finding.part)}


def _winners(meaning: Meaning, rivals: list[Finding]) -> list[Finding]:
    """The one that binds best: explicit over bare, then the last. A due day and a time may stand apart."""
    if meaning is not Meaning.DUE:
        return _best(rivals)
    days = _best([finding for finding in rivals if finding.has_day])
    times = _best([finding for finding in rivals if not finding.has_day])
    return days if days and days[0].has_time else days + times


def _best(rivals: list[Finding]) -> list[Finding]:
    explicit = [finding for finding in rivals if finding.is_explicit]
    return (explicit or rivals)[-1:]
