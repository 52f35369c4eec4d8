"""`daybook`, or `python -m web`: the command line, with Daybook put together as far as a command needs it."""

from __future__ import annotations

import os
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from web.infrastructure.cli import NOBODY_READS, main
from web.infrastructure.cli.operator import Operator

if TYPE_CHECKING:
    from litestar import Litestar

    from web.services import Services
    from web.settings import Settings
    from web.upkeep import Upkeep


class Works:
    """Imports late: a sign-in link need not wait for a web server."""

    factory = "web.app:from_environment"

    def app(self, settings: Settings, *, reload: bool) -> Litestar:
        from web.app import create_app  # noqa: PLC0415

        return create_app(settings, reload=reload)

    def house(self, settings: Settings) -> Services:
        from web.services import assemble  # noqa: PLC0415

        return assemble(settings)

    def upkeep(self, settings: Settings) -> Upkeep:
        from web.upkeep import Upkeep  # noqa: PLC0415

        return Upkeep.of(settings)


def forget_what_nobody_reads() -> None:
    """Else Python tries once more to write it when it exits, and that fails with a status of its own."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    typed = sys.stdin.buffer if sys.stdin else BytesIO()
    status = main(sys.argv[1:], Operator(Works(), os.environ, sys.stdout, typed))
    if status == NOBODY_READS:
        forget_what_nobody_reads()
    sys.exit(status)
