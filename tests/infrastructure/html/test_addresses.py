"""Only addresses of our own pages are followed."""

from __future__ import annotations

import pytest

from web.infrastructure.html.addresses import local


@pytest.mark.parametrize("address", ["/", "/today", "/search?q=%23work", "/a//b", "/history#x"])
def test_a_path_of_ours_is_followed(address: str) -> None:
    assert local(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "today",
        "//mallory.example",
        "///mallory.example",
        "/\\mallory.example",
        "/a\\b",
        "/\t/mallory.example",
        "/\n/mallory.example",
        " /today",
        "https://mallory.example/",
        "javascript:alert(1)",
        "/today\r\nset-cookie: daybook=mallorys",
        "/caf\u00e9",
    ],
)
def test_anything_else_leads_home(address: str) -> None:
    assert local(address) == "/"
