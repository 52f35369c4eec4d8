"""What a reader of the Python may rely on and no linter knows, and what the pins may hold."""

from __future__ import annotations

import re
import sys

import pytest

from tests import tree

OUTSIDE = {"asyncio", "io", "os", "pathlib", "random", "secrets", "shutil", "socket", "sqlite3", "time"}
PURE = (set(sys.stdlib_module_names) - OUTSIDE) | {"web"}
BARE_IGNORE = r"#\s*type: ignore(\[[^]]*\])?\s*$"
NOTE_TO_SELF = r"\b(TODO|FIXME|XXX|HACK)\b"


def test_the_domain_imports_nothing_from_outside() -> None:
    tree.expect_none(
        (
            f"{tree.name(path)}:{line} {module}"
            for path in tree.files("web/domain", "*.py")
            for line, module in tree.imports(path)
            if module.split(".")[0] not in PURE
        ),
        advice="The domain does no I/O and knows no framework. Pass in what it needs, or move it outwards:",
    )


def test_the_domain_has_no_clock() -> None:
    read = tree.matches("web/domain", "*.py", r"\b(datetime|date)\.(now|utcnow|today)\(")
    tree.expect_none(read, advice="Take the time as an argument:")


def test_the_domain_makes_up_no_ids() -> None:
    made = tree.matches("web/domain", "*.py", r"\buuid[1-8]\(")
    tree.expect_none(made, advice="Ids are made at the edge. Take them as arguments:")


@pytest.mark.parametrize("folder", ["web", "tests", "tools"])
def test_an_ignored_type_error_has_its_reason_beside_it(folder: str) -> None:
    tree.expect_none(
        tree.comments(folder, BARE_IGNORE), advice="Say why on the line, or do without the ignore:"
    )


@pytest.mark.parametrize("folder", ["web", "tests", "tools"])
def test_nothing_is_left_for_later_in_a_comment(folder: str) -> None:
    tree.expect_none(
        tree.comments(folder, NOTE_TO_SELF), advice="Do it now, or open an issue and delete the note:"
    )


@pytest.mark.parametrize("pins", ["requirements.txt", "requirements-dev.txt"])
def test_pins_hold_no_address(pins: str) -> None:
    addressed = tree.matches(".", pins, r"://|^-", without=".venv")
    tree.expect_none(addressed, advice="The address of whoever pinned them. Run make requirements again:")


@pytest.mark.parametrize("pinned", ["requirements", "requirements-dev"])
def test_what_is_named_is_pinned(pinned: str) -> None:
    named = set(re.findall(r"^([a-z0-9-]+)", _text(f"{pinned}.in"), re.MULTILINE)) - {"-c"}
    pins = set(re.findall(r"^([a-z0-9-]+)==", _text(f"{pinned}.txt"), re.MULTILINE))
    assert named <= pins, f"Run make requirements: {sorted(named - pins)} have no pin"


def _text(name: str) -> str:
    return (tree.HOME / name).read_text()
