"""`daybook import FILE` and `daybook export FILE`: what they do for one account, and the lines they print."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from web.application.takeout import Contents, Takeout
from web.application.transfer import Transfer
from web.domain.account import Account
from web.domain.membership import Membership
from web.domain.transfer.plans import Plan


@dataclass(frozen=True, slots=True)
class Carrier:
    transfer: Transfer
    takeout: Takeout
    account: Account
    member: Membership

    async def preview(self, data: bytes) -> list[str]:
        if self.takeout.recognises(data):
            return [f"Nothing was kept. {_counted(await self.takeout.preview(self.account.id, data))}"]
        preview = await self.transfer.preview(self.member, self.account.zone, data)
        return [f"Nothing was kept. New: {len(preview.plan.new)}", *_report(preview.plan)]

    async def import_(self, data: bytes) -> list[str]:
        if self.takeout.recognises(data):
            return [f"Imported. {_counted(await self.takeout.import_(self.account.id, data))}"]
        outcome = await self.transfer.import_(self.member, self.account.zone, data)
        return [f"Imported. New: {len(outcome.plan.new)}", *_report(outcome.plan)]

    async def export(self, file: IO[bytes], *, everything: bool) -> None:
        """As JSON, with all there is; or the to-dos as todo.txt."""
        if not everything:
            file.write((await self.transfer.export(self.member, self.account.zone)).encode())
            return
        async for piece in self.takeout.export(self.account.id):
            file.write(piece)


def _counted(contents: Contents) -> str:
    counts = f"to-dos {contents.todos}, projects {contents.projects}, actions {contents.actions}"
    return f"It is a whole account: {counts}"


def _report(plan: Plan) -> Iterator[str]:
    yield f"Here already: {len(plan.known)}"
    yield from (f"Line {remark.line}: {remark.text}" for remark in plan.remarks)
