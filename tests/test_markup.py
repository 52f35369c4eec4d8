"""What templates, scripts and styles may hold, so that pages work without JavaScript and under the policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import tree
from tests.markup import Element, outline

TEMPLATES = tree.files("templates", "*.html")
PARTIALS = [path for path in TEMPLATES if path.name.startswith("_")]
# Templates that print markup as it is, other than literals; each with the reason why that is safe.
SAFE: dict[str, str] = {}

every_template = pytest.mark.parametrize("path", TEMPLATES, ids=tree.name)
every_partial = pytest.mark.parametrize("path", PARTIALS, ids=tree.name)


@every_template
def test_a_template_closes_what_it_opens(path: Path) -> None:
    tree.expect_none(outline(path).unmatched, advice="Close it in the same branch; write each branch whole:")


@every_template
def test_a_template_holds_no_inline_script_or_style(path: Path) -> None:
    inline = (f"line {element.line}: <{element.tag}>" for element in _inline(path))
    tree.expect_none(inline, advice="Move script to static/js, and style to a class in static/css:")


@every_template
def test_a_heading_stands_over_a_form_and_not_in_it(path: Path) -> None:
    """There it would miss the rule that is drawn under every other."""
    assert not re.search(r"<form\b(?:(?!</form>).)*<h2", path.read_text(), re.DOTALL), "Put both in a section"


@every_partial
def test_a_partial_says_first_what_it_needs(path: Path) -> None:
    assert path.read_text().startswith("{# needs: "), "Start it with {# needs: name (what it is) -#}"


@every_partial
def test_a_partial_has_one_root_with_an_id(path: Path) -> None:
    """Unless it only composes others (includes, calls, swaps), or its first comment says `no id:` and why."""
    roots = [] if _says_no_id(path) else outline(path).roots
    own = [element for element in roots if element.tag not in {"x-call", "hx-partial"}]
    nameless = [element.tag for element in own if "id" not in element.attributes]
    assert len(own) <= 1, f"Wrap its {len(own)} roots in one element, so that a swap replaces all of it"
    assert not nameless, f"Give {nameless} an id for morphing, or say `no id: why` in the first comment"


def test_what_is_chosen_from_is_set_apart() -> None:
    run_together = tree.matches("templates", "*.html", r"<fieldset>")
    tree.expect_none(run_together, advice="Say how its choices are set, such as with the class ticks:")


def test_a_swap_names_its_target() -> None:
    lost = tree.matches("templates", "*.html", r"<hx-partial(?![^>]*hx-target=)")
    tree.expect_none(lost, advice="Say hx-target on the line of the <hx-partial>:")


def test_no_behaviour_is_written_in_an_attribute() -> None:
    written = tree.matches("templates", "*.html", r"\bhx-on|\bjavascript:|[\"']js:")
    tree.expect_none(written, advice="Make it a form, a link, or a module in static/js:")


def test_no_field_hides_what_its_form_is() -> None:
    """`form.id` is the field named id, if there is one: neither htmx nor a script then finds the form."""
    hiding = tree.matches(
        "templates", "*.html", r"""name=["']?(id|action|method|target|submit|reset|elements)\b"""
    )
    tree.expect_none(hiding, advice="Name the field by its noun, such as todo_id:")


def test_no_link_leads_nowhere() -> None:
    nowhere = tree.matches("templates", "*.html", r"href=[\"']#[\"']")
    tree.expect_none(nowhere, advice="Give the link its URL, or make it a button:")


def test_every_action_is_one_that_a_form_can_send() -> None:
    unsendable = tree.matches("templates", "*.html", r"\bhx-(put|patch|delete)\b")
    tree.expect_none(unsendable, advice="Post to /noun/id/verb instead:")


def test_templates_escape_what_they_print() -> None:
    raw = tree.matches("templates", "*.html", r"""[^'"\s]\s*\|\s*safe\b|{%-?\s*autoescape""")
    unexplained = (place for place in raw if place.removeprefix("templates/").partition(":")[0] not in SAFE)
    tree.expect_none(unexplained, advice="Hand over Markup made in Python, or write the reason down in SAFE:")


def test_scripts_never_talk_to_the_server() -> None:
    talking = tree.matches("static", "*.js", r"\b(fetch|XMLHttpRequest|EventSource|WebSocket|sendBeacon)\(")
    tree.expect_none(talking, advice="Press the control that does it:")


def test_scripts_render_nothing() -> None:
    rendering = tree.matches("static", "*.js", r"\b(innerHTML|outerHTML|insertAdjacentHTML|createElement)\b")
    tree.expect_none(rendering, advice="Let a template do it, and the script show or hide it:")


def test_scripts_know_no_url() -> None:
    known = tree.matches("static", "*.js", r"""["'`](/[a-z]|https?:)""")
    tree.expect_none(known, advice="Read it from the element it stands on:")


def test_styles_win_by_layer_and_not_by_shouting() -> None:
    shouting = tree.matches("static", "*.css", "!important")
    tree.expect_none(shouting, advice="Put the rule in a later @layer:")


def _inline(path: Path) -> Iterator[Element]:
    for element in outline(path).elements:
        names = element.attributes.keys()
        is_script = element.tag == "script" and "src" not in names
        has_handler = any(name.startswith("on") for name in names)
        if is_script or has_handler or element.tag == "style" or "style" in names:
            yield element


def _says_no_id(path: Path) -> bool:
    return "no id:" in path.read_text().partition("#}")[0].lower()
