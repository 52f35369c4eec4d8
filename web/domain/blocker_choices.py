"""Which to-dos are offered while it is typed what another waits for."""

from __future__ import annotations

from web.domain.querying.states import with_default
from web.domain.querying.terms import InProject, Words, both
from web.domain.searching import word_line
from web.domain.todo import Todo
from web.domain.view import View

WORDS_READ = 20


def offered(typed: str, todo: Todo) -> View:
    """What is open and has all the words, the closest first; without words, what is in its project."""
    lines = [line for word in typed.split()[:WORDS_READ] if (line := word_line(word))]
    term = both(*map(Words, lines)) if lines else InProject(todo.project_id)
    return View(
        key="blockers",
        title="Blocked by",
        url=f"/todos/{todo.id}/block",
        query=typed,
        term=with_default(term),
        is_ranked=True,
    )
