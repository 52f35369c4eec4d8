"""Places at the ends of projects, within one work."""

from __future__ import annotations

from uuid import UUID

from web.application.ports import Work
from web.domain.todo import POSITION_STEP


class Positions:
    def __init__(self, work: Work) -> None:
        self._work = work
        self._last: dict[UUID, int] = {}

    def start(self, project_id: UUID) -> None:
        """Nothing is in it yet."""
        self._last[project_id] = 0

    async def next(self, project_id: UUID) -> int:
        """Behind all that is there, and behind those given out before."""
        if project_id not in self._last:
            self._last[project_id] = await self._work.todos.last_position(project_id)
        self._last[project_id] += POSITION_STEP
        return self._last[project_id]
