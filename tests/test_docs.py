"""What the documents say is so: commands, settings, links."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

import pytest

from tests import test_budgets as budgets
from tests import tree
from web.settings import PREFIX, SETTINGS

DOCUMENTS = [*sorted(tree.HOME.glob("*.md")), *tree.files("docs", "*.md")]
SHIPPED = [*DOCUMENTS, tree.HOME / "Dockerfile", tree.HOME / "compose.yaml"]
TARGETS = re.findall(r"^([a-z]+):.*##", (tree.HOME / "Makefile").read_text(), re.MULTILINE)


def test_the_readme_names_every_make_target() -> None:
    readme = (tree.HOME / "README.md").read_text()
    unnamed = [target for target in TARGETS if f"`make {target}`" not in readme]
    tree.expect_none(unnamed, advice="Add these to the table in README.md:")


def test_what_documents_make_can_be_made() -> None:
    made = _named(DOCUMENTS, r"(?:`|^ {4}|&& )make ([a-z]+)", known=TARGETS)
    tree.expect_none(made, advice="The Makefile has no such target:")


def test_links_lead_somewhere() -> None:
    links = ((document, link) for document in DOCUMENTS for link in _links(document))
    broken = (f"{tree.name(each)}: {link}" for each, link in links if not (each.parent / link).exists())
    tree.expect_none(broken, advice="Nothing is there; write it, or correct the link:")


def test_documents_name_only_settings_that_exist() -> None:
    unknown = _named(SHIPPED, rf"{PREFIX}[A-Z_]*[A-Z]", known=SETTINGS)
    tree.expect_none(unknown, advice="web/settings.py knows no such setting:")


def test_every_document_can_be_found_from_the_readme() -> None:
    linked = {(tree.HOME / link).resolve() for link in _links(tree.HOME / "README.md")}
    lost = [path for path in DOCUMENTS if path.name != "README.md" and not linked & {path, *path.parents}]
    tree.expect_none(map(tree.name, lost), advice="Link it, or its folder, from README.md:")


def test_unreleased_changes_stand_on_top() -> None:
    headings = re.findall(r"^## (.+)$", (tree.HOME / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert headings[0] == "Unreleased", "Keep a section Unreleased on top of CHANGELOG.md"


def test_decisions_are_numbered_in_order() -> None:
    names = [path.name for path in tree.files("docs/decisions", "*.md")]
    wrong = (name for number, name in enumerate(names, start=1) if not name.startswith(f"{number:04}-"))
    tree.expect_none(wrong, advice="Call it by the next number, like 0007-why-it-is-so.md:")


@pytest.mark.parametrize("limit", ["FUNCTION", "MODULE", "TEMPLATE", "STYLESHEET", "SCRIPTS"])
def test_the_style_page_states_the_limits_that_are_checked(limit: str) -> None:
    stated = f"| {getattr(budgets, limit)} |"
    assert stated in (tree.HOME / "STYLE.md").read_text(), f"STYLE.md should have a row ending in {stated}"


def _named(documents: Iterable[Path], expression: str, *, known: Container[str]) -> Iterator[str]:
    for document in documents:
        named = set(re.findall(expression, document.read_text(), re.MULTILINE))
        yield from (f"{tree.name(document)}: {name}" for name in sorted(named) if name not in known)


def _links(document: Path) -> Iterator[str]:
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text()):
        if "://" not in link:
            yield link
