"""What comes twice because its telegram did: by what it says, not by where it stands.

Statements, mentions, addressees and references: whatever a question counts or lists by its words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from cablegraph.loaders.sameness import folded_words
from cablegraph.ontology.terms import CG, OA, ORG, PROV, RDF, SKOS

Key = tuple[str, ...]
# How a statement was found, and where, is no part of what it says.
_BESIDE = {
    CG.evidence, CG.rule, CG.confidence, CG.statedIn, CG.asOf, PROV.wasGeneratedBy, CG.repeats,
    CG.disagreesWith, CG.partOfTotal, CG.consistentWith, CG.sumDiffersFrom, CG.partOfClaim, ORG.member,
    ORG.organization, CG.leadingPost, CG.speakerWords, OA.hasTarget,
}  # fmt: skip
_DEEPER = {CG.statesMeeting, CG.side, CG.participant}
_OF = (ORG.postIn, CG.ofPlace)
_REPEATED = {NamedNode(kind) for kind in (CG.Statement, CG.Addressee, CG.Reference, OA.Annotation)}


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement, mention, addressee or reference of a document.

    Attributes:
        iri: It.
        key: What it says: properties with values and the names of those it speaks of, in small letters.
        words: Its class and its quotation, letters and digits only, in small letters.
        start: Where its words begin.
    """

    iri: str
    key: Key
    words: Key
    start: int


def claims_of(quads: Iterable[Quad]) -> tuple[Claim, ...]:
    """What a document says that a copy may repeat, from its statements graph, in order of place."""
    facts: dict[str, list[tuple[str, object]]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            facts[quad.subject.value].append((quad.predicate.value, quad.object))
    found = [
        _claim(iri, held, facts)
        for iri, held in facts.items()
        if any(name == RDF.type and value in _REPEATED for name, value in held)
    ]
    return tuple(sorted(found, key=lambda claim: (claim.start, claim.iri)))


def repeated(copies: Iterable[Claim], originals: Iterable[Claim]) -> dict[str, str]:
    """Which claims of one copy the other copy makes too: claim to the claim that it repeats.

    First by what they say (the first with the first, the second with the second; what one copy says more
    often, with the last), then by class and words: a name that is redacted in one copy is told in the other.
    """
    copies, originals = tuple(copies), tuple(originals)
    found = _paired([(one.key, one.iri) for one in copies], [(one.key, one.iri) for one in originals])
    left = [(one.words, one.iri) for one in copies if one.iri not in found]
    return found | _paired(left, [(one.words, one.iri) for one in originals])


def _paired(copies: Iterable[tuple[Key, str]], originals: Iterable[tuple[Key, str]]) -> dict[str, str]:
    """By equal keys the first with the first, and so on; one too many with the last."""
    known: dict[Key, list[str]] = defaultdict(list)
    for key, iri in originals:
        known[key].append(iri)
    seen: Counter[Key] = Counter()
    found: dict[str, str] = {}
    for key, iri in copies:
        same = known.get(key)
        if same is not None:
            found[iri] = same[min(seen[key], len(same) - 1)]
            seen[key] += 1
    return found


_Facts = dict[str, list[tuple[str, object]]]


def _claim(iri: str, held: list[tuple[str, object]], facts: _Facts) -> Claim:
    kinds = sorted(value.value for name, value in held if name == RDF.type and isinstance(value, NamedNode))
    start, quotation = 0, ""
    for name, value in held:
        if name in (CG.evidence, OA.hasTarget) and isinstance(value, NamedNode):
            for of, said in facts.get(value.value, ()):
                if of == CG.start and isinstance(said, Literal):
                    start = int(said.value)
                elif of == CG.quotation and isinstance(said, Literal):
                    quotation = said.value
    words = (*kinds, folded_words(quotation))
    mention = OA.Annotation in kinds  # of one actor the same words, not any words
    return Claim(iri, (*_key(iri, facts), *words) if mention else _key(iri, facts), words, start)


def _key(iri: str, facts: _Facts) -> Key:
    said: list[str] = []
    for name, value in facts[iri]:
        if name in _BESIDE:
            continue
        said.append(f"{name} {_said(name, value, facts)}")
    return tuple(sorted(said))


def _said(name: str, value: object, facts: _Facts) -> str:
    if isinstance(value, Literal):
        return folded_words(value.value) or value.value
    if not isinstance(value, NamedNode):
        return str(value)
    held = facts.get(value.value, [])
    label = next((one.value for of, one in held if of == SKOS.prefLabel and isinstance(one, Literal)), None)
    if label is not None:
        of = [one.value for name_, one in held if name_ in _OF and isinstance(one, NamedNode)]
        return folded_words(" ".join([label, *(_said(name, NamedNode(one), facts) for one in of)]))
    if name in _DEEPER:
        return " | ".join(_key(value.value, facts))
    if name == CG.reportedBy:
        return "the telegram"
    return "" if "/document/" in value.value else value.value
