"""Definitions: whose they are, of which term, what they take in, and from what they differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute import Attributions, SpokenSentence
from cablegraph.extraction.document import Document
from cablegraph.extraction.ids import Ids
from cablegraph.records.annotations import DefinitionClaim, EntityId, MentionKind

_WHOSE = r"(?P<whose>[A-Z(][^,.;:]{0,60}?)(?:['’]s?)?"
_TERM = r"(?P<term>[^,.;:]{2,60}?)"
# Words up to the end of the clause or sentence; a full stop inside them belongs to an abbreviation.
_CLAUSE = r"(?:[^,.;]|\.(?=\S)|(?<=[A-Z])\.){2,80}"
_REST = r"(?:[^.;]|\.(?=\S)|(?<=[A-Z])\.){2,200}"
_OWNED = re.compile(
    rf"(?:{_WHOSE}[ ])?(?:legal[ ]|official[ ])?definition[ ]of[ ]{_TERM}[ ]"
    r"(?=(?:differs?|differed|diverges?|departs?|is|was|includes?|included|excludes?|covers?|does|did|goes)\b)"
)
_HOW = rf"(?P<how>as|to[ ]include|to[ ]exclude)[ ](?P<what>{_REST})"
_DEFINES = re.compile(rf"{_WHOSE}[ ](?:law[ ]|code[ ])?defines?[ ]{_TERM}[ ]{_HOW}")
_DEFINED = re.compile(
    rf"\b(?:[Uu]nder|[Ii]n)[ ](?P<whose>[^,.;:]{{2,60}}?)[ ]law,?[ ]{_TERM}[ ]is[ ]defined[ ]{_HOW}"
)
_DIFFERS = re.compile(
    r"\b(?:differs?|differed|diverges?|departs?|(?:is|was)[ ](?:different|broader|narrower|wider))[ ]"
    rf"(?:from|than)[ ](?P<other>{_CLAUSE})"
)
_INCLUDES = re.compile(
    rf"(?<!not )\b(?:includes?|included|covers?|takes[ ]in|extends[ ]to)[ ](?P<what>{_REST})"
)
_EXCLUDES = re.compile(
    r"\b(?:excludes?|excluded|leaves[ ]out|(?:does|did)[ ]not[ ](?:include|cover))[ ]"
    rf"(?P<what>{_REST})"
)
_AND = re.compile(r",?[ ]and[ ]|,[ ]")


@dataclass(frozen=True, slots=True)
class _Defined:
    whose: tuple[int, int] | None
    term: str
    includes: tuple[str, ...]
    excludes: tuple[str, ...]
    differs_from: str | None
    start: int
    end: int


def definitions(
    document: Document, actors: Actors, attributions: Attributions, ids: Ids
) -> Iterator[DefinitionClaim]:
    """The definitions that a document tells of, in order."""
    for sentence in _speaking_of_one(document.text, attributions):
        for found in _in_sentence(document.text, sentence):
            judgement = attributions.at(found.start, found.end)
            evidence = document.evidence(found.start, found.end)
            yield DefinitionClaim(
                id=ids.new("definition", evidence.start),
                evidence=evidence,
                attribution=judgement.attribution,
                hedged=judgement.hedged,
                tense=judgement.tense,
                rule="definition",
                confidence=0.85,
                term=found.term,
                whose=_owner(found.whose, actors),
                includes=found.includes,
                excludes=found.excludes,
                differs_from=found.differs_from,
            )


def _speaking_of_one(text: str, attributions: Attributions) -> Iterator[SpokenSentence]:
    """The sentences that hold "definition", "defines" or the like."""
    at = text.find("defin")
    while at >= 0:
        sentence = attributions.sentence(at)
        if sentence is not None:
            yield sentence
        at = text.find("defin", max(at + 5, sentence.end if sentence else 0))


def _in_sentence(text: str, sentence: SpokenSentence) -> Iterator[_Defined]:
    for found in _OWNED.finditer(text, sentence.start, sentence.end):
        differs = _DIFFERS.search(text, found.end(), sentence.end)
        excludes = _EXCLUDES.search(text, found.end(), sentence.end)
        includes = _INCLUDES.search(text, found.end(), sentence.end)
        says = [match for match in (differs, includes, excludes) if match]
        if says:
            yield _Defined(
                found.span("whose") if found["whose"] else None,
                _trim(found["term"]),
                _listed(includes),
                _listed(excludes),
                differs["other"].strip() if differs else None,
                found.start(),
                max(match.end() for match in says),
            )
    for pattern in (_DEFINES, _DEFINED):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            what = _items(found["what"]) if found["how"] != "as" else (found["what"].strip(),)
            out = found["how"] == "to exclude"
            yield _Defined(
                found.span("whose"),
                _trim(found["term"]),
                () if out else what,
                what if out else (),
                None,
                found.start(),
                found.end(),
            )


def _owner(span: tuple[int, int] | None, actors: Actors) -> EntityId | None:
    """Whose definition it is: the last actor or place in the words before it."""
    if span is None:
        return None
    kinds = (MentionKind.GOVERNMENT, MentionKind.PLACE, MentionKind.BODY, MentionKind.PERSON)
    mentions = actors.within(span[0], span[1] + 2, *kinds)
    return mentions[-1].entity if mentions else None


def _listed(found: re.Match[str] | None) -> tuple[str, ...]:
    return _items(found["what"]) if found else ()


def _items(words: str) -> tuple[str, ...]:
    """The members of a list in words."""
    return tuple(item.strip() for item in _AND.split(words) if item.strip())


def _trim(term: str) -> str:
    return term.strip(" \"'“”‘’")
