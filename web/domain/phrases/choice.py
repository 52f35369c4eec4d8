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
    if len(findings) < 2 and not any(finding.problem for finding in findings):
        return Choice(findings, [])
    winners = {id(finding) for meaning in SECOND for finding in _winners(meaning, findings)}
    taken = [finding for finding in findings if _is_free(finding) or id(finding) in winners]
    beaten = (finding for finding in findings if finding.meaning in SECOND and id(finding) not in winners)
    spoiled = [finding for finding in findings if finding.problem]
    left = [*spoiled, *(replace(finding, problem=SECOND[finding.meaning]) for finding in beaten)]
    return Choice(taken, sorted(left, key=lambda finding: finding.first))


def _is_free(finding: Finding) -> bool:
    return finding.meaning not in SECOND and not finding.problem


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
