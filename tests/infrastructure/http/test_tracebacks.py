from __future__ import annotations

from web.infrastructure.http.tracebacks import safe_traceback


def _raised(error: Exception) -> str:
    try:
        raise error
    except type(error) as caught:
        return safe_traceback(caught)


def test_it_says_where_and_what() -> None:
    text = _raised(RuntimeError("no such table: todo"))
    assert "test_tracebacks.py" in text
    assert text.endswith("RuntimeError: no such table: todo\n")


def test_what_was_typed_is_left_out() -> None:
    text = _raised(ValueError("cannot read 'hunter2' or \"tea\" (key=5)\nDETAIL: milk"))
    assert text.endswith("ValueError: cannot read … or … …\n")


def test_tokens_are_left_out() -> None:
    assert "aXvT9-q_" not in _raised(KeyError("token aXvT9-q_aXvT9-q_aXvT9-q_"))


def test_causes_and_groups_are_told_by_the_same_rule() -> None:
    try:
        try:
            int("hunter2")
        except ValueError as cause:
            raise ExceptionGroup("both", [KeyError("milk")]) from cause
    except ExceptionGroup as caught:
        text = safe_traceback(caught)
    assert "ValueError: invalid literal for int() with base 10: …" in text.replace("int…", "int()")
    assert "KeyError: …" in text
    assert "hunter2'" not in text.replace('int("hunter2")', "")
    assert "milk'" not in text
