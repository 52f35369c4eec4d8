"""From what counts in a line to the fields of a to-do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial, reduce
from itertools import starmap

from web.domain.draft import Draft, Remark, Token
from web.domain.phrases.choice import Choice
from web.domain.phrases.cutting import Span
from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.occasion import when
from web.domain.phrases.part import together
from web.domain.phrases.scan import Scan
from web.domain.reminder import Reminder
from web.domain.when import When


def drafted(scan: Scan, choice: Choice, gaps: list[Span], content: str) -> Draft:
    said = Said.of(scan, choice.taken)
    due = choice.recurrence.anchor if choice.recurrence else said.when(Meaning.DUE)
    return Draft(
        scan.line,
        content,
        project=said.name(Meaning.PROJECT),
        section=said.section,
        tags=said.names(Meaning.TAG),
        removed_tags=said.names(Meaning.UNTAG),
        people=said.names(Meaning.PERSON),
        removed_people=said.names(Meaning.UNGIVE),
        priority=said.priority,
        due=due,
        start=said.when(Meaning.START),
        deadline=said.when(Meaning.DEADLINE),
        recurrence=choice.recurrence,
        reminders=said.reminders(due or scan.moment.coming),
        duration=said.duration,
        notes=said.name(Meaning.NOTES) or "",
        cleared=said.cleared,
        tokens=tuple(map(partial(_token, scan.line), choice.taken, gaps)),
        remarks=(*starmap(partial(_remark, scan), choice.left), *_notes(scan, choice)),
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What counts, by what it is about."""

    scan: Scan
    taken: list[Finding]
    findings: dict[Meaning, list[Finding]]

    @classmethod
    def of(cls, scan: Scan, taken: list[Finding]) -> Said:
        findings: dict[Meaning, list[Finding]] = {}
        for finding in taken:
            findings.setdefault(finding.meaning, []).append(finding)
        return cls(scan, taken, findings)

    def about(self, meaning: Meaning) -> list[Finding]:
        return self.findings.get(meaning, [])

    def first(self, meaning: Meaning) -> Finding | None:
        found = self.findings.get(meaning)
        return found[0] if found else None

    def name(self, meaning: Meaning) -> str | None:
        found = self.findings.get(meaning)
        return found[0].name if found else None

    def names(self, meaning: Meaning) -> tuple[str, ...]:
        """Each once, whatever its case, as it was first typed."""
        if meaning not in self.findings:
            return ()
        names: dict[str, str] = {}
        for finding in self.about(meaning):
            if finding.clears:
                continue
            names.setdefault(finding.name.casefold(), finding.name)
        return tuple(names.values())

    @property
    def section(self) -> str | None:
        """With a stroke of its own, or behind the project's."""
        project = self.first(Meaning.PROJECT)
        return self.name(Meaning.SECTION) or (project.section if project else "") or None

    @property
    def priority(self) -> int | None:
        return self.scan.vocabulary.tokens.priorities.get(self.name(Meaning.PRIORITY) or "")

    def when(self, meaning: Meaning) -> When | None:
        """A day and a time that stand apart in the line are one occasion."""
        if meaning not in self.findings:
            return None
        parts = [found.part for found in self.about(meaning) if found.part]
        return when(reduce(together, parts), self.scan.moment) if parts else None

    def reminders(self, due: When | None) -> tuple[Reminder, ...]:
        if Meaning.REMINDER not in self.findings:
            return ()
        said = (finding for finding in self.about(Meaning.REMINDER) if not finding.clears)
        return tuple(dict.fromkeys(self._reminder(finding, due) for finding in said))

    def _reminder(self, finding: Finding, due: When | None) -> Reminder:
        """A time alone is on the day that the to-do is due, if there is one."""
        part = finding.part
        if part is None:
            return Reminder(minutes_before=finding.minutes)
        if part.clock and part.day is None and due:
            return Reminder(part.clock.on(due.date, self.scan.moment))
        return Reminder(when(part, self.scan.moment))

    @property
    def duration(self) -> int | None:
        """With "for" before it, or as the time between two times."""
        found = self.first(Meaning.DURATION)
        return found.minutes if found else self._minutes_between

    @property
    def _minutes_between(self) -> int | None:
        for found in self.about(Meaning.RECURRENCE) + self.about(Meaning.DUE):
            source = found.series or found.occasion
            if source and source.part and source.part.minutes:
                return source.part.minutes
        return None

    @property
    def cleared(self) -> frozenset[Meaning]:
        return frozenset([found.meaning for found in self.taken if found.clears])


def _token(line: str, finding: Finding, gap: Span) -> Token:
    start, end = gap
    return Token(start, end, finding.meaning, line[start:end], finding.name)


def _remark(scan: Scan, finding: Finding, problem: str) -> Remark:
    start, end = _place(scan, finding)
    return Remark(start, end, f"“{scan.line[start:end]}” stays as text: {problem}.", problem)


def _notes(scan: Scan, choice: Choice) -> Iterator[Remark]:
    for finding in choice.taken:
        if finding.series and finding.series.note and finding.root < 0:
            start, end = _place(scan, finding)
            yield Remark(start, end, f"“{scan.line[start:end]}” {finding.series.note}.")


def _place(scan: Scan, finding: Finding) -> Span:
    return scan.words[finding.first].start, scan.words[finding.end - 1].end
