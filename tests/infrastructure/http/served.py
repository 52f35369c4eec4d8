"""A tiny app on a real server, which prints its port: `python -m … WORKERS PROXIES`."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator

from litestar import Litestar, get
from litestar.response import Stream

from tests.infrastructure.http.tiny import gated_app_of
from web.infrastructure.http import serving


@get("/")
async def process_id() -> str:
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
    serving.serve(
        f"{__spec__.name}:app",
        listening,
        workers=int(workers),
        trusted_proxies=proxies.split(",") if proxies else (),
    )
