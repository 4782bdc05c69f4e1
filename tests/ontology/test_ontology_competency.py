"""The ontology and what is built on it fit together: no term idle, none missing.

A term is at work when a module, rule, shape, question or vocabulary names it; or when terms at work
need it: a property above theirs, a class that they lie under, start from, lead to or are individuals of; or a
class of all concepts of a scheme that has some.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Node, URIRef

from cablegraph.ontology.graphs import ontology_graph, vocabularies_graph
from cablegraph.ontology.terms import PREFIXES
from cablegraph.queries import catalogue
from cablegraph.queries.terms import query_terms, terms_of

ROOT = Path(__file__).parents[2]
NAMESPACE = PREFIXES["cg"]
# `CG.name` in Python, `cg:name` in Turtle, SPARQL and prose.
NAMED = re.compile(r"(?:\bcg:|\bCG\.|cablegraph/ontology#)([A-Za-z]\w*)")
DECLARED = {
    str(term).removeprefix(NAMESPACE)
    for term in ontology_graph().subjects(RDF.type)
    if str(term).startswith(NAMESPACE)
}
MAPPING, RULES, SHAPES, QUERIES = "src/cablegraph/mapping", "ontology/rules", "shapes", "queries"


@cache
def named(*folders: str) -> frozenset[str]:
    """The terms of ours that the files below the folders name."""
    return frozenset(name for folder in folders for file in sources(folder) for name in NAMED.findall(file))


def sources(folder: str) -> Iterator[str]:
    for file in sorted((ROOT / folder).rglob("*")):
        if file.suffix in {".py", ".rq", ".ttl", ".md"} and "docs/ontology" not in file.as_posix():
            yield file.read_text(encoding="utf-8")


@cache
def at_work() -> frozenset[str]:
    code = "src/cablegraph"
    found = set(named(code, RULES, SHAPES, QUERIES, "ontology/vocabularies"))
    graph = ontology_graph()
    found |= {_local(term) for term in graph.subjects() if _has_concepts(graph, term)}
    while True:
        needed = {
            _local(above)
            for name in found
            for predicate in (RDFS.subPropertyOf, RDFS.subClassOf, RDFS.domain, RDFS.range, RDF.type)
            for above in graph.objects(URIRef(NAMESPACE + name), predicate)
        }
        if needed <= found:
            return frozenset(found)
        found |= needed


def _local(term: object) -> str:
    return str(term).removeprefix(NAMESPACE)


def _has_concepts(graph: Graph, term: Node) -> bool:
    """Whether a class holds the concepts of a scheme, by its definition, and there are some."""
    schemes = {
        graph.value(part, OWL.hasValue)
        for same in graph.objects(term, OWL.equivalentClass)
        if (parts := graph.value(same, OWL.intersectionOf)) is not None
        for part in graph.items(parts)
    }
    return any((None, SKOS.inScheme, scheme) in vocabularies_graph() for scheme in schemes - {None})


@pytest.mark.parametrize("term", sorted(DECLARED))
def test_a_term_is_at_work(term):
    assert term in at_work(), f"cg:{term} is used by no mapping, rule, shape, question or vocabulary"


@pytest.mark.parametrize("folder", ["src", "loaders", "shapes", "queries", "ontology", "docs", "benchmarks"])
def test_whatever_is_named_is_declared(folder):
    assert sorted(named(folder) - DECLARED) == []


def test_what_the_mapping_writes_has_a_shape():
    assert sorted(named(MAPPING) - named(SHAPES)) == []


def test_what_a_shape_asks_for_is_written_by_the_mapping_or_a_rule():
    assert sorted(named(SHAPES) - named(MAPPING, RULES)) == []


@pytest.mark.parametrize("name", catalogue())
def test_a_question_rests_on_terms_that_graphs_hold(name):
    terms = {term.removeprefix("cg:") for term in terms_of(catalogue()[name]) if term.startswith("cg:")}
    assert terms, "it asks nothing of the ontology"
    known = named(MAPPING, RULES, "src/cablegraph/view", "src/cablegraph/store")
    assert sorted(terms - known - named("ontology/vocabularies")) == []


@pytest.mark.parametrize(
    ("where", "terms"),
    [
        ("?x a cg:Plan", ["cg:Plan", "rdf:type"]),
        ("?x cg:issuedBy/^cg:owns ?y", ["cg:issuedBy", "cg:owns"]),
        ("?x (cg:owns|cg:advises)+ ?y", ["cg:advises", "cg:owns"]),
        ("?x !cg:owns ?y", ["cg:owns"]),
        ("?x ?p ?y FILTER (?p IN (cg:owns, cg:advises))", ["cg:advises", "cg:owns"]),
        ("?x ?p ?y FILTER EXISTS { ?x cg:year ?z }", ["cg:year"]),
        ("VALUES ?p { cg:owns } ?x ?p ?y", ["cg:owns"]),
        ("OPTIONAL { ?x <http://example.org/p> 'cg:owns' } # cg:owns", []),
        ("{ SELECT ?x { ?x cg:year ?y } }", ["cg:year"]),
        ("BIND (IF(?k = cg:Said, 1, 2) AS ?z)", ["cg:Said"]),
    ],
)
def test_the_terms_of_a_query(where, terms):
    prefixes = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
    assert list(query_terms(f"{prefixes}SELECT * WHERE {{ {where} \n}}")) == terms
