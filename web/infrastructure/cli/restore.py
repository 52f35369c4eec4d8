"""`daybook restore PATH`."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace
from pathlib import Path

from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="a file that `daybook backup` wrote")
    parser.set_defaults(run=run)


def run(asked: Namespace, operator: Operator) -> None:
    kept = asyncio.run(operator.upkeep().restore(asked.path))
    operator.say(f"{asked.path} is restored." + (f" What was there before is in {kept}." if kept else ""))
