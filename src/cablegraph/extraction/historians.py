"""What the historians marked in a volume joins what the rules find: names, and who the list says they are.

The text goes through `extract` as any telegram does. A marked name that the rules took for a person keeps
that person; one that they overlooked becomes a person of its own (rule `historians-mark`). An entry of
the list of persons is read as "NAME, OFFICE", one office after the other, in the order in which a
sentence would say it; each office is a statement that rests on the entry's words.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass, replace
from dataclasses import fields as fields_of
from importlib.metadata import version
from typing import cast

from cablegraph.extraction import EXTRACTOR, extract
from cablegraph.loaders import field_spans, shown_text
from cablegraph.loaders.frus_view import note_spans
from cablegraph.records.annotations import (
    Annotations,
    EntityId,
    Evidence,
    Mention,
    MentionKind,
    Person,
    PostStatement,
    Statement,
    Tense,
)
from cablegraph.records.frus import HistoricalDocument, ListedPerson, ListedTerm, NamedPerson
from cablegraph.records.telegram import Paragraph, Telegram
from cablegraph.text import SourceText, Span, TextView

MARK, ENTRY = "historians-mark", "historians-list"
_NESTED = 6  # mentions that begin before a place and may still reach it
_SOON = 12
_LATER = re.compile(
    r"\s*(?:(?:and|also|then|thereafter|later|subsequently|formerly|concurrently)[\s,]+)+", re.IGNORECASE
)
_ENDED = re.compile(
    r"\b(?:until|formerly|former|through)\b|\bto\s+(?:[A-Z]\w+\s+)?\d{4}\b|[-\u2013\u2014]\s*(?:[A-Z]\w+\s+)?(?:\d{1,2},\s+)?\d{2,4}"
)
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV)\.?\Z")
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]{1,80})[)\]]")


def extract_historical(
    record: HistoricalDocument | ListedPerson | ListedTerm,
    telegram: Telegram,
    source: SourceText,
    extractor: Callable[[Telegram, SourceText], Annotations] = extract,
) -> Annotations:
    """Find in a document or an entry who and what it speaks of, and what it says about them.

    Args:
        record: The volume's record.
        telegram: The same in the telegram's form.
        source: What both were read from.
        extractor: What finds it in the text; an entry of the list of persons is read by the grammar.
    """
    if isinstance(record, ListedPerson):
        return _listed(record, telegram, source)
    found = extractor(telegram, source)
    return with_marked_names(found, record, source) if isinstance(record, HistoricalDocument) else found


def people_by_mark(annotations: Annotations, names: Iterable[NamedPerson]) -> dict[EntityId, str]:
    """Which entry of the list each person of a document is: by the marked names that its mentions lie on.

    A person on whom the names of several entries lie (the rules took two for one) is the one most often
    marked; of equal ones the first.
    """
    people = {entity.id for entity in annotations.entities if isinstance(entity, Person)}
    places = _Places.of(annotations, people)
    counts: dict[EntityId, Counter[str]] = {}
    for name in names:
        person = places.at(name.start, name.end) if name.ref else None
        if name.ref and person:
            counts.setdefault(person, Counter())[name.ref] += 1
    return {person: refs.most_common(1)[0][0] for person, refs in counts.items()}


def with_marked_names(
    annotations: Annotations, record: HistoricalDocument, source: SourceText
) -> Annotations:
    """The annotations with a person for every marked name that no person of the right entry has."""
    listed = people_by_mark(annotations, record.persons)
    people = {entity.id for entity in annotations.entities if isinstance(entity, Person)}
    places = _Places.of(annotations, people)
    by_ref: dict[str, EntityId] = {}
    for person, ref in listed.items():
        by_ref.setdefault(ref, person)
    taken = {entity.id for entity in annotations.entities} | {one.id for one in annotations.mentions}
    entities, mentions = list(annotations.entities), list(annotations.mentions)
    for name in record.persons:
        if not name.ref or name.start == name.end:
            continue
        held = places.at(name.start, name.end)
        if held is not None and listed.get(held) == name.ref:
            continue
        evidence = _evidence(name, source)
        known = by_ref.get(name.ref)
        person = known or _free(f"person/{name.start}", taken)
        if known is None:
            by_ref[name.ref] = person
            entities.append(Person(id=person, name=name.text, evidence=evidence, rule=MARK, confidence=1.0))
        mentions.append(
            Mention(
                id=_free(f"mention/{name.start}", taken),
                kind=MentionKind.PERSON,
                evidence=evidence,
                entity=person,
                rule=MARK,
                confidence=1.0,
            )
        )
    return replace(
        annotations,
        entities=tuple(sorted(entities, key=lambda one: (one.evidence.start, one.id))),
        mentions=tuple(sorted(mentions, key=lambda one: (one.evidence.start, -one.evidence.end))),
    )


@dataclass(frozen=True)
class _Places:
    """Where people are mentioned, in order."""

    starts: list[int]
    held: list[tuple[int, int, EntityId]]

    @classmethod
    def of(cls, annotations: Annotations, people: set[EntityId]) -> "_Places":
        held = sorted(
            (span.start, span.end, mention.entity)
            for mention in annotations.mentions
            if mention.entity in people
            for span in mention.evidence.spans
            if mention.entity is not None
        )
        return cls([start for start, *_ in held], held)

    def at(self, start: int, end: int) -> EntityId | None:
        """Whose mention shares a code point with a place."""
        last = bisect_left(self.starts, end)
        for _, ends, person in reversed(self.held[max(last - _NESTED, 0) : last]):
            if ends > start:
                return person
        return None


def _evidence(name: NamedPerson, source: SourceText) -> Evidence:
    spans = (
        note_spans(source, name.start, name.end)
        if name.in_note
        else field_spans(source, name.start, name.end)
    )
    return Evidence(spans=spans, text=name.text)


def _free(identifier: str, taken: set[str]) -> str:
    """The identifier, numbered where another has it; from now on it is taken."""
    found, number = identifier, 1
    while found in taken:
        number += 1
        found = f"{identifier}.{number}"
    taken.add(found)
    return found


@dataclass(frozen=True)
class _Sentence:
    """Part of the text that is read: where it stands there, and where its words stand in the view."""

    start: int
    end: int
    view_start: int


@dataclass(frozen=True)
class _Entry:
    """An entry as it is read: `NAME, OFFICE.` in a paragraph each."""

    source: SourceText
    view: TextView
    name: Evidence
    read: SourceText
    sentences: tuple[_Sentence, ...]

    def evidence(self, evidence: Evidence) -> Evidence:
        """The same words in the entry: of the name and an office together the office's alone."""
        for sentence in self.sentences:
            start, end = max(evidence.start, sentence.start), min(evidence.end, sentence.end)
            if start < end and self.read.text[start:end].strip(" ,.\n"):
                while self.read.text[start] in " ,\n":
                    start += 1
                at = start - sentence.start + sentence.view_start
                spans = self.view.to_source(at, at + end - start)
                return Evidence(spans=spans, text=" ".join(self.view.text[at : at + end - start].split()))
        return self.name


def _listed(record: ListedPerson, telegram: Telegram, source: SourceText) -> Annotations:
    """The person of an entry with the offices that its description gives."""
    name = Evidence(spans=field_spans(source, record.name.start, record.name.end), text=record.name.text)
    shown, aliases = reading_name(record.name.text)
    identifier = f"person/{name.start}"
    person = Person(
        id=identifier, name=shown, aliases=aliases, evidence=name, rule=ENTRY, confidence=1.0
    )  # fmt: skip
    entry = _entry(record, telegram, source, name, shown)
    found = Annotations(source=source.name, extractor=EXTRACTOR, version=version("cablegraph"))
    if entry is not None:
        read = extract(_as_read(entry), entry.read)
        found = _led_back(read, entry, person, telegram)
    mention = Mention(
        id=f"mention/{name.start}", kind=MentionKind.PERSON, evidence=name, entity=identifier, rule=ENTRY,
        confidence=1.0,
    )  # fmt: skip
    others = [one for one in found.entities if one.id != identifier]
    mentions = [one for one in found.mentions if one.id != mention.id and one.evidence.start != name.start]
    return replace(found, entities=(person, *others), mentions=(mention, *mentions))


def reading_name(printed: str) -> tuple[str, tuple[str, ...]]:
    """A list's name in the order in which it is said, and its other forms.

    >>> reading_name("Tull, Ines M., Jr.")
    ('Ines M. Tull Jr.', ('Tull, Ines M., Jr.',))
    >>> reading_name("Lin Suo (Lin Shuo)")
    ('Lin Suo', ('Lin Shuo', 'Lin Suo (Lin Shuo)'))
    """
    inside = [found["inside"] for found in _BRACKETS.finditer(printed)]
    plain = _BRACKETS.sub("", printed)
    parts = [part.strip() for part in plain.split(",") if part.strip()]
    suffix = [part for part in parts[1:] if _SUFFIX.match(part)]
    given = [part for part in parts[1:] if part not in suffix]
    name = " ".join([*given, *parts[:1], *suffix]) or printed
    other = [form for form in (*inside, printed) if form != name]
    return name, tuple(dict.fromkeys(other))


def _entry(
    record: ListedPerson, telegram: Telegram, source: SourceText, name: Evidence, shown: str
) -> _Entry | None:
    view = shown_text(source)
    if view is None or record.see or not telegram.paragraphs:
        return None
    place = view.to_view_whole(Span(telegram.paragraphs[0].content_start, telegram.paragraphs[0].end))
    if place is None:
        return None
    text, sentences = "", []
    for start, end in _segments(view.text, *place):
        lead = f"{shown}, "
        begin = len(text) + len(lead)
        text += f"{lead}{view.text[start:end]}.\n\n"
        sentences.append(_Sentence(begin, begin + end - start, start))
    if not sentences:
        return None
    return _Entry(source, view, name, _in_place(source, text), tuple(sentences))


def _in_place(source: SourceText, text: str) -> SourceText:
    """A text of its own that stands for a source while it is read."""
    return SourceText(source.name, text, source.encoding, source.sha256)


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The offices of a description: parted by semicolons, without "thereafter" and full stops."""
    while start < end:
        semicolon = text.find(";", start, end)
        last = end if semicolon < 0 else semicolon
        lead = _LATER.match(text, start, last)
        first = lead.end() if lead else start
        while first < last and text[first].isspace():
            first += 1
        stop = last
        while stop > first and (text[stop - 1].isspace() or text[stop - 1] in ".,"):
            stop -= 1
        if first < stop:
            yield first, stop
        start = last + 1


def _as_read(entry: _Entry) -> Telegram:
    paragraphs = []
    at = 0
    for sentence in entry.sentences:
        end = sentence.end + 1
        text = entry.read.text[at:end]
        paragraphs.append(Paragraph(start=at, end=end, text=text, content_start=at))
        at = end + 2
    return Telegram(source=entry.read.name, encoding=entry.read.encoding, paragraphs=tuple(paragraphs))


def _led_back(read: Annotations, entry: _Entry, person: Person, telegram: Telegram) -> Annotations:
    """What was found in the text that was read, in places of the entry; its name's bearer is the person."""
    names = {
        one.id: person.id
        for one in read.entities
        if isinstance(one, Person) and not _in_offices(one.evidence, entry.sentences)
    }
    taken = {person.id}
    placed = [(one.id, one.evidence) for one in read.entities]
    placed += [(one.id, one.evidence) for one in read.statements]
    placed += [(one.id, one.evidence) for one in read.mentions]
    for identifier, evidence in placed:
        if identifier not in names:
            kind = identifier.rpartition("/")[0]
            names[identifier] = _free(f"{kind}/{entry.evidence(evidence).start}", taken)
    moved = cast(Annotations, _moved(read, entry, names))
    return replace(
        moved,
        source=telegram.source,
        entities=tuple(one for one in moved.entities if one.id != person.id),
        mentions=tuple(one for one in moved.mentions if one.entity != person.id),
        statements=tuple(_of_person(one, entry, person) for one in moved.statements),
    )


def _in_offices(evidence: Evidence, sentences: Iterable[_Sentence]) -> bool:
    return any(one.start <= evidence.start < one.end for one in sentences)


def _moved(value: object, entry: _Entry, names: Mapping[str, str]) -> object:
    """A record with every evidence led back and every id of `names` put right."""
    if isinstance(value, Evidence):
        return entry.evidence(value)
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        return tuple(_moved(one, entry, names) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{one.name: _moved(getattr(value, one.name), entry, names) for one in fields_of(value)}
        )
    return value


def _of_person(statement: Statement, entry: _Entry, person: Person) -> Statement:
    """An office that the entry gives is the person's, and a former one where it gives an end to it."""
    place = entry.view.to_view_whole(Span(statement.evidence.start, statement.evidence.end))
    if not isinstance(statement, PostStatement) or place is None:
        return statement
    for sentence in entry.sentences:
        last = sentence.view_start + sentence.end - sentence.start
        if sentence.view_start <= place[0] < last:
            before = entry.view.text[sentence.view_start : place[0]]
            if statement.holder is None and (len(before) <= _SOON or before.rstrip().endswith((",", " and"))):
                statement = replace(statement, holder=person.id)
            ended = _ENDED.search(entry.view.text, sentence.view_start, last)
            if ended and statement.tense is Tense.PRESENT:
                statement = replace(statement, tense=Tense.FORMER)
    return statement
