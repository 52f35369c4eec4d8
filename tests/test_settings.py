"""Settings: what is read, what is refused, and whether the documentation tells the truth."""

from __future__ import annotations

from pathlib import Path

import pytest

from web.setting_values import usual_time_zone
from web.settings import SETTINGS, SettingError, read_settings

CONFIGURATION = Path(__file__).parent.parent / "docs" / "configuration.md"


def test_daybook_starts_without_any_setting() -> None:
    settings = read_settings({})
    assert (settings.address, settings.sign_up) == ("http://127.0.0.1:8000", "closed")


def test_an_empty_variable_counts_as_unset() -> None:
    assert read_settings({"DAYBOOK_PORT": " ", "DAYBOOK_PUBLIC_URL": ""}) == read_settings({})


@pytest.mark.parametrize(
    ("environment", "data"),
    [
        ({"HOME": "/home/alice"}, "/home/alice/.local/share/daybook"),
        ({"XDG_DATA_HOME": "/data"}, "/data/daybook"),
        ({"HOME": "/home/alice", "XDG_DATA_HOME": "data"}, "/home/alice/.local/share/daybook"),
        ({"XDG_DATA_HOME": "/data", "DAYBOOK_DATA": "/srv/daybook"}, "/srv/daybook"),
    ],
)
def test_the_database_lies_in_the_data_folder(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], data: str
) -> None:
    monkeypatch.setenv("HOME", environment.get("HOME", "/nowhere"))
    settings = read_settings(environment)
    assert (str(settings.data), settings.database_url) == (data, f"sqlite:///{data}/daybook.sqlite")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("port", "0", 0),
        ("public_url", "https://Todo.Example.org/", "https://todo.example.org"),
        ("allowed_hosts", "todo.example.org, 192.0.2.7", ("todo.example.org", "192.0.2.7")),
        ("trusted_proxies", "10.0.0.0/8,::1", ("10.0.0.0/8", "::1")),
        ("trusted_proxies", "*", ("*",)),
        ("sign_up", "Invited", "invited"),
        ("time_zone", "Europe/Paris", "Europe/Paris"),
        ("database_url", "postgresql://alice@db/daybook", "postgresql://alice@db/daybook"),
        ("smtp_url", "smtp://ann%40example.org:pw@mail:2525", "smtp://ann%40example.org:pw@mail:2525"),
    ],
)
def test_a_setting_is_understood(name: str, value: str, expected: object) -> None:
    assert getattr(read_settings({f"DAYBOOK_{name.upper()}": value}), name) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DAYBOOK_DATA", "relative/folder"),
        ("DAYBOOK_DATABASE_URL", "mysql://db/daybook"),
        ("DAYBOOK_DATABASE_URL", "sqlite://relative.sqlite"),
        ("DAYBOOK_HOST", "127.0.0.1/24"),
        ("DAYBOOK_PORT", "70000"),
        ("DAYBOOK_PORT", "eight"),
        ("DAYBOOK_PUBLIC_URL", "todo.example.org"),
        ("DAYBOOK_PUBLIC_URL", "https://example.org/todo"),
        ("DAYBOOK_ALLOWED_HOSTS", "https://example.org"),
        ("DAYBOOK_TRUSTED_PROXIES", "proxy"),
        ("DAYBOOK_SIGN_UP", "maybe"),
        ("DAYBOOK_TIME_ZONE", "Mars/Olympus"),
        ("DAYBOOK_TIME_ZONE", "Europe"),
        ("DAYBOOK_LOG_LEVEL", "loud"),
        ("DAYBOOK_SMTP_URL", "mail.example.org"),
        ("DAYBOOK_SMTP_URL", "smtp://"),
        ("DAYBOOK_SMTP_URL", "smtp://mail:port"),
        ("DAYBOOK_SMTP_URL", "smtps://mail/in?a=b"),
        ("DAYBOOK_MAIL_FROM", "Daybook <d@example.org>"),
    ],
)
def test_a_wrong_value_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(SettingError, match=f"^{name} must be .+, not "):
        read_settings({name: value})


def test_a_misspelt_setting_is_not_ignored() -> None:
    with pytest.raises(SettingError, match=r"DAYBOOK_SIGNUP is not a setting.* Did you mean DAYBOOK_SIGN_UP"):
        read_settings({"DAYBOOK_SIGNUP": "open"})


def test_mail_is_from_the_host_that_people_know() -> None:
    assert (
        read_settings({"DAYBOOK_PUBLIC_URL": "https://todo.example.org"}).mail_from
        == "daybook@todo.example.org"
    )
    assert read_settings({}).mail_from == "daybook@localhost"


def test_the_password_of_the_mail_server_is_not_shown() -> None:
    secret = "hunter2"
    assert secret not in repr(read_settings({"DAYBOOK_SMTP_URL": f"smtp://ann:{secret}@mail"}))
    with pytest.raises(SettingError) as refused:
        read_settings({"DAYBOOK_SMTP_URL": f"imap://ann:{secret}@mail"})
    assert secret not in str(refused.value)


def test_the_password_of_the_database_is_not_shown() -> None:
    secret = "hunter2"
    assert secret not in repr(
        read_settings({"DAYBOOK_DATABASE_URL": f"postgresql://alice:{secret}@db/daybook"})
    )
    with pytest.raises(SettingError) as refused:
        read_settings({"DAYBOOK_DATABASE_URL": f"mysql://alice:{secret}@db"})
    assert secret not in str(refused.value)


@pytest.mark.parametrize(
    ("environment", "address"),
    [
        ({"DAYBOOK_HOST": "::1"}, "http://[::1]:8000"),
        ({"DAYBOOK_HOST": "0.0.0.0", "DAYBOOK_PORT": "80"}, "http://localhost:80"),
        ({"DAYBOOK_HOST": "192.0.2.7"}, "http://192.0.2.7:8000"),
        ({"DAYBOOK_PUBLIC_URL": "https://todo.example.org"}, "https://todo.example.org"),
    ],
)
def test_people_are_told_an_address_that_they_can_open(environment: dict[str, str], address: str) -> None:
    assert read_settings(environment).address == address


def test_the_time_zone_is_the_machines() -> None:
    assert usual_time_zone({"TZ": "Asia/Tokyo"}) == "Asia/Tokyo"
    assert usual_time_zone({"TZ": ":nonsense"}) == usual_time_zone({})


def test_every_setting_is_documented_as_it_is() -> None:
    rows = [f"| `{name}` | {setting.default} | {setting.description} |" for name, setting in SETTINGS.items()]
    documented = [line for line in CONFIGURATION.read_text().splitlines() if line.startswith("| `")]
    assert documented == rows
