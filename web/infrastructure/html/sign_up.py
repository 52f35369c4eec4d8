"""Making an account for oneself, with or without an invitation."""

from __future__ import annotations

import msgspec
from litestar import Response, Router, get, post
from litestar.di import Provide
from litestar.params import FromPath

from web.application.sign_up import SignUp
from web.infrastructure.html.devices import address_of, device_of
from web.infrastructure.html.door import Door
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import PUBLIC
from web.infrastructure.html.plain import Plain
from web.infrastructure.html.refusal import REFUSED, refusal
from web.infrastructure.http.forms import Form

PAGE = "sign_up/index.html"


class NewAccount(msgspec.Struct):
    name: str = ""
    password: str = ""


class SignUpPage:
    def __init__(self, plain: Plain, door: Door, sign_up: SignUp) -> None:
        self._plain = plain
        self._door = door
        self._sign_up = sign_up

    async def show(self, invitation: str | None) -> Response[str]:
        await self._sign_up.check(invitation)
        return self._plain.page(PAGE, _context(FormState(), invitation))

    async def sign_up(self, form: Form, invitation: str | None) -> Response[str]:
        try:
            token = await self._made(form.to(NewAccount), invitation)
        except REFUSED as error:
            status, errors, headers = refusal(error)
            context = _context(FormState({"name": form["name"]}, errors), invitation)
            return self._plain.page(PAGE, context, status=status, headers=headers)
        return await self._door.let_in(self._plain.request, token)

    async def _made(self, typed: NewAccount, invitation: str | None) -> str:
        request = self._plain.request
        return await self._sign_up.sign_up(
            typed.name,
            typed.password,
            invitation=invitation,
            address=address_of(request),
            device=device_of(request),
        )


def provide_sign_up_page(plain: Given[Plain], door: Given[Door], sign_up: Given[SignUp]) -> SignUpPage:
    return SignUpPage(plain, door, sign_up)


Page = Given[SignUpPage]


@get("/sign-up", opt=PUBLIC)
async def show_sign_up(sign_up_page: Page) -> Response[str]:
    return await sign_up_page.show(None)


@get("/sign-up/{token:str}", opt=PUBLIC)
async def show_invitation(token: FromPath[str], sign_up_page: Page) -> Response[str]:
    return await sign_up_page.show(token)


@post("/sign-up", opt=PUBLIC, status_code=200)
async def sign_up(form: Given[Form], sign_up_page: Page) -> Response[str]:
    return await sign_up_page.sign_up(form, None)


@post("/sign-up/{token:str}", opt=PUBLIC, status_code=200)
async def accept_invitation(token: FromPath[str], form: Given[Form], sign_up_page: Page) -> Response[str]:
    return await sign_up_page.sign_up(form, token)


def _context(form: FormState, invitation: str | None) -> dict[str, object]:
    return {"form": form, "address": f"/sign-up/{invitation}" if invitation else "/sign-up"}


router = Router(
    "/",
    route_handlers=[show_sign_up, show_invitation, sign_up, accept_invitation],
    dependencies={"sign_up_page": Provide(provide_sign_up_page, sync_to_thread=False)},
)
