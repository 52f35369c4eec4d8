"""The limits of STYLE.md. A file over its limit is a missing noun: find it, name it, and split there."""

from __future__ import annotations

from statistics import median

import pytest

from tests import tree

MODULE, MODULE_MEDIAN = 200, 60
FUNCTION, FUNCTION_MEDIAN = 25, 6
TEMPLATE = 60
STYLESHEET = 120
SCRIPTS = 300


@pytest.mark.parametrize(
    ("folder", "pattern", "limit"),
    [("web", "*.py", MODULE), ("templates", "*.html", TEMPLATE), ("static", "*.css", STYLESHEET)],
)
def test_no_file_is_over_its_limit(folder: str, pattern: str, limit: int) -> None:
    sizes = {tree.name(path): tree.line_count(path) for path in tree.files(folder, pattern)}
    tree.expect_none(
        (f"{name}: {size}" for name, size in sizes.items() if size > limit),
        advice=f"Over {limit} lines. Find the noun that is missing in it, name it, and split there:",
    )


def test_no_function_is_over_its_limit() -> None:
    tree.expect_none(
        (f"{each.place}: {each.length}" for each in tree.functions() if each.length > FUNCTION),
        advice=f"Bodies over {FUNCTION} lines. Name the steps and let each be a function below its caller:",
    )


def test_the_usual_module_is_short() -> None:
    usual = median(map(tree.line_count, tree.modules()))
    assert usual <= MODULE_MEDIAN, f"Half the modules are over {usual} lines: some hold two nouns"


def test_the_usual_function_is_short() -> None:
    usual = median(each.length for each in tree.functions())
    assert usual <= FUNCTION_MEDIAN, f"Half the functions are over {usual} lines: extract what has a name"


def test_first_party_javascript_stays_small() -> None:
    sizes = {tree.name(path): tree.line_count(path) for path in tree.files("static", "*.js")}
    assert sum(sizes.values()) <= SCRIPTS, f"Over {SCRIPTS} lines. Let the server do it, or a form: {sizes}"
