"""What rows of `todos` are sorted by: a column of theirs, or what it stands for."""

from __future__ import annotations

from web.domain.fields import Field

STANDING_FOR = {
    Field.SECTION: "coalesce((SELECT position FROM sections WHERE sections.id = section_id), 0)",
    Field.PLACE: "coalesce(section_id, project_id)",
}
COLUMNS = {Field.SECTION: ("section_id",), Field.PLACE: ("section_id", "project_id")}


def key_of(field: Field) -> str:
    return STANDING_FOR.get(field) or (f"{field}_key" if field.is_planned else field.attribute)


def columns_of(field: Field) -> tuple[str, ...]:
    """All that `key_of` asks."""
    return COLUMNS.get(field) or (key_of(field),)
