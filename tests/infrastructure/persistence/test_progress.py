"""Whoever waits for more than a moment is told for what."""

from __future__ import annotations

from threading import Event

import pytest

from web.infrastructure.persistence.progress import told


def test_what_goes_on_says_so() -> None:
    sentences: list[str] = []
    heard = Event()

    def say(sentence: str) -> None:
        sentences.append(sentence)
        heard.set()

    with told("Counting sheep", say, patience=0):
        assert heard.wait(10)
    assert sentences == ["Counting sheep, 0 s so far …"]


def test_what_is_quick_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with told("Counting sheep", patience=1000):
        pass
    assert capsys.readouterr().err == ""


def test_it_is_said_on_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    with told("Counting sheep", patience=0):
        while not (said := capsys.readouterr().err):
            pass
    assert said == "daybook: Counting sheep, 0 s so far …\n"
