from __future__ import annotations

import pytest

from web.infrastructure.http.hosts import Hosts


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8001", "LOCALHOST:8000", "localhost.", "127.0.0.1:8000", "[::1]:8000", "[::1]"],
)
def test_it_answers_on_its_own_machine(host: str) -> None:
    assert Hosts().refusal(host.encode()) is None


@pytest.mark.parametrize(
    "host", ["", "evil.example", "localhost.evil.example", "192.0.2.7", "[::2]", ":8000", "é"]
)
def test_a_name_nobody_gave_it_is_refused(host: str) -> None:
    assert Hosts([""]).refusal(host.encode()) is not None


def test_the_refusal_names_the_setting_and_the_setting_helps() -> None:
    assert "DAYBOOK_ALLOWED_HOSTS" in str(Hosts().refusal(b"book.example"))
    assert Hosts(["Book.example"]).refusal(b"book.example:443") is None
    assert Hosts(["https://book.example:8443"]).refusal(b"book.example") is None


@pytest.mark.parametrize(
    ("bound", "host"), [("192.0.2.7", b"192.0.2.7:8000"), ("2001:db8::7", b"[2001:db8::7]:80")]
)
def test_it_answers_at_the_address_it_is_bound_to(bound: str, host: bytes) -> None:
    assert Hosts(bound=bound).refusal(host) is None


@pytest.mark.parametrize("bound", ["0.0.0.0", "::"])
def test_bound_to_every_address_it_answers_to_addresses_but_not_to_names(bound: str) -> None:
    assert Hosts(bound=bound).refusal(b"192.0.2.7:8000") is None
    assert Hosts(bound=bound).refusal(b"[2001:db8::7]:8000") is None
    assert Hosts(bound=bound).refusal(b"evil.example") is not None


def test_a_star_switches_the_check_off() -> None:
    assert Hosts(["*"]).refusal(b"anything.example") is None
