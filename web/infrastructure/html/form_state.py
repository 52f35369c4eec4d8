"""What a form shows: the values of its fields, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from web.infrastructure.http.forms import Form


@dataclass(frozen=True, slots=True)
class FormState:
    values: Mapping[str, Any] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)


def as_typed(form: Form, errors: Mapping[str, str], **lists: object) -> FormState:
    """`lists` gives the fields that hold several values, which `form` shows the last of."""
    return FormState({name: form[name] for name in form.texts} | lists, errors)
