"""`daybook import FILE`."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.infrastructure.cli.carrying import carrier, declare_account
from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="a todo.txt file, or the JSON of a whole account")
    parser.add_argument("--preview", action="store_true", help="only say what would be added")
    declare_account(parser)
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    for line in asyncio.run(_lines(asked, operator)):
        operator.say(line)


async def _lines(asked: Namespace, operator: Operator) -> list[str]:
    data = asked.path.read_bytes()
    async with operator.house() as house:
        carrying = await carrier(house, asked.account)
        return await (carrying.preview(data) if asked.preview else carrying.import_(data))
