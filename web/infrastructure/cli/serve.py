"""`daybook serve`: from settings to a running server, and the one line that says where it is."""

from __future__ import annotations

import asyncio
import gc
from argparse import ArgumentParser, Namespace
from socket import socket

from web.domain.errors import DaybookError
from web.infrastructure.cli import whereabouts
from web.infrastructure.cli.operator import Operator
from web.infrastructure.http.serving import listen, serve, server_config
from web.settings import Settings


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("--host", help="the address to listen on (else DAYBOOK_HOST)")
    parser.add_argument("--port", help="the port to listen on, or the next free one (else DAYBOOK_PORT)")
    parser.add_argument(
        "--workers", type=int, default=1, help="how many processes answer (PostgreSQL: one a core)"
    )
    parser.add_argument("--sign-in-link", action="store_true", help="print a link that signs in, once")
    parser.add_argument(
        "--reload", action="store_true", help="read templates and static files again when they change"
    )
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    # What a start makes stays: looking through it for garbage, again and again, is a sixth of its time.
    gc.disable()
    for option in ("host", "port"):
        if getattr(asked, option) is not None:
            operator.environment[f"DAYBOOK_{option.upper()}"] = getattr(asked, option)
    settings = operator.settings()
    link = asyncio.run(_link(operator, asked.sign_in_link))
    app = operator.works.factory if asked.workers > 1 else operator.works.app(settings, reload=asked.reload)
    listening = _listening(settings)
    port = listening.getsockname()[1]
    operator.say(announcement(settings, port, link))
    config = server_config(
        app,
        workers=asked.workers,
        trusted_proxies=settings.trusted_proxies,
        log_level=settings.log_level,
    )
    with whereabouts.told(settings.data, settings.address_at(port)):
        gc.freeze()
        gc.enable()
        serve(config, listening)


def announcement(settings: Settings, port: int, link: str | None) -> str:
    """On standard output alone: a link in a log would be a way in for whoever reads logs."""
    address = settings.address_at(port)
    taken = f"Port {settings.port} is taken: " if settings.port not in (0, port) else ""
    line = f"{taken}Daybook is at {address}"
    return f"{line} · sign in (once, within 10 minutes): {address}/sign-in/{link}" if link else line


def _listening(settings: Settings) -> socket:
    try:
        return listen(settings.host, settings.port)
    except OSError as error:
        where = f"{settings.host}, port {settings.port}"
        raise DaybookError(f"Daybook cannot listen on {where}: {error.strerror}.") from error


async def _link(operator: Operator, asked: bool) -> str | None:
    """Also unasked while there is no account, since there is no other way in then."""
    async with operator.house() as house:
        if asked or await house.doors.accounts.first() is None:
            return await house.doors.sign_in.make_link()
    return None
