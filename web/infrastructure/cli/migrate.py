"""`daybook migrate`."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace

from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.set_defaults(run=run)


def run(_: Namespace, operator: Operator) -> None:
    applied = asyncio.run(operator.upkeep().migrate())
    for migration in applied:
        operator.say(f"Applied {migration}.")
    if not applied:
        operator.say("The database is up to date.")
