"""Many small files in one answer, joined as they are: no build, and readable stack traces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_IMPORT_OR_EXPORT = re.compile(r"^\s*(import|export)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Bundle:
    """`parts` are patterns below the static directory, in order; a file matched twice counts once."""

    name: str
    parts: tuple[str, ...]

    def files(self, root: Path) -> list[Path]:
        """Raises FileNotFoundError for a pattern that finds nothing."""
        return list(dict.fromkeys(path for pattern in self.parts for path in _found(root, pattern)))

    def content(self, root: Path) -> bytes:
        join = _script if self.name.endswith(".js") else _stylesheet
        return "\n".join(
            join(path.relative_to(root).as_posix(), path.read_text()) for path in self.files(root)
        ).encode()


def _found(root: Path, pattern: str) -> Iterator[Path]:
    found = sorted(root.glob(pattern))
    if not found:
        raise FileNotFoundError(f"no static file is called {pattern}")
    yield from found


def _stylesheet(name: str, text: str) -> str:
    return f"/* {name} */\n{text}"


def _script(name: str, text: str) -> str:
    """In a block of its own, a script of a module keeps its names to itself."""
    if _IMPORT_OR_EXPORT.search(text):
        raise ValueError(f"{name} imports or exports, which a bundle of independent scripts cannot")
    return f"{{ // {name}\n{text}\n}}\n"
