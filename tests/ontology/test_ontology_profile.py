"""The ontology keeps to OWL 2 DL, and what does not is found, each fault by its rule."""

import pytest
from rdflib import Graph

from cablegraph.ontology.graphs import ontology_graph, vocabularies_graph
from cablegraph.ontology.profile import profile_faults
from cablegraph.ontology.terms import PREFIXES

HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
HEAD += "@prefix ex: <http://example.org/> .\n"

FAULTS = [
    (
        "ex:p a owl:ObjectProperty , owl:DatatypeProperty .",
        "ex:p",
        "object property and data property at once",
    ),
    (
        "ex:p a owl:DatatypeProperty , owl:AnnotationProperty .",
        "ex:p",
        "data property and annotation property",
    ),
    ("ex:C a owl:Class , rdfs:Datatype .", "ex:C", "class and datatype at once"),
    ("ex:C a owl:Class ; rdfs:subClassOf ex:Lost .", "ex:Lost", "used as a class and not declared"),
    ("ex:Lost rdfs:subClassOf cg:Plan .", "ex:Lost", "used as a class and not declared"),
    ("ex:p a owl:ObjectProperty ; rdfs:domain ex:Lost .", "ex:Lost", "used as a class and not declared"),
    ("ex:p a owl:ObjectProperty ; rdfs:range ex:Lost .", "ex:Lost", "used as a class and not declared"),
    ("ex:x a ex:Lost .", "ex:Lost", "used as a class and not declared"),
    (
        "ex:C a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:unionOf ( cg:Plan ex:Lost ) ] .",
        "ex:Lost",
        "as a class",
    ),
    ("[ a owl:AllDisjointClasses ; owl:members ( cg:Plan ex:Lost ) ] .", "ex:Lost", "used as a class"),
    ("ex:x ex:lost ex:y .", "ex:lost", "used as a property and not declared"),
    ("ex:p a owl:ObjectProperty ; rdfs:subPropertyOf ex:lost .", "ex:lost", "used as a property"),
    (
        "ex:p a owl:ObjectProperty ; rdfs:subPropertyOf skos:prefLabel .",
        "ex:p",
        "under the annotation property",
    ),
    (
        "ex:p a owl:DatatypeProperty ; rdfs:subPropertyOf rdfs:label .",
        "ex:p",
        "data property under the annotation",
    ),
    (
        "ex:p a owl:DatatypeProperty ; rdfs:subPropertyOf cg:about .",
        "ex:p",
        "under the object property",
    ),
    (
        "ex:p a owl:ObjectProperty , owl:TransitiveProperty , owl:IrreflexiveProperty .",
        "ex:p",
        "IrreflexiveProperty",
    ),
    (
        "ex:p a owl:ObjectProperty , owl:FunctionalProperty . "
        "ex:q a owl:ObjectProperty , owl:TransitiveProperty ; rdfs:subPropertyOf ex:p .",
        "ex:p",
        "above one that is, and FunctionalProperty",
    ),
    (
        "ex:C a owl:Class ; rdfs:subClassOf "
        "[ a owl:Restriction ; owl:onProperty org:transitiveSubOrganizationOf ; "
        'owl:maxCardinality "1"^^xsd:nonNegativeInteger ] .',
        "org:transitiveSubOrganizationOf",
        "counted in a restriction",
    ),
    (
        "ex:p a owl:DatatypeProperty , owl:SymmetricProperty .",
        "ex:p",
        "SymmetricProperty and no object property",
    ),
    (
        "ex:p a owl:AnnotationProperty , owl:FunctionalProperty .",
        "ex:p",
        "annotation property and functional",
    ),
    (
        "ex:C a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty skos:prefLabel ; "
        'owl:cardinality "1"^^xsd:nonNegativeInteger ] .',
        "skos:prefLabel",
        "annotation property in a restriction",
    ),
    ("ex:p a owl:DatatypeProperty ; rdfs:range xsd:gYear .", "ex:p", "range outside the datatype map"),
    ("ex:p a owl:ObjectProperty . ex:x ex:p 'word' .", "ex:p", "object property with a literal"),
    ("ex:p a owl:DatatypeProperty . ex:x ex:p ex:y .", "ex:p", "data property with a node"),
    ("rdfs:label a owl:ObjectProperty .", "rdfs:label", "belongs to the languages themselves"),
]

SOUND = [
    "ex:p a owl:AnnotationProperty ; rdfs:subPropertyOf rdfs:label .",
    "ex:p a owl:ObjectProperty , owl:SymmetricProperty , owl:IrreflexiveProperty .",
    "ex:p a owl:ObjectProperty ; rdfs:subPropertyOf org:transitiveSubOrganizationOf .",
    "ex:p a owl:DatatypeProperty ; rdfs:range xsd:integer . ex:x ex:p 12 .",
    "ex:C a owl:Class ; rdfs:subClassOf owl:Thing .",
    "ex:x a cg:Plan ; rdfs:comment 'word' .",
]


def faults(turtle: str) -> set[tuple[str, str]]:
    graph = ontology_graph() + Graph().parse(data=HEAD + turtle, format="turtle")
    return {(fault.term, fault.reason) for fault in profile_faults(graph)}


def test_the_ontology_and_its_vocabularies_keep_to_owl_2_dl():
    assert profile_faults(ontology_graph()) == ()
    assert profile_faults(ontology_graph() + vocabularies_graph()) == ()


@pytest.mark.parametrize(("turtle", "term", "reason"), FAULTS)
def test_a_planted_fault_is_found_and_nothing_else(turtle, term, reason):
    prefix, _, name = term.partition(":")
    found = faults(turtle)
    assert {at for at, _ in found} == {{**PREFIXES, "ex": "http://example.org/"}[prefix] + name}
    assert any(reason in why for _, why in found), found


@pytest.mark.parametrize("turtle", SOUND)
def test_what_owl_2_dl_allows_is_no_fault(turtle):
    assert faults(turtle) == set()
