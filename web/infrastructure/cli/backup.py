"""`daybook backup PATH`."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="the file to write; one that is there is replaced")
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    asyncio.run(operator.upkeep().back_up(asked.path))
    operator.say(f"The backup is in {asked.path}.")
