"""Of several findings that contradict each other, which counts. The rest stay text, and that is said."""

from __future__ import annotations

from dataclasses import dataclass

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
    left: list[tuple[Finding, str]]
    """Each with the reason."""


def choose(findings: list[Finding], keeps: frozenset[Meaning]) -> Choice:
    kept = [finding for finding in findings if not (finding.problem or _unkept(finding, keeps))]
    losers = _losers(kept)
    choice = Choice([], [])
    for finding in findings:
        problem = finding.problem or _unkept(finding, keeps)
        if finding.first in losers:
            problem = SECOND[finding.meaning]
        if problem:
            choice.left.append((finding, problem))
        else:
            choice.taken.append(finding)
    return choice


def _unkept(finding: Finding, keeps: frozenset[Meaning]) -> str:
    return "" if finding.meaning in keeps else UNKEPT.get(finding.meaning, "")


def _losers(sound: list[Finding]) -> set[int]:
    """The first words of those that another of their kind binds better than."""
    rivals: dict[Meaning, list[Finding]] = {}
    for finding in sound:
        if finding.meaning in SECOND:
            rivals.setdefault(finding.meaning, []).append(finding)
    winners = {meaning: _winners(meaning, found) for meaning, found in rivals.items()}
    if repeating := winners.get(Meaning.RECURRENCE):
        winners[Meaning.DUE] = _fitting(repeating[0], winners.get(Meaning.DUE, []))
    won = {finding.first for found in winners.values() for finding in found}
    return {finding.first for found in rivals.values() for finding in found} - won


def _fitting(repeating: Finding, due: list[Finding]) -> list[Finding]:
    """The dates that are the first of what repeats, or say its time."""
    series = repeating.series
    return [finding for finding in due if series and is_first(series, finding.part)]


def _winners(meaning: Meaning, rivals: list[Finding]) -> list[Finding]:
    """The one that binds best: explicit over bare, then the last. A due day and a time may stand apart."""
    if len(rivals) == 1 or meaning is not Meaning.DUE:
        return _best(rivals)
    days = _best([finding for finding in rivals if finding.has_day])
    times = _best([finding for finding in rivals if not finding.has_day])
    return days if days and days[0].has_time else days + times


def _best(rivals: list[Finding]) -> list[Finding]:
    explicit = [finding for finding in rivals if finding.is_explicit]
    return (explicit or rivals)[-1:]
