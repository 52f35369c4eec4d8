"""From a port to a running server, and out again within two seconds of being asked to leave."""

from __future__ import annotations

import socket
from contextlib import suppress
from errno import EADDRINUSE
from typing import TYPE_CHECKING

import uvicorn
from uvicorn.supervisors import Multiprocess

from web.infrastructure.http.logs import log_config

if TYPE_CHECKING:
    from collections.abc import Sequence

    from litestar.types import ASGIApp

PORTS_TRIED = 100
GRACE_SECONDS = 2
# Longer than the 60 s for which proxies keep theirs, so that none uses a connection as it closes.
KEEP_ALIVE_SECONDS = 75


def listen(host: str, port: int) -> socket.socket:
    """On the first free port from `port` on (0: any), which is held from here on. Raises OSError."""
    for candidate in range(port, min(port + PORTS_TRIED, 2**16)):
        try:
            return _bound(host, candidate)
        except OSError as error:
            if error.errno != EADDRINUSE:
                raise
    raise OSError(EADDRINUSE, f"all ports from {port} on are taken")


def server_config(
    app: ASGIApp | str, *, workers: int = 1, trusted_proxies: Sequence[str] = (), log_level: str = "info"
) -> uvicorn.Config:
    """More than one worker needs `app` as `module:function`, to make one each."""
    return uvicorn.Config(
        app,
        factory=isinstance(app, str),
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        workers=workers,
        access_log=False,
        log_config=log_config(log_level),
        server_header=False,
        proxy_headers=bool(trusted_proxies),
        forwarded_allow_ips=list(trusted_proxies),
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def serve(config: uvicorn.Config, listening: socket.socket) -> None:
    """Until SIGINT or SIGTERM."""
    with suppress(KeyboardInterrupt):
        if config.workers > 1:
            Multiprocess(config, [listening]).run()
        else:
            uvicorn.Server(config).run([listening])


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048, dualstack_ipv6=host == "::")
