"""`daybook export FILE`: the file's ending says what is wanted."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.domain.errors import DaybookError
from web.infrastructure.cli.carrying import carrier, declare_account
from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="the file to write: .txt for todo.txt, .json for everything")
    parser.add_argument(
        "--everything",
        action="store_true",
        help="the whole account with its history, as JSON, whatever the ending but .txt",
    )
    declare_account(parser)
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    asyncio.run(_write(asked, operator, everything=_wants_everything(asked.path, asked=asked.everything)))
    operator.say(f"The export is in {asked.path}.")


def _wants_everything(path: Path, *, asked: bool) -> bool:
    ending = path.suffix.lower()
    if asked and ending == ".txt":
        sentence = f"Everything is written as JSON, and {path.name} would be a text file"
        raise DaybookError(f"{sentence}. Call it .json, or leave out --everything.")
    return asked or ending == ".json"


async def _write(asked: Namespace, operator: Operator, *, everything: bool) -> None:
    async with operator.house() as house:
        carrying = await carrier(house, asked.account)
        with asked.path.open("wb") as file:
            await carrying.export(file, everything=everything)
