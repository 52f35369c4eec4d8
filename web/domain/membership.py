"""What gives an account a role in a book."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from web.domain.errors import Forbidden


class Role(StrEnum):
    OWNER = "owner"
    EDITOR = "editor"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Membership:
    account_id: UUID
    book_id: UUID
    role: Role

    def check_may_write(self) -> None:
        if self.role is Role.READER:
            raise Forbidden("You may read this book, but not change it. Ask its owner to make you an editor.")
