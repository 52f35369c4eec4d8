"""Of several findings that contradict each other, which counts. The rest stay text, and that is said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.moment import Moment
from web.domain.phrases.part import together
from web.domain.phrases.repeating.firsts import is_first, recurring
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.vocabulary import Lead
from web.domain.recurrence.recurrence import Recurrence

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
    Meaning.SECTION: "a part is where its to-do is",
    Meaning.RECURRENCE: "repeating cannot be kept here",
    Meaning.REMINDER: "reminders cannot be kept here",
}


NEVER = "it never happens"
Winners = dict[Meaning, list[Finding]]


@dataclass(frozen=True, slots=True)
class Choice:
    taken: list[Finding]
    left: list[tuple[Finding, str]]
    """Each with the reason."""
    recurrence: Recurrence | None


def choose(findings: list[Finding], keeps: frozenset[Meaning], moment: Moment) -> Choice:
    wrong = [finding.problem or _unkept(finding, keeps) for finding in findings]
    sound = [finding for finding, problem in zip(findings, wrong, strict=True) if not problem]
    winners, recurrence = _all_winners(sound), None
    (repeating,) = winners.get(Meaning.RECURRENCE) or (None,)
    if repeating and repeating.series:
        if first := _first_of(repeating.series, winners):
            return choose(_as_due(findings, first), keeps, moment)
        winners[Meaning.DUE] = _fitting(repeating.series, winners.get(Meaning.DUE, []))
        recurrence = _recurrence(repeating.series, winners[Meaning.DUE], moment)
        if recurrence is None:
            return choose(_without(findings, repeating), keeps, moment)
    won = {finding.first for found in winners.values() for finding in found}
    if repeating:
        won |= {finding.first for finding in sound if _is_of(finding, repeating)}
    choice = Choice([], [], recurrence)
    for finding, problem in zip(findings, wrong, strict=True):
        if problem := problem or _lost(finding, won):
            choice.left.append((finding, problem))
        else:
            choice.taken.append(finding)
    return choice


def _unkept(finding: Finding, keeps: frozenset[Meaning]) -> str:
    return "" if finding.meaning in keeps else UNKEPT.get(finding.meaning, "")


def _lost(finding: Finding, won: set[int]) -> str:
    return "" if finding.first in won else SECOND.get(finding.meaning, "")


def _first_of(series: Series, winners: Winners) -> Finding | None:
    """What starts apart from what repeats, and is its first date: "starting monday, gym every 3 days"."""
    (start,) = winners.get(Meaning.START) or (None,)
    is_dated = series.has_day or any(found.has_day for found in winners.get(Meaning.DUE, []))
    return start if start and start.has_day and not is_dated else None


def _as_due(findings: list[Finding], start: Finding) -> list[Finding]:
    due = start._replace(meaning=Meaning.DUE)
    return [due if finding.first == start.first else finding for finding in findings]


def _without(findings: list[Finding], repeating: Finding) -> list[Finding]:
    return [
        finding._replace(problem=NEVER) if _is_of(finding, repeating) else finding for finding in findings
    ]


def _is_of(finding: Finding, repeating: Finding) -> bool:
    """What says one series may stand in several places; the last of them holds all of it."""
    roots = (each.first if each.root < 0 else each.root for each in (finding, repeating))
    return finding.meaning is Meaning.RECURRENCE and len({*roots}) == 1


def _all_winners(sound: list[Finding]) -> Winners:
    rivals: Winners = {}
    for finding in sound:
        if finding.meaning in SECOND:
            rivals.setdefault(finding.meaning, []).append(finding)
    return {meaning: _winners(meaning, found) for meaning, found in rivals.items()}


def _fitting(series: Series, due: list[Finding]) -> list[Finding]:
    """The dates that are the first of what repeats, or say its time."""
    return [found for found in due if is_first(series, found.part) or _begins(series, found)]


def _begins(series: Series, found: Finding) -> bool:
    """Where it is said that it does, the day need not be one of its days."""
    return not series.has_day and found.occasion is not None and found.occasion.lead is Lead.START


def _recurrence(series: Series, due: list[Finding], moment: Moment) -> Recurrence | None:
    """It begins with the date and the time that stand apart in the line, if there are such."""
    parts = [part for part in (series.part, *(found.part for found in due)) if part]
    return recurring(series, reduce(together, parts) if parts else None, moment)


def _winners(meaning: Meaning, rivals: list[Finding]) -> list[Finding]:
    """The one that binds best: explicit over bare, then the last. A due day and a time may stand apart."""
    if len(rivals) == 1:
        return rivals
    if meaning is not Meaning.DUE:
        return _best(rivals)
    days = _best([finding for finding in rivals if finding.has_day])
    times = _best([finding for finding in rivals if not finding.has_day])
    return days if days and days[0].has_time else days + times


def _best(rivals: list[Finding]) -> list[Finding]:
    explicit = [finding for finding in rivals if finding.is_explicit]
    return (explicit or rivals)[-1:]
