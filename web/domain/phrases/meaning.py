"""What something understood in a line is about."""

from __future__ import annotations

from enum import StrEnum


class Meaning(StrEnum):
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
    NOTES = "notes"
    PLAIN = "plain"
    NOTHING = ""
