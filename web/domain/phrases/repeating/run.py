"""What limits a series behind the tokens that follow it: the "until may" of "every fri @work until may"."""

from __future__ import annotations

from collections.abc import Mapping

from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.occasion import Occasion
from web.domain.phrases.repeating.limits import Limits
from web.domain.phrases.repeating.series import Series
from web.domain.phrases.scan import Scan


class Run:
    """A series, and how far there has been nothing but tokens since."""

    def __init__(self, scan: Scan, occasions: Mapping[int, Occasion]) -> None:
        self._scan = scan
        self._limits = Limits(scan, occasions)
        self._series: Series | None = None
        self._root = self._end = 0

    def behind(self, found: Finding) -> Finding | None:
        """The limit that stands right behind what was found."""
        self._follow(found)
        return None if found.series else self._limit(self._end)

    def escaped(self, i: int) -> Finding | None:
        """A limit that a stroke makes plain."""
        is_here = self._scan.texts[i] == "\\" and i == self._end
        limit = self._limit(i + 1) if is_here else None
        return Finding(i, limit.end, Meaning.PLAIN) if limit else None

    def _follow(self, found: Finding) -> None:
        if found.series and found.meaning is Meaning.RECURRENCE:
            self._series, self._root = found.series, found.first if found.root < 0 else found.root
        elif found.problem or found.meaning is Meaning.PLAIN or found.first != self._end:
            self._series = None
        self._end = found.end + (self._scan.texts[found.end] == ",")

    def _limit(self, i: int) -> Finding | None:
        more = self._limits.follow(self._series, i) if self._series else None
        return Finding(i, more.end, Meaning.RECURRENCE, series=more, root=self._root) if more else None
