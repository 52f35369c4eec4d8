"""What can be asked, by example: the help page of search and docs/query.md are written from this table."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """Examples that mean the same, or the same kind of thing."""

    examples: tuple[str, ...]
    words: str


class Chapter(NamedTuple):
    title: str
    words: str
    rows: tuple[Row, ...]


GUIDE = (
    Chapter(
        "Words",
        "Words of a to-do and of its notes, whole or begun, in any order. Case and accents do not matter."
        " The closest matches come first: words that are whole in what a to-do says, then words begun there,"
        " then those of its notes. Where several match alike, and where sort: or group: is said, the order is"
        " that of any list.",
        (
            Row(("milk",), "has a word that begins so"),
            Row(("buy milk",), "has both"),
            Row(('"oat mi"',), "has them side by side; the last may be only begun"),
            Row(('"today"',), "quotation marks make plain what would mean something"),
        ),
    ),
    Chapter(
        "Together",
        "What is said side by side must all be so. & binds closer than |; brackets hold together.",
        (
            Row(("milk & bread", "milk and bread"), "both"),
            Row(("milk | bread", "milk or bread"), "one of them, or both"),
            Row(("!milk", "not milk", "-milk"), "not this one"),
            Row(("(milk | bread) & @shop",), "one of them, and the tag"),
        ),
    ),
    Chapter(
        "Projects, sections, tags and people",
        "By their whole names; * stands for any letters.",
        (
            Row(("#Home", '#"Two words"'), "the project"),
            Row(("##Home",), "with the projects below it. None has any yet: the same as #Home"),
            Row(("#H*", "@*"), "any whose name fits"),
            Row(("/Admin", '/"Two words"', "/A*"), "the section of that name, in whatever project"),
            Row(("#Work /Admin", "#Work/Admin"), "that of one project"),
            Row(("no section", "has:section"), "in none, or in one"),
            Row(("@errand", '@"two words"'), "the tag"),
            Row(("no project", "has:project"), "in the Inbox, or not"),
            Row(("no tag", "has:tag"), "without any tag, or with one"),
            Row(("+ann", '+"two words"', "+a*"), "what is given to that person"),
            Row(("+me",), "to who looks"),
            Row(("no people", "has:people"), "to nobody, or to somebody"),
        ),
    ),
    Chapter(
        "Priority",
        "From p1, the highest, to p4, none.",
        (
            Row(("p1",), "this one"),
            Row(("p<=2", "p>1", "p!=4"), "compared by number"),
            Row(("no priority", "has:priority"), "without one, or with one"),
        ),
    ),
    Chapter(
        "Dates",
        "Today, the clock and the time zone are those of who looks. Every date that a to-do's line"
        " understands can stand after due, start and deadline, and after created, changed, completed and"
        " deleted, where a weekday, a month or a day without its year is the last one. The next n days count"
        " today. Spaces beside : and < do not matter.",
        (
            Row(("today", "tomorrow", "yesterday"), "due on that day"),
            Row(("overdue", "od"), "its day is over, or its time"),
            Row(("due:fri", "due:24 dec", "due:2027-01-31", "due:+3d"), "on that day"),
            Row(("due<=fri", "due<24 dec", "due>=monday", "due>today 16:00"), "until, before, from, after"),
            Row(("due:by fri", "due:before 24 dec", "due:after monday"), "the same in words"),
            Row(("due!=today",), "on another day, or on none"),
            Row(("due:this week", "due:next month", "due:weekend"), "in it"),
            Row(("due:next 5 days", "due:within two weeks", "due:last 2 weeks"), "in so many days"),
            Row(("due:next 2 hours", "changed:last 24h"), "by the clock"),
            Row(
                ("due:march", "due:march 2028", "due:w50", "due:q1", "due:2027", "due:2027-02"),
                "in that month, week, quarter or year",
            ),
            Row(
                ("due:mon..fri", "due:24 dec to 6 jan", "due:1-7 dec"),
                "from one day to the other, both included",
            ),
            Row(("due:monday..", "due:..24 dec"), "from that day on, or until it"),
            Row(("deadline<=next 14 days", "start>today"), "likewise, by deadline or start"),
            Row(("created:today", "created<-30d", "changed>=yesterday"), "likewise, by what happened"),
            Row(("completed:this week", "deleted>=monday"), "likewise; such a state need not be named"),
            Row(("no date", "has:date", "no due", "has:due"), "without a due date, or with one"),
            Row(("no time", "has:time"), "due on a day, or at a time"),
            Row(("no deadline", "has:deadline", "no start", "has:start"), "without one, or with one"),
        ),
    ),
    Chapter(
        "State",
        "Only open to-dos are found, unless a state is named; it then holds in its own branch of a |.",
        (
            Row(("open", "completed", "deleted"), "to be done, done, in the Trash"),
            Row(("completed | milk",), "what is done, and open milk"),
            Row(("started", "waiting"), "its start has come, or is ahead"),
            Row(("sub", "parent", "has:parts", "no parts"), "part of another to-do, made of parts, or not"),
            Row(("blocked", "!blocked", "blocking"), "waits for one that is open, or not; is waited for"),
            Row(("recurring", "has:recurrence", "no recurrence"), "comes again, or does not"),
            Row(("has:notes", "no notes"), "with notes, or without"),
            Row(("has:duration", "no duration"), "it is said how long it takes, or not"),
            Row(("has:reminder", "no reminder"), "with a reminder, or without"),
        ),
    ),
    Chapter(
        "Several lists",
        "A comma begins another list, with an order of its own. Each shows its beginning; More to-dos shows"
        " the rest of that one. What a list above shows already is only told of.",
        (Row(("today, @errand & no date sort:priority",), "two lists"),),
    ),
    Chapter(
        "Order and headings",
        "Keys with commas between them and no space; - turns one round. What has no date comes last either"
        " way. To sort by when something happened shows only those to which it did. The address of any list"
        " takes the same: /today?sort=priority, /inbox?group=priority.",
        (
            Row(("sort:due,-priority",), "by day, and the least urgent of a day first"),
            Row(("sort:start", "sort:deadline", "sort:priority"), "by one of these"),
            Row(("sort:-created", "sort:-changed"), "the newest first"),
            Row(("sort:project", "sort:position"), "project by project, as each is ordered by hand"),
            Row(("completed sort:-completed", "deleted sort:-deleted"), "what was done, or deleted, last"),
            Row(("group:day", "group:project", "group:priority", "group:none"), "under headings, or none"),
            Row(("group:urgency",), "what is overdue first, then day by day, as in Today"),
            Row(("group:section",), "under headings of project and section, in their order"),
            Row(("sort:section",), "project by project, section by section"),
            Row(("group:project,priority",), "under headings of both; a day stands alone"),
        ),
    ),
    Chapter(
        "Layout",
        "The address of any list takes one, too: /today?layout=board, /inbox?layout=calendar&month=2026-12. A"
        " column shows its first 20 to-dos and a day its first 4, those with a time of day before the others;"
        " what more there is has a list of its own. A to-do that is moved to another column or day is shown"
        " there at once. What repeats is told of on the days when it will be due again. A board or a calendar"
        " stands alone, without a comma.",
        (
            Row(("layout:list",), "one below the other"),
            Row(("layout:board",), "side by side: its headings, or else the priorities"),
            Row(("@errand layout:board group:project",), "its headings side by side; of several, the first"),
            Row(("layout:calendar",), "a month, with what is due on each of its days"),
            Row(("completed sort:-completed layout:calendar",), "on the days that it is sorted by"),
        ),
    ),
)


def examples() -> list[str]:
    return [example for chapter in GUIDE for row in chapter.rows for example in row.examples]


def as_markdown() -> str:
    """docs/query.md, whole."""
    parts = [
        "# The query\n\nWritten from `web/domain/querying/guide.py`; a test keeps the two equal, and another"
        " asks every example.\nThe search box speaks this language, and every list is a query in it: Today is"
        " `(today | overdue) & started`.\n\n"
        "While one types, words, fields, their values and names are offered: `↓` goes to them,\n"
        "Enter picks one, Esc closes them. Without them, `↓` goes to what was found.\n\n"
        "What other programs understand (`label:errand`, `due before: fri`, `is:done`), and what can find\n"
        "nothing (`p1 p2`), is answered with what may have been meant, as a link.\n"
    ]
    for title, words, rows in GUIDE:
        parts.append(f"## {title}\n\n{words}\n\n| ask | and find |\n|---|---|")
        parts.append("\n".join(_markdown_row(row) for row in rows) + "\n")
    return "\n".join(parts)


def _markdown_row(row: Row) -> str:
    asked = " · ".join(f"`{example}`" for example in row.examples).replace("|", "\\|")
    return f"| {asked} | {row.words.replace('|', chr(92) + '|')} |"
