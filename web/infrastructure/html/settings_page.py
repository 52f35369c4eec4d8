"""The page of everything an account can set."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple
from uuid import UUID

from litestar import Response

from web.application.mail_addresses import MailAddresses
from web.application.sessions import Sessions
from web.application.sign_up import SignUp
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.given import Given
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.preferences import options, shown
from web.infrastructure.html.visit import Visit

HERE = "/settings"


class Device(NamedTuple):
    id: UUID
    name: str
    seen_at: dt.datetime
    is_this: bool


class SettingsPage:
    def __init__(
        self,
        visit: Visit,
        pages: Pages,
        sessions: Sessions,
        sign_up: SignUp,
        mail_addresses: MailAddresses,
    ) -> None:
        self._visit = visit
        self._pages = pages
        self._sessions = sessions
        self._sign_up = sign_up
        self._mail_addresses = mail_addresses

    async def show(self, *, status: int = 200, **changed: object) -> Response[str]:
        """`changed` takes the place of what the page would say of its own accord."""
        account = self._visit.account
        context = {
            "form": shown(account),
            **options(account.preferences),
            "name": account.name,
            "password_form": FormState(),
            "has_password": account.password_hash is not None,
            "devices": await self._devices(),
            "may_invite": self._sign_up.policy == "invited",
            "invitation": "",
            "may_mail": self._mail_addresses.can_be_used,
            "mail": account.mail or "",
            "mail_form": FormState({"mail": account.mail or ""}),
            **changed,
        }
        return await self._pages.page(
            self._visit, "settings/index.html", context, current="settings", status=status
        )

    async def _devices(self) -> list[Device]:
        visitor, zone = self._visit.visitor, self._visit.account.zone
        return [
            Device(each.id, each.device, each.seen_at.astimezone(zone), each.id == visitor.session_id)
            for each in await self._sessions.devices(visitor)
        ]


def provide_settings_page(
    visit: Given[Visit],
    pages: Given[Pages],
    sessions: Given[Sessions],
    sign_up: Given[SignUp],
    mail_addresses: Given[MailAddresses],
) -> SettingsPage:
    return SettingsPage(visit, pages, sessions, sign_up, mail_addresses)
