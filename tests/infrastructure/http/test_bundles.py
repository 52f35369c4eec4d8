from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from web.infrastructure.http.bundles import Bundle

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("css/layers.css", "css/account.css", "css/todo.css"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f".{name[4:-4]} {{ color: red }}\n")
    return tmp_path


def test_a_stylesheet_holds_its_parts_once_and_in_order(root: Path) -> None:
    text = Bundle("css/daybook.css", ("css/layers.css", "css/*.css")).content(root).decode()
    assert [line for line in text.splitlines() if line.startswith("/*")] == [
        "/* css/layers.css */",
        "/* css/account.css */",
        "/* css/todo.css */",
    ]


def test_a_part_that_is_not_there_is_an_error_by_name(root: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"css/project\.css"):
        Bundle("css/daybook.css", ("css/project.css",)).content(root)


def test_each_script_keeps_its_names_in_a_block_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("const row = 1;")
    (tmp_path / "b.js").write_text("const row = 2; // the end")
    text = Bundle("daybook.js", ("a.js", "b.js")).content(tmp_path).decode()
    assert text == "{ // a.js\nconst row = 1;\n}\n\n{ // b.js\nconst row = 2; // the end\n}\n"


@pytest.mark.parametrize("line", ['import { row } from "./row.js";', "export const row = 1;"])
def test_a_script_that_needs_another_cannot_be_joined(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.js").write_text(line)
    with pytest.raises(ValueError, match=r"a\.js"):
        Bundle("daybook.js", ("a.js",)).content(tmp_path)
