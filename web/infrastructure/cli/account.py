"""`daybook account add|list|reset-password`."""

from __future__ import annotations

import asyncio
import sys
from argparse import ArgumentParser, Namespace
from getpass import getpass

from web.infrastructure.cli.operator import Operator
from web.infrastructure.cli.sign_in_link import link


def declare(parser: ArgumentParser) -> None:
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    adding = commands.add_parser("add", help="make an account, and print a link that signs in to it")
    adding.add_argument("name")
    adding.set_defaults(run=add)
    commands.add_parser("list", help="say who has an account").set_defaults(run=list_)
    resetting = commands.add_parser("reset-password", help="set a password anew, and sign out everywhere")
    resetting.add_argument("name")
    resetting.set_defaults(run=reset_password)


def add(asked: Namespace, operator: Operator) -> None:
    asyncio.run(_add(asked.name, operator))
    operator.say(asyncio.run(link(operator, asked.name)))


def list_(_: Namespace, operator: Operator) -> None:
    asyncio.run(_list(operator))


def reset_password(asked: Namespace, operator: Operator) -> None:
    asyncio.run(_reset_password(asked.name, _typed_password(), operator))
    operator.say(f"{asked.name} has a new password, and is signed out everywhere.")


async def _add(name: str, operator: Operator) -> None:
    async with operator.house() as house:
        await house.doors.accounts.create(name)


async def _list(operator: Operator) -> None:
    async with operator.house() as house:
        for account in await house.doors.accounts.every():
            password = "password" if account.password_hash else "links only"
            operator.say(f"{account.name}\t{account.created_at:%Y-%m-%d}\t{password}")


async def _reset_password(name: str, password: str, operator: Operator) -> None:
    async with operator.house() as house:
        await house.doors.passwords.reset(await house.doors.accounts.named(name), password)


def _typed_password() -> str:
    """Unseen at a terminal; else a line of standard input, for scripts."""
    return getpass("New password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
