"""Whose to-dos a command carries."""

from __future__ import annotations

from argparse import ArgumentParser

from web.domain.account import Account
from web.domain.errors import NotFound
from web.infrastructure.cli.operator import House
from web.infrastructure.cli.transfer import Carrier


def declare_account(parser: ArgumentParser) -> None:
    parser.add_argument("--account", metavar="NAME", help="whose to-dos (else the first account's)")


async def account_called(house: House, name: str | None) -> Account:
    accounts = house.doors.accounts
    account = await accounts.named(name) if name else await accounts.first()
    if account is None:
        raise NotFound("There is no account yet. Start Daybook and follow its link, or use `account add`.")
    return account


async def carrier(house: House, name: str | None) -> Carrier:
    account = await account_called(house, name)
    member = await house.doors.accounts.member(account)
    return Carrier(house.transfer, house.takeout, account, member)
