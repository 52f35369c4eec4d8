"""What a line of the query language is read as, and where a wrong one is said to be wrong."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.moments import FRIDAY
from web.domain.fields import Field
from web.domain.grouping import BY_DAY, UNGROUPED
from web.domain.ordering import BY_DUE, LAST_COMPLETED
from web.domain.phrases.moment import Moment
from web.domain.query import LENGTH_LIMIT, parse, parse_lists
from web.domain.querying.errors import WrongQuery
from web.domain.querying.terms import (
    EVERYTHING,
    All,
    AnyOf,
    During,
    Is,
    Mine,
    Not,
    PersonNamed,
    Priorities,
    ProjectNamed,
    SectionNamed,
    TagNamed,
    Term,
    Undated,
    Words,
    both,
)

A, B, C = Words(" a"), Words(" b"), Words(" c")


def day(number: int, month: int = 12, year: int = 2026) -> dt.datetime:
    return dt.datetime.combine(dt.date(year, month, number), dt.time())


def selected(text: str, moment: Moment = FRIDAY) -> Term:
    """Without the default state."""
    term = parse(text, moment).term
    assert isinstance(term, All)
    *parts, not_completed, not_deleted = term.parts
    assert (not_completed, not_deleted) == (Not(Is.COMPLETED), Not(Is.DELETED))
    return both(*parts)


TERMS = [
    ("", EVERYTHING),
    ("coffee", Words(" coffee")),
    ("Café", Words(" cafe")),
    ('"Coffee beans"', Words(" coffee beans")),
    ("“Coffee beans”", Words(" coffee beans")),
    ('"today"', Words(" today")),
    ("C++", Words(" c++")),
    ("alice@example.com", Words(" alice example com")),
    ("9:30", Words(" 9 30")),
    ("orange", Words(" orange")),
    ("no milk", All((Words(" no"), Words(" milk")))),
    ("#Work", ProjectNamed("work")),
    ('#"Two Words"', ProjectNamed("two words")),
    ("#Work*", ProjectNamed("work*")),
    ("@Errand", TagNamed("errand")),
    ("@“two words”", TagNamed("two words")),
    ("+Ann", PersonNamed("ann")),
    ('+"Ann Smith"', PersonNamed("ann smith")),
    ("+a*", PersonNamed("a*")),
    ("+Me", Mine()),
    ("no people", Is.UNGIVEN),
    ("has:person", Not(Is.UNGIVEN)),
    ("p1", Priorities((1,))),
    ("p<=2", Priorities((1, 2))),
    ("p>2", Priorities((3, 4))),
    ("overdue", Is.OVERDUE),
    ("OD", Is.OVERDUE),
    ("started", Not(Is.WAITING)),
    ("waiting", Is.WAITING),
    ("no date", Undated(Field.DUE)),
    ("no deadline", Undated(Field.DEADLINE)),
    ("no time", Is.TIMELESS),
    ("no tag", Is.UNTAGGED),
    ("no project", Is.IN_INBOX),
    ("has:notes", Is.NOTED),
    ("has:reminder", Is.REMINDED),
    ("no reminders", Not(Is.REMINDED)),
    ("has:tags", Not(Is.UNTAGGED)),
    ("##Work", ProjectNamed("work")),
    ('##"Two Words"', ProjectNamed("two words")),
    ("parent", Is.PARENT),
    ("blocked", Is.BLOCKED),
    ("blocking", Is.BLOCKING),
    ("/usr/bin", Words(" usr bin")),
    ("+1", Words(" +1")),
    ("„Coffee beans“", Words(" coffee beans")),
    ("http://example.com/a?b=c", Words(" http example com a b=c")),
    ("buy milk?", All((Words(" buy"), Words(" milk")))),
    ("buy - milk", All((Words(" buy"), Words(" milk")))),
    ("- milk", Words(" milk")),
    ("-milk", Not(Words(" milk"))),
    ("-@Errand", Not(TagNamed("errand"))),
    ('-"oat milk"', Not(Words(" oat milk"))),
    ("-5", Words(" 5")),
    ("#Home/Bills", All((ProjectNamed("home"), SectionNamed("bills")))),
    ("!#Home/Bills", Not(All((ProjectNamed("home"), SectionNamed("bills"))))),
    ('#"New house"/"To pay"', All((ProjectNamed("new house"), SectionNamed("to pay")))),
    ('#"Home/Bills"', ProjectNamed("home/bills")),
    ("p > 2", Priorities((3, 4))),
    ("p!=4", Not(Priorities((4,)))),
    ("has!=notes", Not(Is.NOTED)),
    ("no due date", Undated(Field.DUE)),
    ("no parts", Not(Is.PARENT)),
    ("has:project", Not(Is.IN_INBOX)),
    ("has:duration", Is.LASTING),
    ("no duration", Not(Is.LASTING)),
]


def test_terms_are_read() -> None:
    assert {text: read for text, term in TERMS if (read := selected(text)) != term} == {}


SPANS = [
    ("today", day(4), day(5)),
    ("yesterday", day(3), day(4)),
    ("tomorrow", day(5), day(6)),
    ("due:fri", day(11), day(12)),
    ("due:2026-12-24", day(24), day(25)),
    ("due:24 dec", day(24), day(25)),
    ('due:"24 dec"', day(24), day(25)),
    ("due<24 dec", None, day(24)),
    ("due<=24 dec", None, day(25)),
    ("due>24 dec", day(25), None),
    ("due>=24 dec", day(24), None),
    ("due=24 dec", day(24), day(25)),
    ("due: next 14 days", day(4), day(18)),
    ("due:next 1 day", day(4), day(5)),
    ("due:last 2 weeks", day(21, 11), day(5)),
    ("due:this week", day(30, 11), day(7)),
    ("due:next week", day(7), day(14)),
    ("due:last week", day(23, 11), day(30, 11)),
    ("due:this month", day(1), day(1, 1, 2027)),
    ("due:last month", day(1, 11), day(1)),
    ("due:next year", day(1, 1, 2027), day(1, 1, 2028)),
    ("due:weekend", day(5), day(7)),
    ("due:next weekend", day(12), day(14)),
    ("due:next 5 days", day(4), day(9)),
    ("due:next 2 months", day(4), day(4, 2, 2027)),
    ("due:past 1 year", day(5, 12, 2025), day(5)),
    ("due:march", day(1, 3, 2027), day(1, 4, 2027)),
    ("due:dec", day(1), day(1, 1, 2027)),
    ("due:last march", day(1, 3), day(1, 4)),
    ("due:last dec", day(1, 12, 2025), day(1, 1)),
    ("due:march 2028", day(1, 3, 2028), day(1, 4, 2028)),
    ("due<march", None, day(1, 3, 2027)),
    ("due:27 march", day(27, 3, 2027), day(28, 3, 2027)),
    ("due:2027", day(1, 1, 2027), day(1, 1, 2028)),
    ("due:2027-02", day(1, 2, 2027), day(1, 3, 2027)),
    ("due:+3d", day(7), day(8)),
    ("due<-30d", None, day(4, 11)),
    ("due:christmas", day(25), day(26)),
    ("due<today 16:00", None, day(4).replace(hour=16)),
    ("due < fri", None, day(11)),
    ("due : next week", day(7), day(14)),
    ("due=<fri", None, day(12)),
    ("due:>fri", day(12), None),
    ("due:before fri", None, day(11)),
    ("due:by fri", None, day(12)),
    ("due:after fri", day(12), None),
    ("due:since fri", day(11), None),
    ("due:in 3 days", day(7), day(8)),
    ("due:within 3 days", day(4), day(7)),
    ("due:next two weeks", day(4), day(18)),
    ("due:in the next 5 days", day(4), day(9)),
    ("due:past week", day(28, 11), day(5)),
    ("due:previous week", day(23, 11), day(30, 11)),
    ("due:in march", day(1, 3, 2027), day(1, 4, 2027)),
    ("due:this quarter", day(1, 10), day(1, 1, 2027)),
    ("due:q4", day(1, 10), day(1, 1, 2027)),
    ("due:q1", day(1, 1, 2027), day(1, 4, 2027)),
    ("due:Q3 2028", day(1, 7, 2028), day(1, 10, 2028)),
    ("due:2027-1-31", day(31, 1, 2027), day(1, 2, 2027)),
    ("due:2027/01/31", day(31, 1, 2027), day(1, 2, 2027)),
    ("due:01/2027", day(1, 1, 2027), day(1, 2, 2027)),
    ("due:31.1", day(31, 1, 2027), day(1, 2, 2027)),
    ("due:mon..fri", day(7), day(12)),
    ("due:mon-fri", day(7), day(12)),
    ("due:fri to mon", day(11), day(15)),
    ("due:from 24 dec to 6 jan", day(24), day(7, 1, 2027)),
    ("due:24 dec - 6 jan", day(24), day(7, 1, 2027)),
    ("due:2027-01-01..2027-01-31", day(1, 1, 2027), day(1, 2, 2027)),
    ("due<=24 dec..6 jan", None, day(7, 1, 2027)),
    ("due:1-7 dec", day(1), day(8)),
    ("due:dec 1 to 7", day(1), day(8)),
    ("due:1.12.-7.12.", day(1), day(8)),
    ("due:today 9:00-17:00", day(4).replace(hour=9), day(4).replace(hour=17, minute=1)),
    ("due:-3d..+3d", day(1), day(8)),
    ("due:today..", day(4), None),
    ("due:..fri", None, day(12)),
    ("due:q1-q2", day(1, 1, 2027), day(1, 7, 2027)),
    ("due:w50", day(7), day(14)),
    ("due:week 49", day(30, 11), day(7)),
    ("due:week 48", day(29, 11, 2027), day(6, 12, 2027)),
    ("due:2027-W01", day(4, 1, 2027), day(11, 1, 2027)),
    ("due:next 7d", day(4), day(11)),
    ("due:within the next 3 days", day(4), day(7)),
    ("due:next 2 hours", day(4).replace(hour=14, minute=30), day(4).replace(hour=16, minute=30)),
    ("due:last 24h", day(3).replace(hour=14, minute=30), day(4).replace(hour=14, minute=31)),
    ("due:today 16:00", day(4).replace(hour=16), day(4).replace(hour=16, minute=1)),
]


def test_a_date_is_a_span_of_the_calendar() -> None:
    spans = {text: During(Field.DUE, since, before) for text, since, before in SPANS}
    assert {text: read for text, span in spans.items() if (read := selected(text)) != span} == {}


def test_all_that_is_not_on_a_day_may_be_undated() -> None:
    today = During(Field.DUE, day(4), day(5))
    assert {
        text for text in ("due!=today", "due<>today", "due:!today") if selected(text) != Not(today)
    } == set()


def test_on_a_sunday_the_weekend_began_yesterday() -> None:
    sunday = Moment(FRIDAY.now + dt.timedelta(2), FRIDAY.zone)
    assert selected("due:weekend", sunday) == During(Field.DUE, day(5), day(7))


def test_a_date_takes_as_many_words_as_it_can_and_no_more() -> None:
    assert selected("due:next 3 days coffee") == All((During(Field.DUE, day(4), day(7)), Words(" coffee")))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("a b", All((A, B))),
        ("a & b", All((A, B))),
        ("a and b", All((A, B))),
        ("a | b", AnyOf((A, B))),
        ("a OR b", AnyOf((A, B))),
        ("a b | c", AnyOf((All((A, B)), C))),
        ("a (b | c)", All((A, AnyOf((B, C))))),
        ("a&(b|c)", All((A, AnyOf((B, C))))),
        ("!a b", All((Not(A), B))),
        ("not a b", All((Not(A), B))),
        ("!!a", Not(Not(A))),
        ("!(a | b)", Not(AnyOf((A, B)))),
        ("-(a | b) c", All((Not(AnyOf((A, B))), C))),
        ("a && b || c", AnyOf((All((A, B)), C))),
        ("((a))", A),
    ],
)
def test_terms_are_joined(text: str, term: Term) -> None:
    assert selected(text) == term


@pytest.mark.parametrize(
    ("text", "sentence", "column"),
    [
        ("coffee due:blurb", "After `due:` I expected a date, found `blurb`", 12),
        ("due:", "After `due:` I expected a date, found the end", 5),
        ("due:99999999-01-01", "After `due:` I expected a date", 5),
        ("due:next 9999 weeks due:next 99999 days", "After `due:` I expected a date", 25),
        ("a p5", "Priorities are p1 to p4, found `p5`", 3),
        ("p<=9", "After `p<=` I expected a priority from 1 to 4, found `9`", 4),
        ("#", "After `#` I expected the name of a project", 1),
        ('a @" "', "After `@` I expected the name of a tag", 3),
        ("##", "After `##` I expected the name of a project", 1),
        ("a /", "After `/` I expected the name of a section", 3),
        ("a + b", "After `+` I expected the name of a person", 3),
        ('a "b', "The quotation that starts here never ends", 3),
        ('a #"No such', "The quotation that starts here never ends", 4),
        ('a @No"', "The quotation that starts here never ends", 6),
        ("a b”", "The quotation that ends here never starts", 4),
        ("(a", "This `(` is never closed; add a `)`", 1),
        ("a)", "There is no `(` for this `)`", 2),
        ("()", "After `(` I expected something to look for, found `)`", 2),
        ("a |", "After `|` I expected something to look for, found the end", 4),
        ("| a", "I expected something to look for, found `|`", 1),
        ("!", "After `!` I expected something to look for, found the end", 2),
        ("(a, b)", "A comma parts whole lists, so it cannot stand in `( )`", 3),
        ("a,", "After `,` I expected something to look for, found the end", 3),
        (", a", "I expected something to look for, found `,`", 1),
        ("a,, b", "After `,` I expected something to look for, found `,`", 3),
        ("a |, b", "After `|` I expected something to look for, found `,`", 4),
        ("a, b", "There is room for one list here", 2),
        ("sort:due,prio", "After `sort:` I expected one of position, project, section, priority", 10),
        ("sort:due,-due", "`due` stands twice after `sort:`", 10),
        ("group:project,day", "To group by `day` goes with no other group", 15),
        ("group:day sort:priority", "To group by `day`, sort by a date first, not by `priority`", 7),
        ("layout:cloud", "After `layout:` I expected one of list, board, calendar, found `cloud`", 8),
        ("layout:board,list", "There is room for one layout", 14),
        ("milk layout:board, bread", "A board stands alone; leave out the comma, or the layout", 13),
        ("a | —", "There is no letter or digit to look for in `—`", 5),
        ("a\x00", "The query holds a control character", 1),
        ("sort:", "After `sort:` I expected one of", 6),
        ("sort:due,-", "After `sort:` I expected one of", 10),
        ("due:feb 30", "`feb 30` is no date: there is no such day", 5),
        ("due:31.02. & a", "`31.02.` is no date: there is no such day", 5),
        ("due:today 25:00", "`today 25:00` is no date: there is no such time", 5),
        ("#Home/", "After `/` I expected the name of a section", 6),
        ("a „b", "The quotation that starts here never ends", 3),
    ],
)
def test_an_error_points_at_what_is_wrong(text: str, sentence: str, column: int) -> None:
    with pytest.raises(WrongQuery) as wrong:
        parse(text, FRIDAY)
    assert wrong.value.fields["q"].startswith(sentence)
    assert f"(column {column})" in wrong.value.fields["q"]
    assert wrong.value.column == column


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("dew:fri", "due"),
        ("due:tomorrwo", "tomorrow"),
        ("due:blurb", None),
        ("has:note", "notes"),
        ("sort:prio", "priority"),
        ("due:wendsday", "wednesday"),
        ("due:next wek", "next week"),
        ("due:month", "this month"),
        ("due:week", "this week"),
        ("due:this or that", None),
        ("sort:newest", "-created"),
        ("due:3 days", "next 3 days"),
        ("created<30d", "-30d"),
        ("modified:today", "changed"),
        ("has:subtasks", "parts"),
        ("group:date", "day"),
        ('sort:"due"', "due"),
        ("re:rent", None),
    ],
)
def test_a_slip_of_the_finger_is_answered_with_a_suggestion(text: str, suggestion: str | None) -> None:
    with pytest.raises(WrongQuery) as wrong:
        parse(text, FRIDAY)
    assert wrong.value.suggestion == suggestion
    assert ("Did you mean" in str(wrong.value)) == (suggestion is not None)


@pytest.mark.parametrize(
    "text", ["a sort:due", "sort:due & a", "a group:day sort:due", "sort:created a sort:due"]
)
def test_order_and_groups_may_stand_anywhere(text: str) -> None:
    query = parse(text, FRIDAY)
    assert query.term == parse("a", FRIDAY).term
    assert query.ordering == BY_DUE
    assert query.grouping == (BY_DAY if "group" in text else UNGROUPED)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("sort:due", "due priority position"),
        ("sort:due,-priority", "due -priority position"),
        ("sort:-due", "-due priority position"),
        ("sort:-priority,start", "-priority start due position"),
        ("sort:created", "created"),
        ("sort:-position", "project -position"),
        ("group:project", "project due priority position"),
        ("group:project,priority sort:-priority", "project -priority position"),
        ("group:day sort:-completed", "-completed"),
        ("sort: due & a", "due priority position"),
        ("sort: -due -a", "-due priority position"),
    ],
)
def test_an_order_may_have_several_keys(text: str, keys: str) -> None:
    ordering = parse(text, FRIDAY).ordering
    assert " ".join(f"{'-' if descends else ''}{field}" for field, descends in ordering.keys) == keys


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("today", ["today"]),
        ("today , #Work & (a | b)", ["today", "#Work & (a | b)"]),
        ("today sort:due,priority, @errand", ["today sort:due,priority", "@errand"]),
        ("today sort:due, priority", ["today sort:due", "priority"]),
        ('"a, b", c', ['"a, b"', "c"]),
        ("sort:created, c", ["sort:created", "c"]),
    ],
)
def test_a_line_may_ask_for_several_lists(text: str, lists: list[str]) -> None:
    queries = parse_lists(text, FRIDAY)
    assert [query.text for query in queries] == lists
    assert queries == [parse(one, FRIDAY) for one in lists]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("completed:march", day(1, 3)),
        ("completed:dec", day(1)),
        ("completed>=monday", day(30, 11)),
        ("created>=fri", day(27, 11)),
        ("changed>=yesterday", day(3)),
        ("created:jan 27", day(27, 1)),
        ("created:27th", day(27, 11)),
        ("created:feb 29", day(29, 2, 2024)),
        ("created:christmas", day(25, 12, 2025)),
        ("created>=9am", day(4).replace(hour=9)),
        ("created>=6pm", day(3).replace(hour=18)),
        ("created:2027-01-27", day(27, 1, 2027)),
        ("created:tomorrow", day(5)),
        ("created:within 3 days", day(2)),
        ("created:3 dec", day(3)),
        ("created:1 dec..3 dec", day(1)),
        ("created:w52", day(22, 12, 2025)),
    ],
)
def test_what_has_happened_is_looked_for_in_the_past(text: str, since: dt.datetime) -> None:
    [during] = [part for part in flat(parse(text, FRIDAY).term) if isinstance(part, During)]
    assert during.since == since


def flat(term: Term) -> list[Term]:
    return [each for part in term.parts for each in flat(part)] if isinstance(term, All) else [term]


def test_alice_can_ask_for_what_she_completed_last() -> None:
    query = parse("completed sort:-completed", FRIDAY)
    assert query.term == All((Is.COMPLETED, Not(Is.DELETED)))
    assert query.ordering == LAST_COMPLETED


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a" * (LENGTH_LIMIT + 1), "1000 characters"),
        ("(" * 40 + "a" + ")" * 40, "30 groups deep"),
        ("!" * 40 + "a", "30 groups deep"),
        ("a " * 101, "100 terms"),
    ],
)
def test_a_query_has_bounds(text: str, problem: str) -> None:
    with pytest.raises(WrongQuery, match=problem):
        parse(text, FRIDAY)


@given(st.text(max_size=60) | st.text('()|&! ab"“”#@/+,:<=>*p1due', max_size=60))
def test_any_line_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        parse_lists(text, FRIDAY)
    except WrongQuery as wrong:
        assert 1 <= wrong.column <= len(text) + 1
        assert wrong.fields["q"].rstrip("?").endswith((".", "`"))
