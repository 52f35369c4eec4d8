"""Templates as what they come out as."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

BREAK = 0.02
"""Seconds, in which what people ask goes first."""


class Templates:
    """A whole template, or one block of it. What comes out is escaped already, so it is Markup."""

    def __init__(self, env: Environment) -> None:
        self.env = env

    async def prepare(self) -> None:
        """Compiles them all while nobody asks: a first page would wait 40 ms for those that it is made of."""
        for name in self.env.list_templates():
            await asyncio.sleep(BREAK)
            self.env.get_template(name)

    def render(self, name: str, context: Mapping[str, object]) -> Markup:
        return Markup(self.env.get_template(name).render(context))  # noqa: S704

    def render_block(self, name: str, block: str, context: Mapping[str, object]) -> Markup:
        template = self.env.get_template(name)
        return Markup("".join(template.blocks[block](template.new_context(dict(context)))))  # noqa: S704
