"""What the text of an environment variable means, and what is taken where there is none.

A ValueError's text says what it should have been.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from web.domain.mail_address import is_mail_address

Word = TypeVar("Word", bound=str)

Environment = Mapping[str, str]

EVERY = "*"
LOCAL_TIME = Path("/etc/localtime")


def one_of(*words: Word) -> Callable[[str], Word]:
    def parse(text: str) -> Word:
        for word in words:
            if word == text.lower():
                return word
        raise ValueError(f"one of {', '.join(words)}")

    return parse


def folder(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_absolute():
        raise ValueError("an absolute path, like /var/lib/daybook")
    return path


def database_url(text: str) -> str:
    if text.startswith(("sqlite:////", "postgresql://", "postgres://")):
        return text
    raise ValueError("sqlite:////path/to/file or postgresql://user:password@host/database")


def listening_host(text: str) -> str:
    if not text or set(text) & set("/ ,[]@"):
        raise ValueError("one address or host name, like 127.0.0.1 or 0.0.0.0")
    return text


def port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 2**16:
        return int(text)
    raise ValueError("a number up to 65535, or 0 for any free port")


def origin(text: str) -> str | None:
    if not text:
        return None
    parts = urlsplit(text.lower())
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path.strip("/") or parts.query:
        raise ValueError("https:// and a host with nothing after it, like https://todo.example.org")
    return f"{parts.scheme}://{parts.netloc}"


def smtp_url(text: str) -> str:
    if not text:
        return ""
    parts = urlsplit(text)
    try:
        is_one = parts.scheme in ("smtp", "smtps") and parts.hostname and parts.port != 0
    except ValueError:
        is_one = False
    if not is_one or parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError("smtp://user:password@host or smtps://…, with odd letters of a password as %40")
    return text


def mail_address(text: str) -> str:
    if not is_mail_address(text):
        raise ValueError("one address, like daybook@example.org")
    return text


def hosts(text: str) -> tuple[str, ...]:
    names = comma_separated(text.lower())
    if any(set(name) & set("/@ ") for name in names):
        raise ValueError("host names with commas between them, like todo.example.org, 192.168.1.5")
    return names


def networks(text: str) -> tuple[str, ...]:
    names = comma_separated(text)
    try:
        [ipaddress.ip_network(name) for name in names if name != EVERY]
    except ValueError:
        raise ValueError("addresses or networks with commas between them, like 10.0.0.0/8, ::1") from None
    return names


def time_zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        raise ValueError("a name of the IANA list, like Europe/Paris") from None


def comma_separated(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def usual_data(environment: Environment) -> str:
    """The XDG Base Directory Specification says to ignore a relative path."""
    home = environment.get("XDG_DATA_HOME", "")
    return str((Path(home) if home.startswith("/") else Path("~/.local/share")) / "daybook")


def usual_database_url(environment: Environment) -> str:
    data = folder(environment.get("DAYBOOK_DATA") or usual_data(environment))
    return f"sqlite:///{data}/daybook.sqlite"


def usual_mail_from(environment: Environment) -> str:
    host = urlsplit(environment.get("DAYBOOK_PUBLIC_URL", "").strip()).hostname or "localhost"
    return f"daybook@{host}"


def usual_time_zone(environment: Environment) -> str:
    """The machine's: TZ, else what /etc/localtime points to."""
    _, _, local = str(LOCAL_TIME.resolve()).partition("zoneinfo/")
    for name in (environment.get("TZ", ""), local):
        try:
            return time_zone(name)
        except ValueError:
            continue
    return "UTC"
