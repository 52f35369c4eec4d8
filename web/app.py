"""The composition root: settings in, the app out. The only place that sees everything."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from pathlib import Path

from litestar import Litestar

from web import __version__
from web.application.mailing import Mailing
from web.application.ports import Clock
from web.infrastructure.html import ROUTERS
from web.infrastructure.html.cookie import SessionCookie
from web.infrastructure.html.door import Door
from web.infrastructure.html.guard import PUBLIC, Guard
from web.infrastructure.html.pages import Pages
from web.infrastructure.html.providing import dependencies
from web.infrastructure.html.rendered import RenderedRows, RenderedSidebar
from web.infrastructure.html.template_functions import FUNCTIONS
from web.infrastructure.html.unchanged import Unchanged
from web.infrastructure.html.views import Views
from web.infrastructure.http.bundles import Bundle
from web.infrastructure.http.environment import environment
from web.infrastructure.http.errors import Errors
from web.infrastructure.http.gate import Gate
from web.infrastructure.http.hosts import Hosts
from web.infrastructure.http.in_turn import resolve_in_turn
from web.infrastructure.http.lean import LeanLitestar
from web.infrastructure.http.request_log import RequestLog
from web.infrastructure.http.static_files import StaticFiles, static_route
from web.infrastructure.http.templating import Templates
from web.infrastructure.mail.rounds import Rounds
from web.services import Services, assemble, mailing
from web.settings import Settings, read_settings

ROOT = Path(__file__).parent.parent
BUNDLES = (
    Bundle("css/daybook.css", ("css/tokens.css", "css/*.css")),
    Bundle("js/daybook.js", ("js/*.js",)),
)
BODY_LIMIT = 1_000_000


def from_environment() -> Litestar:
    """For worker processes, which are told nothing but what to call."""
    return create_app(read_settings(os.environ))


def create_app(settings: Settings, *, services: Services | None = None, reload: bool = False) -> Litestar:
    services = services or assemble(settings)
    files = StaticFiles(ROOT / "static", BUNDLES, reload=reload)
    templates = _templates(files, reload=reload)
    errors = Errors(templates.render)
    door = Door(services.doors.sessions, SessionCookie(secure=settings.address.startswith("https:")))
    pages = Pages(templates, services.reading, edition())
    app = LeanLitestar(
        route_handlers=[*ROUTERS, static_route(files, **PUBLIC)],
        dependencies=dependencies(_lasting(services, templates, pages, door)),
        middleware=[Guard(door), Unchanged(pages, services.clock)],
        exception_handlers={Exception: errors.answer},
        lifespan=[_lifespan(services, templates, mailing(settings, services))],
        request_max_body_size=BODY_LIMIT,
        openapi_config=None,
        logging_config=None,
    )
    resolve_in_turn(app)
    app.asgi_handler = Gate(
        app.asgi_handler,
        errors=errors,
        hosts=Hosts((*settings.allowed_hosts, settings.address), bound=settings.host),
        public_origin=settings.public_url or "",
        request_log=RequestLog(sys.stderr),
    )
    return app


def _templates(files: StaticFiles, *, reload: bool) -> Templates:
    env = environment(ROOT / "templates", static_url=files.url, reload=reload)
    templates = Templates(env)
    rendered = {"rows": RenderedRows(templates), "rendered_sidebar": RenderedSidebar(templates)}
    env.globals |= FUNCTIONS | rendered
    return templates


def _lasting(services: Services, templates: Templates, pages: Pages, door: Door) -> dict[str, object]:
    """What handlers may ask for by name and is the same for every request."""
    told = ("clock", "ids", "reading", "sheets", "history", "names")
    labels = ("projects", "sections", "tags", "people")
    kept = ("todos", "blockers", "recurrences", *labels, "saved_views", "reminders")
    done = (*kept, "journal", "transfer", "takeout")
    doors = ("accounts", "passwords", "sessions", "sign_in", "sign_up", "mail_addresses")
    return {
        **{name: getattr(services, name) for name in told + done},
        **{name: getattr(services.doors, name) for name in doors},
        "door": door,
        "templates": templates,
        "pages": pages,
        "views": Views(services.names),
    }


def edition() -> str:
    """Changes with the program, its templates and its static files, so that no cached page outlives them."""
    digest = hashlib.sha256(__version__.encode())
    for folder in ("templates", "static"):
        for path in sorted(path for path in (ROOT / folder).rglob("*") if path.is_file()):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _lifespan(
    services: Services, templates: Templates, mailing: Mailing
) -> Callable[[Litestar], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        await services.open()
        preparing = asyncio.create_task(templates.prepare())
        async with _in_the_background(mailing, services.clock):
            yield
        preparing.cancel()
        await services.close()

    return lifespan


def _in_the_background(mailing: Mailing, clock: Clock) -> AbstractAsyncContextManager[None]:
    """Nothing, where nobody can be written to."""
    return Rounds(mailing, clock).running() if mailing.post.is_there else nullcontext()
