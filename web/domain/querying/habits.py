"""What people write from habit, of other programs or of plain speech, as a query has it.

Nothing of it is understood in silence: it is offered beside what was found, or beside what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from web.domain.querying.settings import GROUPS, SORTS
from web.domain.querying.words import HAS

Written = str | Callable[[re.Match[str]], str]

END = r"(?=\s*(?:$|[&|,)]))"
NAME = r'(?=[\w"“„*])'
KEY = "|".join(sorted({name.lstrip("-") for name in SORTS}))
HAD = "|".join(sorted(HAS, key=len, reverse=True))
SORTED = rf"-?(?:{KEY})\b(?:(?:\s+|-|:)(?:asc|desc)(?:ending)?\b)?"
KEYED = re.compile(rf"(-?)\b({KEY})\b(?:(?:\s+|-|:)(?:asc\w*|(desc)\w*))?")
THINGS = "(?:tasks|todos|to-dos|items)"
KINDS = "overdue|recurring|completed|open|deleted|blocked|waiting|today|tomorrow"
PLANNED = "due|deadline|start"
SAID = {
    **dict.fromkeys(("due date", "due", "date"), "due"),
    "deadline": "deadline",
    **dict.fromkeys(("start date", "start", "starts", "starting", "scheduled"), "start"),
    **dict.fromkeys(("created", "added", "entered", "entry", "new"), "created"),
    **dict.fromkeys(("changed", "modified", "updated", "edited"), "changed"),
    **dict.fromkeys(("completed", "done", "finished"), "completed"),
    "deleted": "deleted",
}
"""Of a date, in words of other programs."""
SIDES = {
    **dict.fromkeys(("on", "is", "in"), ":"),
    "not": "!=",
    "before": "<",
    **dict.fromkeys(("by", "until", "till"), "<="),
    "after": ">",
    **dict.fromkeys(("from", "since"), ">="),
}
FIELD = "|".join(sorted(SAID, key=len, reverse=True))
SIDE = "|".join(SIDES)
LABELS = {"label": "tag", "labels": "tags", "subtask": "parts", "subtasks": "parts", "repeat": "recurrence"}
HEIGHTS = {
    "1": "p1",
    "2": "p2",
    "3": "p3",
    "4": "p4",
    "h": "p<=2",
    "m": "p3",
    "l": "p4",
    "n": "p4",
    "u": "p1",
}
STATES = {
    **dict.fromkeys(("done", "finished", "complete", "closed"), "completed"),
    **dict.fromkeys(("trash", "trashed", "bin"), "deleted"),
    **dict.fromkeys(("pending", "active", "todo", "uncompleted", "incomplete", "unfinished"), "open"),
    **dict.fromkeys(("late", "over due", "past due"), "overdue"),
    **dict.fromkeys(("subtask", "subtasks"), "sub"),
    **dict.fromkeys(("repeating", "repeats"), "recurring"),
    **dict.fromkeys(("starred", "important", "urgent", "flagged"), "p1"),
    **dict.fromkeys(("all", "any", "everything", "view all"), "open | completed"),
    **dict.fromkeys(("undated", "someday"), "no date"),
    "untagged": "no tag",
    "unassigned": "no person",
    "mine": "+me",
    "high priority": "p<=2",
    "low priority": "p>=3",
    "upcoming": "due:next 14 days",
    "inbox": "no project",
}
"""Where nothing else is looked for beside them."""


def _sorted(found: re.Match[str]) -> str:
    """`sort:priority desc, due asc`: a key falls by a minus before it."""
    keys = KEYED.findall(found[1].lower())
    return "sort:" + ",".join(f"{'-' if minus or falls else ''}{key}" for minus, key, falls in keys)


def _grouped(found: re.Match[str]) -> str:
    """`due:(today | tomorrow)`: what stands before the brackets stands before each."""
    return f"({re.sub(r'[^|&()]+', lambda each: f' {found[1]}{each[0].strip()} ', found[2]).strip()})"


RULES: tuple[tuple[re.Pattern[str], Written], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (rf"((?:\b(?:{FIELD})[:<>=]+|[#@]))\(([^()]+)\)", _grouped),
        (r"\b(?:except|minus|excluding|but not|without)\s+(?=[#@/+])", "-"),
        (rf"\b(?:everything|what(?: is|'s)|show(?: me)?)\s+(?=(?:{KINDS}|{'|'.join(SAID)})\b)", ""),
        (r"\b(?:in|under|tagged|with|for)\s+(?=[#@/+])", ""),
        (rf"\b({KINDS})\s+{THINGS}\b", r"\1"),
        (rf"\b(?:all |my )?{THINGS}\s+(?=(?:with|without|{'|'.join(SAID)})\b|[#@/+!(])", ""),
        (r"\b(?:label|tag|context)s?\s*:\s*@?" + NAME, "@"),
        (r"\b(?:in|is|status|state):\s*(?:trash|bin)\b", "deleted"),
        (r"\bin:\s*inbox\b", "no project"),
        (r"\b(?:project|proj|list|folder|area|in)\s*:\s*#?" + NAME, "#"),
        (r"\b(?:section|heading)\s*:\s*/?" + NAME, "/"),
        (r"\bassigned to (?=\w)", "+"),
        (r"\b(?:assignee|assigned(?: to)?|owner|person|for)\s*:\s*[@+]?" + NAME, "+"),
        (
            r"\b(?:priority|prio|pri)\s*[:=]\s*p?(?:([1-4hmlnu])|(u)rgent|(h)igh\w*|(m)edium|(l)ow|(n)one)\b",
            lambda found: HEIGHTS[next(filter(None, found.groups())).lower()],
        ),
        (
            rf"\b(?:is|status|state|type)\s*:\s*({'|'.join(STATES)})\b",
            lambda found: STATES[found[1].lower()],
        ),
        (r"\b(?:is|status|state)\s*:\s*(?=\w)", ""),
        (r"\b(?:search|text|content|title|name|description|subject|summary|notes?|body)\s*:\s*(?=\S)", ""),
        (r"\bolder_than\s*:\s*-?(?=\d)", "created<-"),
        (r"\bnewer_than\s*:\s*-?(?=\d)", "created>-"),
        (
            rf"\b({FIELD})[\s.]+({SIDE})\s*:\s*",
            lambda found: SAID[found[1].lower()] + SIDES[found[2].lower()],
        ),
        (r"(?<![\w.])(?:before|until)\s*:\s*", "due<"),
        (r"(?<![\w.])(?:after|since)\s*:\s*", "due>"),
        (r"([:<>=])\s*([-+]\d+) ?([dwmy])(?:ay|eek|onth|ear)s?\b", r"\1\2\3"),
        (rf"\b({PLANNED})[:=]\s*(?:none|never|nothing|empty|null|no(?: date)?|someday)" + END, r"no \1"),
        (rf"\b({PLANNED})[:=]\s*(?:any(?: date| day| time)?|some|set|\*)" + END, r"has:\1"),
        (r"\bdue[:=]\s*(?:overdue|late|past)" + END, "overdue"),
        (rf"\b({PLANNED})[:=]\s*(?:overdue|late|past)" + END, r"\1<today"),
        (rf"\b({PLANNED})[:=]\s*future" + END, r"\1>today"),
        (rf"\b({FIELD})([:<>=]+\s*)between\s+(.+?)\s+and\s+", r"\1\2\3 to "),
        (rf"\b(?:has:\s*no|has no|without)(?: an?| any)?\s+({HAD})\b", r"no \1"),
        (rf"\b(?:with|has|having)(?: an?| any)?\s+({HAD})\b", r"has:\1"),
        (rf"\bno ({'|'.join(LABELS)})\b", lambda found: f"no {LABELS[found[1].lower()]}"),
        (rf"\b(?:order(?:ed)?|sort(?:ed)?)(?: ?by:?|:)\s*(?=-?(?:{KEY})\b)", "sort:"),
        (rf"\bgroup(?:ed)?(?: ?by)\s*:?\s*(?=(?:{'|'.join(GROUPS)})\b)", "group:"),
        (r"\bsort:(due|start) date\b", r"sort:\1"),
        (rf"\bsort:\s*({SORTED}(?:(?:\s*,\s*|\s+){SORTED})*)(?![\w:<>=])", _sorted),
        (r"\b(?:priority|prio|pri)\s*([<>]=?)\s*p?([1-4])\b", r"p\1\2"),
        (r"\bpriority p?([1-4])\b", r"p\1"),
        (r"\+(today|tomorrow|yesterday|overdue|blocked|waiting|completed|deleted)\b", r"\1"),
        (r"\boverdue(?: by|[:>])\s*(\d+)\s*([dwm])(?:ays?|eeks?|onths?)?\b", r"due<-\1\2"),
        (r"\b(?:view|display|as)\s*:\s*(?=(?:list|board|calendar)\b)", "layout:"),
        (r"\bp([1-4])(?:-|–|\.\.| - | to )p?([1-4])\b", r"p>=\1 p<=\2"),
    )
)
QUOTED = re.compile(r'"[^"]*"|[“„][^“”]*[“”]')


def rewritten(line: str) -> str:
    """Outside of quotation marks."""
    for pattern, written in RULES:
        line = pattern.sub(_outside(line, written), line)
    return line


def _outside(line: str, written: Written) -> Callable[[re.Match[str]], str]:
    quoted = [found.span() for found in QUOTED.finditer(line)]

    def write(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in quoted):
            return found[0]
        return found.expand(written) if isinstance(written, str) else written(found)

    return write
