"""Made-up books: to-dos of every kind, kept in the database, and queries of every kind about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from random import Random
from uuid import UUID

from tests.builders import IDS
from web.domain.matching import Candidate, matches
from web.domain.membership import Membership
from web.domain.merging import Entity
from web.domain.ordering import Rank
from web.domain.person import Person
from web.domain.phrases.moment import Moment
from web.domain.place import Place
from web.domain.project import Project
from web.domain.recurrence.recurrence import Recurrence
from web.domain.recurrence.rule import Frequency, Rule
from web.domain.reminder import Reminder
from web.domain.section import Section
from web.domain.tag import Tag
from web.domain.todo import Todo
from web.domain.view import View
from web.domain.when import When
from web.infrastructure.persistence.blocker_rows import INSERT, blockings_of
from web.infrastructure.persistence.engine import Engine
from web.infrastructure.persistence.linking import LINKS
from web.infrastructure.persistence.records import record_of, values_of

ZONES = ("Asia/Tokyo", "America/New_York", "Europe/Berlin", "UTC")
CONTENTS = (
    "Buy milk",
    "Café au lait, 100%",
    "call Bob's_plumber",
    "C++ & coffee beans",
    "ﬁx ℂ Straße",
    "🎂 cake",
)
NOTES = ("", "", "with *coffee*", "100_percent\nmilk")
NAMES = ("Work", "Wörk*", "a_b%c", "Two words", 'say "hi"')
ATOMS = (
    *(
        "milk",
        "COF",
        "cafe",
        '"au lait"',
        "100",
        "bob",
        "c++",
        "strasse",
        "fix",
        "🎂",
        '"coffee bea"',
        "nothing",
    ),
    *("#Work", "#work*", "#w*", "#*", '#"a_b%c"', "#a*c", "#inbox", '#"Two words"', "#missing", "no project"),
    *("/Work", "/work*", "/w*", "/*", '/"a_b%c"', '/"Two words"', "/missing", "no section", "has:section"),
    *("@work", "@w*", "@*", "@a_b*", "@missing", "no tag"),
    *("+work", "+w*", "+*", '+"two words"', "+missing", "+me", "no people", "has:person"),
    *(
        "p1",
        "p<=2",
        "p>4",
        "no priority",
        "has:notes",
        "has:reminder",
        "sub",
        "parent",
        "blocked",
        "blocking",
        "has:time",
        "recurring",
        "has:duration",
        "no parts",
        "no time",
        "started",
        "waiting",
        "overdue",
    ),
    *(
        "today",
        "tomorrow",
        "no date",
        "no start",
        "no deadline",
        "due:next 3 days",
        "due<=sat",
        "due<today 16:00",
    ),
    *(
        "due>yesterday",
        "due:this week",
        "due:dec",
        "due:weekend",
        "##Work",
        "start<=today",
        "start>today 9:00",
        "deadline:last 2 weeks",
    ),
    *(
        "created:today",
        "created<-2d",
        "changed>=yesterday",
        "completed:today",
        "completed<today",
        "deleted>-3d",
    ),
    *("open", "completed", "deleted"),
)


@dataclass(frozen=True)
class Book:
    """What is in the database, as the domain has it."""

    member: Membership
    projects: dict[UUID, Project]
    sections: dict[UUID, Section]
    tags: dict[UUID, Tag]
    people: dict[UUID, Person]
    todos: tuple[Todo, ...]

    def candidates(self, moment: Moment) -> list[Candidate]:
        if moment not in self._candidates:
            self._candidates[moment] = [self._candidate(todo, moment) for todo in self.todos]
        return self._candidates[moment]

    def _candidate(self, todo: Todo, moment: Moment) -> Candidate:
        tags = tuple(self.tags[id] for id in todo.tag_ids)
        its = (self.projects[todo.project_id], tags, moment, todo.id in self._wholes, self._section(todo))
        blockers = tuple(each for each in self.todos if each.id in todo.blocker_ids)
        waiters = tuple(each for each in self.todos if todo.id in each.blocker_ids)
        people = tuple(self.people[id] for id in todo.person_ids)
        return Candidate(todo, *its, blockers, waiters, people)

    def _section(self, todo: Todo) -> Section | None:
        return self.sections[todo.section_id] if todo.section_id else None

    @cached_property
    def _candidates(self) -> dict[Moment, list[Candidate]]:
        return {}

    @cached_property
    def _wholes(self) -> set[UUID | None]:
        return {part.parent_id for part in self.todos if not part.is_deleted}

    def shown(self, view: View, moment: Moment) -> list[UUID]:
        """The whole view, by the specification."""

        def rank(its: Candidate) -> tuple[int, Rank]:
            [tier] = (tier for tier, term in enumerate(view.tiers) if matches(term, its))
            key = view.ordering.key(its.todo, self._section(its.todo))
            return tier, view.ordering.rank(view.ordering.at_home(key, moment.zone))

        found = [its for its in self.candidates(moment) if matches(view.term, its)]
        present = [its for its in found if view.ordering.holds(its.todo)]
        return [its.todo.id for its in sorted(present, key=rank)]


async def made_up_book(
    engine: Engine, member: Membership, inbox: Project, moment: Moment, random: Random
) -> Book:
    book_id, now = member.book_id, moment.now
    projects = [Project(id=IDS.new(), book_id=book_id, name=name, created_at=now) for name in NAMES]
    tags = [Tag(id=IDS.new(), book_id=book_id, name=name, created_at=now) for name in NAMES]
    them = [Person(id=IDS.new(), book_id=book_id, name=name, created_at=now) for name in NAMES]
    me = Person(id=IDS.new(), book_id=book_id, name="I", account_id=member.account_id, created_at=now)
    await engine.execute("DELETE FROM people WHERE book_id = ?", (book_id,))
    people = [*them, me]
    sections = [_section(random, project, name) for project in projects[:3] for name in NAMES]
    projects_and_sections: list[Project | Section] = [inbox, *projects, *projects, *projects, *sections]
    places = [each.place for each in projects_and_sections]
    todos: list[Todo] = []
    for _ in range(60):
        place = random.choice(places)
        todos.append(_todo(random, moment, book_id, place, tags, people, todos))
    await keep(engine, [*projects, *sections, *tags, *people, *todos])
    every = {each.id: each for each in [inbox, *projects]}
    named = {each.id: each for each in sections}, {each.id: each for each in tags}
    return Book(member, every, *named, {each.id: each for each in people}, tuple(todos))


def _section(random: Random, project: Project, name: str) -> Section:
    """Some have one position, as after an undo."""
    return Section(
        id=IDS.new(),
        book_id=project.book_id,
        project_id=project.id,
        name=name,
        position=random.randrange(1, 4) * 1024,
        created_at=project.created_at,
    )


async def keep(engine: Engine, entities: Iterable[Entity]) -> None:
    async with engine.transaction():
        for _, alike in groupby(entities, type):
            kept = [*alike]
            await engine.execute_many(record_of(kept[0]).insert, [values_of(each, 1) for each in kept])
            todos = [each for each in kept if isinstance(each, Todo)]
            for link in LINKS:
                if rows := [statement.args for todo in todos for statement in link.inserted(todo)]:
                    await engine.execute_many(link.insert, rows)
            if blocked := [its for each in kept for its in blockings_of(each)]:
                await engine.execute_many(INSERT, blocked)


def query(random: Random, depth: int = 3) -> str:
    if depth == 0 or random.random() < 0.3:
        return random.choice(ATOMS)
    one, other = query(random, depth - 1), query(random, depth - 1)
    return random.choice((f"({one} | {other})", f"({one} {other})", f"!({one})", f"({one} & !{other})"))


def _todo(
    random: Random,
    moment: Moment,
    book_id: UUID,
    place: Place,
    tags: list[Tag],
    people: list[Person],
    before: list[Todo],
) -> Todo:
    return Todo(
        id=IDS.new(),
        book_id=book_id,
        project_id=place.project_id,
        section_id=place.section_id,
        parent_id=random.choice(before).id if before and random.random() < 0.2 else None,
        position=random.randrange(5) * 1024,
        content=random.choice(CONTENTS),
        notes=random.choice(NOTES),
        tag_ids=tuple(sorted(tag.id for tag in random.sample(tags, random.choice((0, 0, 1, 3))))),
        blocker_ids=_blockers(before),
        person_ids=_people(people, before),
        priority=random.randint(1, 4),
        duration_minutes=(None, 45)[len(before) % 2],
        recurrence=random.choice((None, None, Recurrence.of(Rule(Frequency.DAILY), When(moment.today)))),
        reminders=_reminders(random, moment),
        start=_when(random, moment),
        due=_when(random, moment),
        deadline=_when(random, moment),
        created_at=_instant(random, moment),
        changed_at=_instant(random, moment),
        completed_at=random.choice((None, None, _instant(random, moment))),
        deleted_at=random.choice((None, None, None, _instant(random, moment))),
    )


def _people(people: list[Person], before: list[Todo]) -> tuple[UUID, ...]:
    random = Random(len(before))
    return tuple(sorted(person.id for person in random.sample(people, random.choice((0, 0, 1, 3)))))


def _blockers(before: list[Todo]) -> tuple[UUID, ...]:
    random = Random(len(before))
    return tuple(
        sorted(todo.id for todo in random.sample(before, min(len(before), random.choice((0, 0, 2)))))
    )


def _when(random: Random, moment: Moment) -> When | None:
    """Close to the moment, and often at the very edge of a day."""
    day = moment.today + dt.timedelta(random.randint(-4, 4))
    edges = [dt.time(), dt.time(23, 59), moment.local.time().replace(second=0, microsecond=0)]
    time = random.choice((*edges, dt.time(random.randrange(24), 30)))
    return random.choice((None, When(day), When(day, time), When(day, time, random.choice(ZONES))))


def _reminders(random: Random, moment: Moment) -> tuple[Reminder, ...]:
    at = _when(random, moment)
    return random.choice(((), (Reminder(minutes_before=30), *([Reminder(at)] if at else []))))


def _instant(random: Random, moment: Moment) -> dt.datetime:
    """With and without a fraction of a second, since SQLite compares them as text."""
    ago = dt.timedelta(minutes=random.randrange(5_000), microseconds=random.choice((0, 0, 250_000)))
    return moment.now.astimezone(dt.UTC) - ago
