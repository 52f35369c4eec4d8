"""What a saved view shows at one moment: one list, or several."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from web.domain.implying import implied
from web.domain.phrases.moment import Moment
from web.domain.query import parse_often
from web.domain.view import View, asking, searches


def saved_lists(id: UUID, name: str, line: str, moment: Moment) -> list[View]:
    """As `searches`. Raises WrongQuery."""
    lists = searches(line, moment)
    return lists if len(lists) > 1 else [of_saved(id, name, line, moment)]


def of_saved(id: UUID, name: str, line: str, moment: Moment) -> View:
    """Raises WrongQuery, also where there are several lists."""
    query = parse_often(line, moment)
    defaults = implied(line, query.term)
    return replace(asking(name, query, line), key=str(id), url=f"/views/{id}", defaults=defaults)
