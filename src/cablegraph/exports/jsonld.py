"""JSON-LD: every document's graphs, with a context under which names read as the ontology's.

Keys without a prefix are terms of `cg:`; ids are relative to the base of all instances.
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any, BinaryIO

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from cablegraph.exports.selected_quads import selected_by_graph
from cablegraph.exports.selection import WHOLE, Selection
from cablegraph.mapping.iris import BASE
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View

_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_OBJECT_PROPERTY = NamedNode(PREFIXES["owl"] + "ObjectProperty")
_XSD = PREFIXES["xsd"]
Json = Any


def write(view: View, stream: BinaryIO, selection: Selection = WHOLE) -> None:
    """Write every document's graphs, one graph in memory at a time."""
    stream.write(b'{"@context": ' + _dumped(context()) + b',\n"@graph": [')
    lead = b"\n"
    for name, quads in selected_by_graph(view, selection):
        stream.write(lead + _dumped({"id": _id(name), "@graph": _nodes(quads)}))
        lead = b",\n"
    stream.write(b"\n]}\n")


@cache
def context() -> dict[str, Json]:
    """The context: base, prefixes, and which properties lead to other nodes."""
    links = {_key(iri): {"@type": "@id"} for iri in sorted(_object_properties())}
    return {
        "@version": 1.1,
        "@base": BASE,
        "@vocab": PREFIXES["cg"],
        "id": "@id",
        "type": "@type",
        **PREFIXES,
        **links,
    }


@cache
def _object_properties() -> frozenset[str]:
    room = files("cablegraph.ontology")
    turtle = [room.joinpath("cablegraph.ttl"), *room.joinpath("imports").iterdir()]
    return frozenset(
        triple.subject.value
        for entry in turtle
        if entry.name.endswith(".ttl")
        for triple in parse(entry.read_bytes(), RdfFormat.TURTLE)
        if triple.object == _OBJECT_PROPERTY and isinstance(triple.subject, NamedNode)
    )


def _nodes(quads: Iterable[Quad]) -> list[Json]:
    """Node objects of one graph, whose quads come by subject."""
    nodes: dict[str, dict[str, Json]] = {}
    for quad in quads:
        subject = _id(quad.subject)
        node = nodes.setdefault(subject, {"id": subject})
        predicate = quad.predicate.value
        if predicate == _TYPE:
            key, value = "type", _key(_iri(quad.object))
        else:
            key, value = _key(predicate), _value(quad.object, predicate in _object_properties())
        held = node.get(key)
        if held is None:
            node[key] = value
        elif isinstance(held, list):
            held.append(value)
        else:
            node[key] = [held, value]
    return list(nodes.values())


def _value(term: NamedNode | BlankNode | Literal | Triple, link: bool) -> Json:
    if isinstance(term, Literal):
        return _literal(term)
    found = _id(term)
    return found if link else {"id": found}


def _literal(literal: Literal) -> Json:
    """As JSON knows it, where that says the same: a number with a point would be a double."""
    if literal.language:
        return {"@value": literal.value, "@language": literal.language}
    kind = literal.datatype.value.removeprefix(_XSD)
    if kind == "string":
        return literal.value
    if kind == "boolean" and literal.value in ("true", "false"):
        return literal.value == "true"
    if kind == "integer" and literal.value == str(int(literal.value)):
        return int(literal.value)
    return {"@type": _key(literal.datatype.value), "@value": literal.value}


def _id(term: NamedNode | BlankNode | DefaultGraph | Literal | Triple) -> str:
    iri = _iri(term)
    if iri.startswith(PREFIXES["cg"]):
        return f"cg:{iri.removeprefix(PREFIXES['cg'])}"
    return iri.removeprefix(BASE)


def _iri(term: NamedNode | BlankNode | DefaultGraph | Literal | Triple) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)


def _key(iri: str) -> str:
    """A term of the ontology bare, one of another vocabulary with its prefix."""
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and iri != namespace:
            local = iri.removeprefix(namespace)
            return local if prefix == "cg" else f"{prefix}:{local}"
    return iri


def _dumped(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
