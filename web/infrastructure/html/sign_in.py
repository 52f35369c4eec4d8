"""Signing in by name and password, and out again."""

from __future__ import annotations

import msgspec
from litestar import Response, Router, get, post
from litestar.params import FromQuery

from web.application.sign_in import SignIn
from web.application.sign_up import SignUp
from web.infrastructure.html.addresses import HOME, local
from web.infrastructure.html.devices import address_of, device_of
from web.infrastructure.html.door import Door
from web.infrastructure.html.form_state import FormState
from web.infrastructure.html.given import Given
from web.infrastructure.html.guard import PUBLIC
from web.infrastructure.html.plain import Plain
from web.infrastructure.html.refusal import REFUSED, refusal
from web.infrastructure.http.forms import Form
from web.infrastructure.http.htmx import AnyRequest
from web.infrastructure.http.responses import redirect

PAGE = "sign_in/index.html"


class Credentials(msgspec.Struct):
    name: str = ""
    password: str = ""
    next: str = HOME


@get("/sign-in", opt=PUBLIC)
async def show_sign_in(
    door: Given[Door],
    plain: Given[Plain],
    sign_up: Given[SignUp],
    next: FromQuery[str] = HOME,
) -> Response[str]:
    if await door.visitor(plain.request):
        return redirect(local(next))
    return plain.page(PAGE, _context(FormState({"next": local(next)}), sign_up))


@post("/sign-in", opt=PUBLIC, status_code=200)
async def sign_in(
    form: Given[Form],
    door: Given[Door],
    plain: Given[Plain],
    sign_in: Given[SignIn],
    sign_up: Given[SignUp],
) -> Response[str]:
    request = plain.request
    try:
        typed = form.to(Credentials)
        token = await sign_in.by_password(
            typed.name, typed.password, address=address_of(request), device=device_of(request)
        )
    except REFUSED as error:
        status, errors, headers = refusal(error)
        state = FormState({"name": form["name"], "next": local(form["next"])}, errors)
        return plain.page(PAGE, _context(state, sign_up), status=status, headers=headers)
    return await door.let_in(request, token, typed.next)


@post("/sign-out", status_code=200)
async def sign_out(request: AnyRequest, door: Given[Door]) -> Response[str]:
    return await door.let_out(request)


def _context(form: FormState, sign_up: SignUp) -> dict[str, object]:
    return {"form": form, "may_sign_up": sign_up.policy == "open"}


router = Router("/", route_handlers=[show_sign_in, sign_in, sign_out])
