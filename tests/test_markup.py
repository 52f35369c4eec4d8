"""What templates, scripts and styles may hold, so that pages work without JavaScript and under the policy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests import tree
from tests.markup import Element, outline

TEMPLATES = tree.files("templates", "*.html")
PARTIALS = [path for path in TEMPLATES if path.name.startswith("_")]
# Templates that print markup as it is, other than literals; each with the reason why that is safe.
SAFE: dict[str, str] = {}


def test_a_template_closes_what_it_opens() -> None:
    unmatched = (f"{tree.name(path)}: {tag}" for path in TEMPLATES for tag in outline(path).unmatched)
    tree.expect_none(unmatched, advice="Close it in the same branch; write each branch whole:")


def test_a_template_holds_no_inline_script_or_style() -> None:
    inline = (f"{tree.name(path)}:{each.line} <{each.tag}>" for path in TEMPLATES for each in _inline(path))
    tree.expect_none(inline, advice="Move script to static/js, and style to a class in static/css:")


def test_a_heading_stands_over_a_form_and_not_in_it() -> None:
    """There it would miss the rule that is drawn under every other."""
    heading = re.compile(r"<form\b(?:(?!</form>).)*<h2", re.DOTALL)
    within = (tree.name(path) for path in TEMPLATES if heading.search(path.read_text()))
    tree.expect_none(within, advice="Put both in a section:")


def test_a_partial_says_first_what_it_needs() -> None:
    silent = (tree.name(path) for path in PARTIALS if not path.read_text().startswith("{# needs: "))
    tree.expect_none(silent, advice="Start it with {# needs: name (what it is) -#}:")


def test_a_partial_has_one_root() -> None:
    many = (f"{tree.name(path)}: {len(roots)}" for path in PARTIALS if len(roots := _own_roots(path)) > 1)
    tree.expect_none(many, advice="Wrap its roots in one element, so that a swap replaces all of it:")


def test_the_root_of_a_partial_has_an_id() -> None:
    nameless = (
        f"{tree.name(path)}: <{root.tag}>"
        for path in PARTIALS
        for root in _own_roots(path)
        if "id" not in root.attributes
    )
    tree.expect_none(nameless, advice="Give it one for morphing, or say `no id: why` in the first comment:")


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


def _own_roots(path: Path) -> list[Element]:
    """None if it only composes others (includes, calls, swaps), or its first comment says `no id:`."""
    roots = [] if _says_no_id(path) else outline(path).roots
    return [root for root in roots if root.tag not in {"x-call", "hx-partial"}]


def _says_no_id(path: Path) -> bool:
    return "no id:" in path.read_text().partition("#}")[0].lower()
