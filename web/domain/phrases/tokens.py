"""What means something without a date: sigils, priorities, "someday", and what a change takes away."""

from __future__ import annotations

from web.domain.phrases.durations import length
from web.domain.phrases.finding import Finding
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.scan import Scan
from web.domain.phrases.words import QUOTES, SECTIONED, Kind

HALF_QUOTED = "a name has quotation marks on both sides, or on none"
BANG = "!"
NAMED = {
    Kind.SECTION: Meaning.SECTION,
    Kind.TAG: Meaning.TAG,
    Kind.UNTAG: Meaning.UNTAG,
    Kind.NOTES: Meaning.NOTES,
}
GIVING = {Kind.PERSON: Meaning.PERSON, Kind.UNGIVE: Meaning.UNGIVE}
EVERYBODY = "*"
Tokens = dict[int, Finding]


def tokens(scan: Scan, *, has_time: bool) -> Tokens:
    """By the word they begin at. How long something takes is told only beside a time."""
    found: Tokens = {}
    opening = scan.vocabulary.tokens.opening
    for i in range(len(scan.words)):
        text = scan.texts[i]
        if text and text not in opening:
            continue
        token = _worded(scan, i) if text else _sigil(scan, i)
        if token and (has_time or token.meaning is not Meaning.DURATION):
            found[i] = token
    return found


def _worded(scan: Scan, i: int) -> Finding | None:
    words, text = scan.vocabulary.tokens, scan.texts[i]
    if scan.texts[i - 1] == BANG and scan.glued(i):
        return None
    if text in words.priorities:
        return Finding(i, i + 1, Meaning.PRIORITY, text)
    if text in words.someday:
        return Finding(i, i + 1, Meaning.DUE, clears=True)
    if text in words.lasting:
        return _duration(scan, i)
    cleared = scan.longest(words.clears, i) if scan.door.changes else None
    return Finding(i, cleared[1], cleared[0], clears=True) if cleared else None


def _duration(scan: Scan, i: int) -> Finding | None:
    found = length(scan, i + 1)
    if found is None or not found.is_short:
        return None
    return Finding(i, found.end, Meaning.DURATION, minutes=found.minutes)


def _sigil(scan: Scan, i: int) -> Finding | None:
    word = scan.words[i]
    if word.kind is Kind.HALF_QUOTED:
        return Finding(i, i + 1, Meaning.NOTHING, problem=HALF_QUOTED)
    if word.kind is Kind.PROJECT:
        return _project(scan, i)
    if word.kind in GIVING:
        return _person(scan, i)
    meaning = NAMED.get(word.kind)
    return Finding(i, i + 1, meaning, word.text) if meaning else None


def _project(scan: Scan, i: int) -> Finding:
    """Home/Bills is a section, but where sections are not kept, and in quotes, it is one name."""
    word = scan.words[i]
    name, is_quoted = word.text, scan.line[word.start + 1] in QUOTES
    both = SECTIONED.fullmatch(scan.line, word.start + 1, word.end)
    project, section = (_unquoted(both[1]), _unquoted(both[2])) if both else (name, "")
    if both is None and not is_quoted:
        project, _, section = name.partition("/")
    if Meaning.SECTION not in scan.door.keeps:
        return Finding(i, i + 1, Meaning.PROJECT, f"{project}/{section}" if both else name)
    return Finding(i, i + 1, Meaning.PROJECT, project, section)


def _unquoted(name: str) -> str:
    return name[1:-1].strip() if name[0] in QUOTES else name


def _person(scan: Scan, i: int) -> Finding:
    """Where it is known who there is, by the name that they have, and nobody else: +extra is no person."""
    word, people = scan.words[i], scan.door.people
    meaning = GIVING[word.kind]
    if people is None or word.text == EVERYBODY:
        return Finding(i, i + 1, meaning, word.text)
    if person := people.called(word.text):
        return Finding(i, i + 1, meaning, person.name)
    return Finding(i, i + 1, Meaning.NOTHING, problem=people.problem(word.text))
