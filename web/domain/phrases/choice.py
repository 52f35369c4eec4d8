"""Of several findings that contradict each other, which counts. The rest stay text, and that is said."""

from __future__ import annotations

from dataclasses import dataclass, replace

from web.domain.phrases.finding import Finding, Meaning

SECOND = {
    Meaning.PROJECT: "a to-do is in one project",
    Meaning.PRIORITY: "a to-do has one priority",
    Meaning.DUE: "a to-do has one due date",
    Meaning.START: "a to-do has one start",
    Meaning.DEADLINE: "a to-do has one deadline",
}


@dataclass(frozen=True, slots=True)
class Choice:
    taken: list[Finding]
    left: list[Finding]
    """Each with its problem."""


def choose(findings: list[Finding]) -> Choice:
    sound = [finding for finding in findings if not finding.problem]
    winners = {finding.first for meaning in SECOND for finding in _winners(meaning, sound)}
    judged = [_judged(finding, winners) for finding in findings]
    taken = [finding for finding in judged if not finding.problem]
    return Choice(taken, left=[finding for finding in judged if finding.problem])


def _judged(finding: Finding, winners: set[int]) -> Finding:
    if finding.meaning not in SECOND or finding.first in winners:
        return finding
    return replace(finding, problem=SECOND[finding.meaning])


def _winners(meaning: Meaning, findings: list[Finding]) -> list[Finding]:
    """The one that binds best: explicit over bare, then the last. A due day and a time may stand apart."""
    rivals = [finding for finding in findings if finding.meaning is meaning]
    if meaning is not Meaning.DUE:
        return _best(rivals)
    days = _best([finding for finding in rivals if finding.has_day])
    times = _best([finding for finding in rivals if not finding.has_day])
    return days if days and days[0].has_time else days + times


def _best(rivals: list[Finding]) -> list[Finding]:
    explicit = [finding for finding in rivals if finding.is_explicit]
    return (explicit or rivals)[-1:]
