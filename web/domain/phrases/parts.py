"""The parts of date phrases by the word they begin at, before it is asked what stands around them."""

from __future__ import annotations

from web.domain.phrases.hours import opened, spanning
from web.domain.phrases.meaning import Meaning
from web.domain.phrases.part import Part
from web.domain.phrases.relations import related
from web.domain.phrases.rules import openings, pair, rules_by_shape
from web.domain.phrases.scan import Scan
from web.domain.phrases.zones import zoned

Parts = dict[int, Part]


def parts(scan: Scan) -> Parts:
    found: Parts = {}
    opening, texts, times = openings(scan.vocabulary), scan.texts, scan.vocabulary.times
    for i in range(len(scan.words)):
        text = texts[i]
        rules = opening.get(text)
        if rules is None:
            if not text or text[0].isalpha():
                continue  # as most words
            rules = rules_by_shape(text)
        else:
            rules = opening.get(pair(text, texts[i + 1]), rules)
        for rule in rules:
            if part := rule(scan, i):
                found[i] = zoned(scan, part)
                break
    if found and Meaning.DURATION in scan.door.keeps and scan.has_any(times.spanning):
        found |= _spans(scan, found)
    relations = scan.vocabulary.counts.relations
    if found and scan.has_any(relations.keys()):
        for i in range(len(scan.words) - 2):
            if scan.texts[i + 2] in relations and (part := related(scan, found, i)):
                found[i] = part
    return found


def _spans(scan: Scan, found: Parts) -> Parts:
    """From one time to another."""
    words, to = scan.vocabulary.times, scan.vocabulary.times.to | scan.vocabulary.repeats.also
    hours = (i for i, text in enumerate(scan.texts[:-2]) if text.isdecimal() and scan.texts[i + 1] in to)
    bare = (i for i in hours if scan.texts[i - 1] not in words.labels)
    opening = {i: span for i in bare if (span := opened(scan, found, i))}
    return {i: span for i in found if (span := spanning(scan, found, i))} | opening
