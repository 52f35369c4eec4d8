"""Every setting there is, read once from the environment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

from web import setting_values as values
from web.setting_values import Environment

PREFIX = "DAYBOOK_"
EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104


class SettingError(Exception):
    """Its text is a sentence that names the variable."""


@dataclass(frozen=True, slots=True)
class Setting:
    """`usual` is what is taken where the variable is unset or empty; `words` say it when it is computed."""

    description: str
    parse: Callable[[str], object]
    usual: str | Callable[[Environment], str]
    words: str = ""

    @property
    def default(self) -> str:
        return self.words or f"`{self.usual}`"

    def usual_in(self, environment: Environment) -> str:
        return self.usual if isinstance(self.usual, str) else self.usual(environment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    data: Annotated[
        Path,
        Setting(
            "The folder of the database and its backups.",
            values.folder,
            values.usual_data,
            "`$XDG_DATA_HOME/daybook`, else `~/.local/share/daybook`",
        ),
    ]
    database_url: Annotated[
        str,
        Setting(
            "`sqlite:////path/to/file` or `postgresql://user:password@host/database`.",
            values.database_url,
            values.usual_database_url,
            "`daybook.sqlite` in `DAYBOOK_DATA`",
        ),
    ] = field(repr=False)
    host: Annotated[str, Setting("The address to listen on.", values.listening_host, "127.0.0.1")]
    port: Annotated[
        int, Setting("The port to listen on; the next free one where it is taken.", values.port, "8000")
    ]
    public_url: Annotated[
        str | None,
        Setting(
            "Where people find this Daybook, when a proxy stands before it.",
            values.origin,
            "",
            "none: the address it listens on",
        ),
    ]
    allowed_hosts: Annotated[
        tuple[str, ...],
        Setting(
            "More host names that Daybook answers to, with commas between them; `*` for any.",
            values.hosts,
            "",
            "none: its own address and that of `DAYBOOK_PUBLIC_URL`",
        ),
    ]
    trusted_proxies: Annotated[
        tuple[str, ...],
        Setting(
            "Addresses of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.",
            values.networks,
            "127.0.0.1, ::1",
        ),
    ]
    sign_up: Annotated[
        Literal["closed", "invited", "open"],
        Setting(
            "Who may make an account: nobody, those with an invitation, anybody.",
            values.one_of("closed", "invited", "open"),
            "closed",
        ),
    ]
    time_zone: Annotated[
        str,
        Setting(
            "The time zone of new accounts, by its IANA name.",
            values.time_zone,
            values.usual_time_zone,
            "the machine's",
        ),
    ]
    smtp_url: Annotated[
        str,
        Setting(
            "The server that reminders are mailed by: `smtp://user:password@host` or `smtps://…`.",
            values.smtp_url,
            "",
            "none: no mail is sent",
        ),
    ] = field(repr=False)
    mail_from: Annotated[
        str,
        Setting(
            "The address that mail is from.",
            values.mail_address,
            values.usual_mail_from,
            "`daybook@` and the host of `DAYBOOK_PUBLIC_URL`, else `localhost`",
        ),
    ]
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        Setting(
            "How much is logged: `debug`, `info`, `warning` or `error`.",
            values.one_of("debug", "info", "warning", "error"),
            "info",
        ),
    ]

    @property
    def address(self) -> str:
        """Where people find this Daybook, as scheme, host and port."""
        return self.address_at(self.port)

    def address_at(self, port: int) -> str:
        """The same, where another port was free."""
        host = "localhost" if self.host in EVERY_ADDRESS else self.host
        return self.public_url or f"http://{f'[{host}]' if ':' in host else host}:{port}"


SETTINGS: Mapping[str, Setting] = {
    f"{PREFIX}{name.upper()}": hint.__metadata__[0]
    for name, hint in get_type_hints(Settings, include_extras=True).items()
}
SECRETS = frozenset({"DAYBOOK_DATABASE_URL", "DAYBOOK_SMTP_URL"})


def read_settings(environment: Environment) -> Settings:
    """Raises SettingError for a wrong value, and for a name that is none of ours."""
    for name in environment:
        if name.startswith(PREFIX) and name not in SETTINGS:
            raise SettingError(_unknown(name))
    read: dict[str, Any] = {
        name.removeprefix(PREFIX).lower(): _read(name, setting, environment)
        for name, setting in SETTINGS.items()
    }
    return Settings(**read)


def _read(name: str, setting: Setting, environment: Environment) -> object:
    text = environment.get(name, "").strip() or setting.usual_in(environment)
    try:
        return setting.parse(text)
    except ValueError as error:
        shown = "what it is now" if name in SECRETS else f"“{text}”"
        raise SettingError(f"{name} must be {error}, not {shown}.") from None


def _unknown(name: str) -> str:
    close = get_close_matches(name, SETTINGS, n=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    return f"{name} is not a setting of Daybook.{hint}"
