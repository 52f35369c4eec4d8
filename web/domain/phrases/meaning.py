"""What something understood in a line is about."""

from __future__ import annotations

from enum import StrEnum


class Meaning(StrEnum):
    __hash__ = str.__hash__  # that of Enum is slow, and these are keys for every line

    PROJECT = "project"
    SECTION = "section"
    TAG = "tag"
    UNTAG = "untag"
    PRIORITY = "priority"
    DUE = "due"
    DEADLINE = "deadline"
    START = "start"
    RECURRENCE = "recurrence"
    REMINDER = "reminder"
    DURATION = "duration"
    PERSON = "person"
    UNGIVE = "ungive"
    NOTES = "notes"
    PLAIN = "plain"
    NOTHING = ""
