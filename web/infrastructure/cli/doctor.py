"""`daybook doctor`: 0 when all is well, 1 when something is not."""

from __future__ import annotations

import asyncio
from argparse import ArgumentParser, Namespace

from web.infrastructure.cli.operator import Operator


def declare(parser: ArgumentParser) -> None:
    parser.set_defaults(run=run)


def run(_: Namespace, operator: Operator) -> int:
    upkeep = operator.upkeep()
    operator.say("ok     Every setting can be used.")
    findings = asyncio.run(upkeep.examine())
    for finding in findings:
        operator.say(f"{'ok   ' if finding.sound else 'wrong'}  {finding.sentence}")
    return 0 if all(finding.sound for finding in findings) else 1
