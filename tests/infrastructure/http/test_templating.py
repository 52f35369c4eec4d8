from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import UndefinedError

from web.infrastructure.http.environment import environment
from web.infrastructure.http.templating import Templates

if TYPE_CHECKING:
    from pathlib import Path

PAGE = """\
<link href="{{ static_url("css/daybook.css") }}">
{% block todos %}
<li>{{ content }}</li>
{% endblock %}
"""


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    (tmp_path / "index.html").write_text(PAGE)
    return Templates(environment(tmp_path, static_url=lambda name: f"/static/{name}"))


def test_what_people_typed_is_escaped_once(templates: Templates) -> None:
    page = templates.render("index.html", {"content": "<b>Buy milk</b>"})
    assert page == '<link href="/static/css/daybook.css">\n<li>&lt;b&gt;Buy milk&lt;/b&gt;</li>\n'
    assert "&amp;lt;" not in templates.render("index.html", {"content": page})


def test_a_block_renders_alone(templates: Templates) -> None:
    assert templates.render_block("index.html", "todos", {"content": "milk"}) == "<li>milk</li>\n"


def test_a_forgotten_name_is_an_error(templates: Templates) -> None:
    with pytest.raises(UndefinedError):
        templates.render("index.html", {})


async def test_what_is_prepared_waits_for_no_disk(templates: Templates, tmp_path: Path) -> None:
    await templates.prepare()
    (tmp_path / "index.html").unlink()
    assert templates.render("index.html", {"content": "milk"})
