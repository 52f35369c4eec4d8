"""`daybook sign-in-link`: the way in for whoever has the machine."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace

from web.infrastructure.cli import whereabouts
from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("--account", metavar="NAME", help="whom it signs in (else the first account)")
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    operator.say(asyncio.run(link(operator, asked.account)))


async def link(operator: Operator, name: str | None) -> str:
    async with operator.house() as house:
        token = await house.doors.sign_in.make_link(name)
    settings = operator.settings()
    address = whereabouts.address(settings.data) or settings.address
    return f"{address}/sign-in/{token}"
