"""The pages: a person's way in. Every address of it is in one of these routers."""

from __future__ import annotations

from litestar import Router

from web.infrastructure.html import (
    changing,
    entry,
    health,
    help,
    history,
    invitations,
    lists,
    modifying,
    passwords,
    paste,
    projects,
    repeating,
    saved_views,
    sections,
    sessions,
    settings,
    sheets,
    sidebar,
    sign_in,
    sign_in_link,
    sign_up,
    tags,
    todos,
    transfer,
)

ROUTERS: tuple[Router, ...] = (
    lists.router,
    entry.router,
    paste.router,
    todos.router,
    changing.router,
    modifying.router,
    repeating.router,
    sheets.router,
    sidebar.router,
    saved_views.router,
    projects.router,
    sections.router,
    tags.router,
    history.router,
    transfer.router,
    help.router,
    health.router,
    sign_in.router,
    sign_in_link.router,
    sign_up.router,
    settings.router,
    passwords.router,
    sessions.router,
    invitations.router,
)
