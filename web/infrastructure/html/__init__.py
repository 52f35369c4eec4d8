"""The pages: a person's way in. Every address of it is in one of these routers."""

from __future__ import annotations

from litestar import Router

from web.infrastructure.html import (
    changing,
    entry,
    help,
    history,
    lists,
    paste,
    projects,
    sheets,
    sidebar,
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
    sheets.router,
    sidebar.router,
    projects.router,
    tags.router,
    history.router,
    transfer.router,
    help.router,
)
