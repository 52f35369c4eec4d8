"""What can go wrong, in words that a person may read. Each door maps them once."""

from __future__ import annotations

from collections.abc import Mapping


class DaybookError(Exception):
    """Its text is a sentence for the person who did it."""


class NotFound(DaybookError):
    """There is no such thing, or it belongs to somebody else: the two are told alike."""


class Forbidden(DaybookError):
    """The membership's role does not allow it."""


class Invalid(DaybookError):
    """What was typed cannot be kept. `fields` maps a field's name to a sentence about it."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        super().__init__(" ".join(fields.values()))
        self.fields = dict(fields)


class Conflict(DaybookError):
    """Newer work stands in the way."""


class Unavailable(DaybookError):
    """The database is locked, full or out of reach. Nothing was half written, all may be tried again."""

    def __init__(self) -> None:
        super().__init__(
            "Daybook cannot reach its database at the moment. Nothing was lost: please try again shortly."
        )
