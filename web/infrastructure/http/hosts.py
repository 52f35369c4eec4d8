"""Which names this Daybook answers to, so that no other site's name can be pointed at it (DNS rebinding)."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING

from web.domain.errors import DaybookError

if TYPE_CHECKING:
    from collections.abc import Iterable

SETTING = "DAYBOOK_ALLOWED_HOSTS"
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
EVERY_ADDRESS = ("0.0.0.0", "[::]")  # noqa: S104


class Hosts:
    """`allowed` may hold origins too; scheme and port make no difference.

    Bound to every address of the machine, any address will do: only names rebind.
    """

    def __init__(self, allowed: Iterable[str] = (), *, bound: str = LOOPBACK[0]) -> None:
        self._names = frozenset(_name(host) for host in (*LOOPBACK, _bracketed(bound), *allowed) if host)
        self._any_name = "*" in self._names
        self._any_address = not self._names.isdisjoint(EVERY_ADDRESS)

    def refusal(self, host: bytes) -> DaybookError | None:
        name = _name(host.decode("latin-1"))
        if name in self._names or self._any_name or (self._any_address and _is_address(name)):
            return None
        return DaybookError(
            f"This Daybook does not answer to the name “{name}”. "
            f"If it should, whoever runs it can add the name to {SETTING} and start it again."
        )


def _name(host: str) -> str:
    host = host.rpartition("://")[2]
    end = host.find("]") + 1 or host.find(":")
    return (host if end < 0 else host[:end]).lower().rstrip(".")


def _bracketed(bound: str) -> str:
    return f"[{bound}]" if ":" in bound and not bound.startswith("[") else bound


def _is_address(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True
