"""What a line of changes would do to a to-do, while it is being typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from web.application.reading import TodoRow
from web.domain.entry import Draft, Moment, read
from web.domain.errors import Invalid
from web.domain.modifying import among, lacking, problem_of
from web.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Effect:
    """`sentences` are about what it would not do."""

    draft: Draft
    sentences: tuple[str, ...]

    def placed(self, draft: Draft) -> Effect:
        """With a sentence where its project or section would be new."""
        new = (remark.text for remark in draft.remarks if not remark.problem)
        return replace(self, draft=draft, sentences=(*self.sentences, *new))


def effect_of(line: str, moment: Moment, row: TodoRow, people: Roster) -> Effect | None:
    """None while nothing is typed."""
    if not line.strip():
        return None
    try:
        draft = read(line, moment, among(people))
    except Invalid as invalid:
        return Effect(Draft(line, ""), (str(invalid),))
    problem = problem_of(draft)
    return Effect(draft, (*([problem] if problem else ()), *lacking(draft, row.tags, row.people)))
