"""A tiny app on a real server, which prints its port: `python -m … WORKERS PROXIES`."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator

from litestar import Litestar, get
from litestar.response import Stream

from tests.infrastructure.http.tiny import gated_app_of
from web.infrastructure.http import serving


@get("/", sync_to_thread=False)
def process_id() -> str:
    """Holds its worker up for a moment, so that the next request goes to another."""
    time.sleep(0.02)
    return str(os.getpid())


@get("/stream")
async def stream() -> Stream:
    async def beats() -> AsyncIterator[str]:
        while True:
            yield "still here\n"
            await asyncio.sleep(0.05)

    return Stream(beats())


def app() -> Litestar:
    return gated_app_of(process_id, stream)


if __name__ == "__main__":
    serving.GRACE_SECONDS = 1
    listening = serving.listen("127.0.0.1", 0)
    sys.stdout.write(f"{listening.getsockname()[1]}\n")
    sys.stdout.flush()
    _, workers, proxies = sys.argv
    config = serving.server_config(
        f"{__spec__.name}:app",
        workers=int(workers),
        trusted_proxies=proxies.split(",") if proxies else (),
    )
    serving.serve(config, listening)
