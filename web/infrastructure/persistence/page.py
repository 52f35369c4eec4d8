"""Rows that were found as a page of their view: under its headings, and with where the next page begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from web.application.reading import Group, Listing, TodoRow
from web.domain.grouping import ALL, Heading, Whereabouts
from web.domain.ordering import SortKey
from web.domain.phrases.moment import Moment
from web.domain.view import View
from web.infrastructure.persistence.cursors import write_cursor
from web.infrastructure.persistence.headings import with_sections
from web.infrastructure.persistence.streams import Keyed


class Shown(NamedTuple):
    key: SortKey
    row: TodoRow


@dataclass(frozen=True, slots=True)
class Page:
    """It begins behind `start`, or at the top."""

    view: View
    moment: Moment
    start: SortKey | None
    limit: int

    def of(self, found: Sequence[Keyed], rows: Sequence[TodoRow | None]) -> Listing:
        """Of `found`, which is one more where there is another page; some of the rows may be gone by now."""
        shown = [Shown(keyed.key, row) for keyed, row in zip(found, rows, strict=False) if row]
        more = write_cursor(found[self.limit - 1].point) if len(found) > self.limit else None
        groups = tuple(self._groups(shown))
        if self.view.is_in_sections:
            groups = with_sections(groups, self.view.sections, since=self._before, is_last=more is None)
        return Listing(groups, more)

    @property
    def _before(self) -> str | None:
        """The heading that the page before ended under."""
        return self.view.grouping.heading(self.start, self.moment).key if self.start else None

    def _groups(self, rows: list[Shown]) -> Iterator[Group]:
        if rows and not self.view.grouping.groups:
            yield Group(*ALL, tuple([its.row for its in rows]), continues=self.start is not None)
            return

        def heading(its: Shown) -> Heading:
            where = Whereabouts(its.row.project, its.row.section)
            return self.view.grouping.heading(its.key, self.moment, where)

        for (key, title), members in groupby(rows, heading):
            yield Group(key, title, tuple(its.row for its in members), continues=key == self._before)
