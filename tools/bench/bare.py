"""What Daybook is measured against, served in the same way: `python -m tools.bench.bare`."""

from __future__ import annotations

from litestar import Litestar, get

from web.infrastructure.http.serving import listen, serve, server_config


def main() -> None:
    listening = listen("127.0.0.1", 0)
    print(f"A bare handler is at http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    serve(server_config(bare(), log_level="warning"), listening)


def bare() -> Litestar:
    """The least that Litestar can do: one handler, one word."""

    @get("/", sync_to_thread=False)
    def word() -> str:
        return "Daybook"

    return Litestar([word], openapi_config=None, logging_config=None)


if __name__ == "__main__":
    main()
