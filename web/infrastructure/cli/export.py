"""`daybook export FILE`."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.infrastructure.cli.carrying import carrier, declare_account
from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="the file to write")
    parser.add_argument(
        "--everything", action="store_true", help="the whole account with its history, as JSON"
    )
    declare_account(parser)
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    asyncio.run(_write(asked, operator))
    operator.say(f"The export is in {asked.path}.")


async def _write(asked: Namespace, operator: Operator) -> None:
    async with operator.house() as house:
        carrying = await carrier(house, asked.account)
        with asked.path.open("wb") as file:
            await carrying.export(file, everything=asked.everything)
