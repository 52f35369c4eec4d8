from __future__ import annotations

import pytest

from web.infrastructure.http.serving import listen


def test_where_a_port_is_taken_the_next_one_is_used() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with listen("127.0.0.1", port) as second:
            assert second.getsockname()[1] > port


def test_an_address_of_another_machine_is_an_error() -> None:
    with pytest.raises(OSError, match=r"192\.0\.2\.7"):
        listen("192.0.2.7", 0)
