"""`daybook routes`: the site map."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from litestar import Litestar
from litestar.routes import HTTPRoute

from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.set_defaults(run=run)


def run(_: Namespace, operator: Operator) -> None:
    app = operator.works.app(operator.settings(), reload=True)
    for line in sorted(_lines(app)):
        operator.say(line)


def _lines(app: Litestar) -> Iterator[str]:
    for route in app.routes:
        for handler in route.route_handlers if isinstance(route, HTTPRoute) else ():
            methods = handler.http_methods - {"OPTIONS"}
            public = "  (public)" if handler.opt.get("public") else ""
            name = f"{handler.fn.__module__}.{handler.fn.__name__}".removeprefix("web.infrastructure.")
            yield from (f"{route.path_format:<45} {method:<5} {name}{public}" for method in methods)
