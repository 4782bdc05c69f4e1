"""The lookup tables of telegram headers, made from the vocabularies of TAGS, stations, offices, precedence.

A table is JSON with one entry a line, sorted, so that a change of a vocabulary reads well in a diff.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, OWL, RDF, SKOS
from rdflib.term import Node

from cablegraph.ontology.station_names import squeeze, without_capital
from cablegraph.ontology.table_files import concept_iri

CG = Namespace("https://w3id.org/cablegraph/ontology#")
_SHORT_FORM = 6  # the message numbers of the 1970s' electronic files keep six places of the post's name
_SHORTEST_NAME = 4


class VocabularyError(ValueError):
    """A vocabulary says something that no table can hold, as two stations of one name."""


def tables(vocabularies: Path) -> dict[str, str]:
    """Every table of the header vocabularies, by file name.

    Args:
        vocabularies: The folder that holds `tags.ttl`, `stations.ttl`, `office-symbols.ttl`
            and `precedence.ttl`.

    Raises:
        VocabularyError: Two entries claim one name, or an IRI does not fit its notation.
    """
    return {
        "header-tags.json": _json(_tags(_read(vocabularies / "tags.ttl"))),
        "header-precedence.json": _json(_precedence(_read(vocabularies / "precedence.ttl"))),
        "header-stations.json": _json(_stations(_read(vocabularies / "stations.ttl"))),
        "header-offices.json": _json(_offices(_read(vocabularies / "office-symbols.ttl"))),
    }


def _read(path: Path) -> Graph:
    return Graph().parse(path, format="turtle")


def _concepts(graph: Graph, folder: str) -> Iterator[tuple[URIRef, str]]:
    """Concepts with their notations; the IRI must be the one that the lookups compute."""
    for concept in sorted(graph.subjects(RDF.type, SKOS.Concept), key=str):
        notation = _one(graph, concept, SKOS.notation)
        if not isinstance(concept, URIRef) or not isinstance(notation, str):
            raise VocabularyError(f"a concept without IRI or notation: {concept}")
        if str(concept) != concept_iri(folder, notation):
            raise VocabularyError(f"the IRI of {notation!r} should be {concept_iri(folder, notation)}")
        yield concept, notation


def _one(graph: Graph, subject: Node, predicate: URIRef) -> str | int | None:
    value = graph.value(subject, predicate, any=False)
    if value is None:
        return None
    plain = value.toPython() if isinstance(value, Literal) else str(value)
    return plain if isinstance(plain, int) else str(plain)


def _all(graph: Graph, subject: URIRef, *predicates: URIRef) -> list[str]:
    return sorted({str(value) for predicate in predicates for value in graph.objects(subject, predicate)})


def _columns(graph: Graph, subject: URIRef, predicates: Iterable[URIRef]) -> list[str | int | None]:
    return [_one(graph, subject, predicate) for predicate in predicates]


def _notation_of(graph: Graph, subject: URIRef, predicate: URIRef) -> str | None:
    """The last step of the IRI that a link leads to."""
    target = graph.value(subject, predicate, any=False)
    return None if target is None else str(target).rsplit("/", 1)[-1]


def _tags(graph: Graph) -> dict[str, object]:
    columns = (CG.tagKind, SKOS.prefLabel, CG.countryCode, CG.firstYear, CG.lastYear)
    return {
        code: [*_columns(graph, concept, columns), (concept, OWL.deprecated, None) in graph]
        for concept, code in _concepts(graph, "tag")
    }


def _precedence(graph: Graph) -> dict[str, object]:
    rows: dict[str, object] = {}
    names: dict[str, str] = {}
    signs: dict[str, str] = {}
    concepts = list(_concepts(graph, "precedence"))
    for concept, name in sorted(concepts, key=lambda item: int(_one(graph, item[0], CG.precedenceRank) or 0)):
        sign = str(_one(graph, concept, CG.prosign))
        rows[name] = [sign, _one(graph, concept, CG.precedenceRank)]
        for form in (name, *_all(graph, concept, SKOS.altLabel, SKOS.hiddenLabel)):
            _claim(names, squeeze(form), name)
        signs[sign] = name  # a letter that two share means the slower, plain one
    return {"entries": rows, "names": names, "signs": signs}


def _claim(names: dict[str, str], form: str, owner: str) -> None:
    if names.setdefault(form, owner) != owner:
        raise VocabularyError(f"{form!r} is claimed by {names[form]!r} and by {owner!r}")


def _stations(graph: Graph) -> dict[str, object]:
    rows: dict[str, object] = {}
    names: dict[str, str] = {}
    routing: dict[str, str] = {}
    replaced: dict[str, str] = {}
    columns = (CG.printedName, SKOS.prefLabel, CG.bodyKind, CG.countryCode, CG.geographicTag, CG.city)
    concepts = list(_concepts(graph, "station"))
    for concept, code in concepts:
        former = _notation_of(graph, concept, DCTERMS.replaces)
        if former:
            replaced[code] = former
        rows[code] = [
            *_columns(graph, concept, (*columns, CG.firstYear, CG.lastYear)),
            former,
            _all(graph, concept, CG.missionPrefix),
            _all(graph, concept, CG.routingIndicator),
        ]
        for indicator in _all(graph, concept, CG.routingIndicator):
            _claim(routing, indicator, code)
    forms = {code: _station_forms(graph, concept, code) for concept, code in concepts}
    for code in sorted(forms):
        for form in forms[code]:
            if replaced.get(names.get(form, "")) == code:
                continue  # the newer post of the two has the name
            if form in names and replaced.get(code) == names[form]:
                names[form] = code
            _claim(names, form, code)
    for short, code in _short_forms(graph, concepts).items():
        names.setdefault(short, code)
    return {"entries": rows, "names": names, "routing": routing}


def _station_forms(graph: Graph, concept: URIRef, code: str) -> list[str]:
    printed = _all(graph, concept, CG.printedName, SKOS.altLabel, SKOS.hiddenLabel)
    squeezed = {squeeze(name) for name in (code, *printed)}
    return sorted(squeezed | {without_capital(name) for name in squeezed})


def _short_forms(graph: Graph, concepts: list[tuple[URIRef, str]]) -> dict[str, str]:
    """Cut names that only one post can have, as `TELAV` (TEL AV of six places)."""
    owners: dict[str, set[str]] = {}
    for concept, code in concepts:
        if _one(graph, concept, CG.bodyKind) == "diplomatic-post":
            short = squeeze(str(_one(graph, concept, CG.printedName))[:_SHORT_FORM])
            owners.setdefault(short, set()).add(code)
    return {
        short: next(iter(codes))
        for short, codes in sorted(owners.items())
        if len(codes) == 1 and len(short) >= _SHORTEST_NAME
    }


def _offices(graph: Graph) -> dict[str, object]:
    concepts = list(_concepts(graph, "office"))
    symbols = {str(concept): symbol for concept, symbol in concepts}
    rows: dict[str, object] = {}
    names: dict[str, str] = {}
    for concept, symbol in concepts:
        parent = graph.value(concept, SKOS.broader, any=False)
        if parent is not None and str(parent) not in symbols:
            raise VocabularyError(f"{symbol!r} is under {parent}, which is not listed")
        department = _notation_of(graph, concept, DCTERMS.isPartOf)
        rows[symbol] = [_one(graph, concept, SKOS.prefLabel), symbols.get(str(parent)), department]
    for concept, symbol in concepts:
        for other in _all(graph, concept, SKOS.altLabel):
            if other not in rows:  # a symbol of its own goes before another's second name
                _claim(names, other, symbol)
    return {"entries": rows, "names": names}


def _json(table: dict[str, object]) -> str:
    """JSON with one entry of the table, or of its parts, a line."""
    parts = [
        f"{json.dumps(name)}:{_lines(part)}" for name, part in sorted(table.items()) if isinstance(part, dict)
    ]
    return ("{\n" + ",\n".join(parts) + "\n}" if parts else _lines(table)) + "\n"


def _lines(table: dict[str, object]) -> str:
    entries = (f"{_compact(key)}:{_compact(value)}" for key, value in sorted(table.items()))
    return "{\n" + ",\n".join(entries) + "\n}"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
