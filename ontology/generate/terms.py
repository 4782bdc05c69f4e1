"""Writes `ontology/terms.py`: the IRI of every term, as constants that a type checker knows."""

from collections import defaultdict
from pathlib import Path

from rdflib import OWL, RDF, RDFS, XSD, Graph, URIRef
from rdflib.namespace import DefinedNamespace

PREFIXES = {
    "cg": "https://w3id.org/cablegraph/ontology#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": str(OWL),
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": str(XSD),
}

_DECLARED = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)
# The languages' own terms are declared nowhere: those that we write.
_BUILT_IN: dict[str, tuple[type[DefinedNamespace], tuple[str, ...]]] = {
    "owl": (OWL, ("sameAs",)),
    "rdf": (RDF, ("type", "first", "nil", "rest")),
    "rdfs": (RDFS, ("comment", "label", "seeAlso")),
    "xsd": (XSD, ("boolean", "date", "dateTime", "decimal", "gYear", "integer", "string")),
}

_HEAD = '''"""The IRI of every term that cablegraph writes or asks for. Written by `make generate`.

One class a prefix, one constant a term; an unknown term is an error to the type checker and at run time.
"""

# ruff: noqa: N815
from typing import Final
'''


def declared(graph: Graph) -> dict[str, set[str]]:
    """Local names of the declared classes, properties and individuals, by prefix."""
    names: dict[str, set[str]] = defaultdict(set)
    for kind in _DECLARED:
        for term in graph.subjects(RDF.type, kind):
            for prefix, namespace in PREFIXES.items():
                if isinstance(term, URIRef) and term.startswith(namespace):
                    names[prefix].add(term.removeprefix(namespace))
    for prefix, (_, terms) in _BUILT_IN.items():
        names[prefix].update(terms)
    return names


def module(root: Path) -> str:
    """The text of `terms.py` for the ontology in the folder `root`."""
    graph = Graph()
    for file in (root / "cablegraph.ttl", *sorted((root / "imports").glob("*.ttl"))):
        graph.parse(file)
    parts = [_HEAD]
    names = declared(graph)
    for prefix, namespace in PREFIXES.items():
        lines = [f"class {prefix.upper()}:", f'    """Terms of <{namespace}>."""', ""]
        lines += [f'    {name}: Final = "{namespace}{name}"' for name in sorted(names[prefix])]
        parts.append("\n".join(lines) + "\n")
    table = "".join(f'    "{prefix}": "{namespace}",\n' for prefix, namespace in PREFIXES.items())
    parts.append(f"PREFIXES: Final = {{\n{table}}}\n")
    return "\n\n".join(parts)
