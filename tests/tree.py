"""The working tree, as the tests that hold it to its limits and conventions see it."""

from __future__ import annotations

import ast
import functools
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
GENERATED = "piccolo_migrations"


@dataclass(frozen=True, slots=True)
class Function:
    place: str
    length: int


def files(folder: str, pattern: str, *, without: str = "vendor") -> list[Path]:
    """Sorted, so that a failure reads the same twice. Nothing under a folder named `without`."""
    return sorted(path for path in (HOME / folder).rglob(pattern) if without not in path.parts)


def modules() -> list[Path]:
    """The modules of web/ that hold code: not empty packages, not generated migrations."""
    return [path for path in files("web", "*.py", without=GENERATED) if _without_docstring(_parsed(path))]


@functools.cache
def functions() -> tuple[Function, ...]:
    return tuple(
        Function(f"{name(path)}:{node.lineno} {node.name}", _length(node))
        for path in modules()
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Each imported module by its full name, with its line."""
    for node in ast.walk(_parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, node.module or ""


def name(path: Path) -> str:
    return path.relative_to(HOME).as_posix()


def line_count(path: Path) -> int:
    return len(path.read_text().splitlines())


def matches(folder: str, pattern: str, expression: str, *, without: str = "vendor") -> Iterator[str]:
    """Where the expression is found, as `file:line`."""
    found = re.compile(expression)
    for path in files(folder, pattern, without=without):
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            if found.search(line):
                yield f"{name(path)}:{number}"


def comments(folder: str, expression: str) -> Iterator[str]:
    """Where the expression is found in a comment of the folder's Python, as `file:line`."""
    found = re.compile(expression, re.MULTILINE)
    for path in files(folder, "*.py"):
        text = path.read_text()
        if found.search(text):  # or else nothing is worth the time that tokens take
            for token in tokenize.generate_tokens(StringIO(text).readline):
                if token.type == tokenize.COMMENT and found.search(token.string):
                    yield f"{name(path)}:{token.start[0]}"


def expect_none(offenders: Iterable[object], *, advice: str) -> None:
    found = [str(offender) for offender in offenders]
    if found:
        pytest.fail("\n  ".join([advice, *found]), pytrace=False)


@functools.cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), filename=str(path))


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of its body, from the first statement after the docstring to the last."""
    body = _without_docstring(function)
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def _without_docstring(node: ast.Module | ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.stmt]:
    return node.body[1:] if ast.get_docstring(node, clean=False) is not None else node.body
