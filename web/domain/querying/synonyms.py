"""What other programs, and people, call the same."""

from __future__ import annotations

SYNONYMS: dict[str, tuple[str, ...]] = {
    "date": ("due", "day"),
    **dict.fromkeys(("starts", "started", "starting", "begins", "scheduled"), ("start",)),
    **dict.fromkeys(("added", "entered", "entry", "new"), ("created",)),
    **dict.fromkeys(("modified", "updated", "edited", "touched"), ("changed",)),
    **dict.fromkeys(("done", "finished", "closed", "ended"), ("completed",)),
    **dict.fromkeys(("trashed", "removed"), ("deleted",)),
    **dict.fromkeys(("prio", "pri", "importance"), ("priority",)),
    **dict.fromkeys(("subtask", "subtasks", "sub", "children", "child", "parent"), ("parts",)),
    **dict.fromkeys(("repeat", "repeats", "repeating", "recurring"), ("recurrence",)),
    **dict.fromkeys(("note", "description", "body", "text", "comment", "comments"), ("notes",)),
    **dict.fromkeys(("label", "labels", "context"), ("tag",)),
    **dict.fromkeys(("list", "folder", "area"), ("project",)),
    **dict.fromkeys(("heading", "column"), ("section",)),
    **dict.fromkeys(("manual", "order", "custom"), ("position",)),
    **dict.fromkeys(("due", "deadline"), ("day",)),
    "assignee": ("person",),
    "newest": ("-created",),
    "oldest": ("created",),
    "recent": ("-changed",),
    "kanban": ("board",),
    "now": ("today",),
    "week": ("this week",),
    "month": ("this month",),
    "year": ("this year",),
    "quarter": ("this quarter",),
    "later": ("next 14 days",),
    "soon": ("next 7 days",),
    "upcoming": ("next 14 days",),
}
