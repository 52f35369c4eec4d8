"""What was understood of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from web.domain import section
from web.domain.edit import Edit
from web.domain.phrases.meaning import Meaning
from web.domain.project import Project, called
from web.domain.recurrence.recurrence import Recurrence
from web.domain.reminder import Reminder
from web.domain.section import Section
from web.domain.when import When

NEW_SECTION = " will be a new section."
STRAYS = re.compile(r"[,(\[\s]*(?:[-–—]\s+)?")


class Token(NamedTuple):
    """Characters `start` to `end` of the line that are not content. `kind` is a value of Meaning; a tag, and
    whatever else is called by one, has a `name`."""

    start: int
    end: int
    kind: str
    text: str
    name: str = ""


class Remark(NamedTuple):
    """A sentence for the person about characters `start` to `end`; `problem` is why they stay as text."""

    start: int
    end: int
    text: str
    problem: str = ""


class Draft(NamedTuple):
    """A tuple, as one is made for every key that is pressed: a frozen dataclass takes ten times as long.

    Names of projects, sections and tags are as typed: which of them exist is not known here. People are
    called as they are where the door knows them.

    `cleared` is what the line says to take away, "someday" a due date; `removed_tags` and
    `removed_people` may hold `*` for all.
    """

    line: str
    content: str
    project: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    removed_tags: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    removed_people: tuple[str, ...] = ()
    priority: int | None = None
    due: When | None = None
    start: When | None = None
    deadline: When | None = None
    recurrence: Recurrence | None = None
    """Its anchor is the due date."""
    reminders: tuple[Reminder, ...] = ()
    duration: int | None = None
    """In minutes."""
    notes: str = ""
    cleared: frozenset[Meaning] = frozenset()
    tokens: tuple[Token, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def made_plain(self, tokens: Sequence[Token]) -> Edit:
        """A backslash before the first word of each."""
        start, end = tokens[0].start, tokens[-1].end
        text = self.line[start:end]
        for token in reversed(tokens):
            stray = STRAYS.match(token.text)
            place = token.start - start + (stray.end() if stray else 0)
            text = f"{text[:place]}\\{text[place:]}"
        return Edit(start, end, text)

    def among(
        self, projects: Iterable[Project], sections: Iterable[Section] = (), here: UUID | None = None
    ) -> Draft:
        """In the project and the section that its words stand for; with a remark where one would be new.

        `here` is the project in which it is without naming one.
        """
        project = called(self.project, projects) if self.project else None
        project_id = project.id if project else None if self.project else here
        known = [section for section in sections if section.project_id == project_id]
        return self._in(project)._under(section.called(self.section, known) if self.section else None)

    @property
    def problems(self) -> str:
        """Sentences that say why what stays as text does."""
        problems = (remark.problem for remark in self.remarks if remark.problem)
        return " ".join(f"{problem[0].upper()}{problem[1:]}." for problem in problems)

    @property
    def has_new_section(self) -> bool:
        """As far as `among` has found out."""
        return any(remark.text.endswith(NEW_SECTION) for remark in self.remarks)

    def _in(self, project: Project | None) -> Draft:
        if project:
            return self._replace(project=project.name)
        return self._remarking(Meaning.PROJECT, f"“{self.project}” will be a new project.")

    def _under(self, section: Section | None) -> Draft:
        if section:
            return self._replace(section=section.name)
        return self._remarking(Meaning.SECTION, f"“{self.section}”{NEW_SECTION}")

    def _remarking(self, meaning: Meaning, sentence: str) -> Draft:
        """About what it names; nothing where it names none. A section may stand behind its project."""
        if not getattr(self, meaning):
            return self
        kinds = (meaning, Meaning.PROJECT)
        token = next(token for kind in kinds for token in self.tokens if token.kind == kind)
        return self._replace(remarks=(*self.remarks, Remark(token.start, token.end, sentence)))
