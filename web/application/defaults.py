"""What a new to-do has from the list that it is written in."""

from __future__ import annotations

from dataclasses import replace

from web.application.adding import NewTodo
from web.domain.view import View


def written_in(view: View | None, new: NewTodo) -> NewTodo:
    """What is written in Today is for today, in a project for that project, under a tag with that tag, and
    among what is given to a person it is for that person. Into another project no section goes along."""
    if view is None:
        return new
    defaults = view.defaults
    if new.project is None:
        new = replace(new, project=defaults.project, section=new.section or defaults.section)
    return replace(
        new,
        priority=new.priority or defaults.priority,
        place_id=defaults.place and defaults.place.id,
        due=new.due or (None if new.is_for_someday else defaults.due),
        tags=(*new.tags, *defaults.tags),
        people=(*new.people, *defaults.people),
    )
