"""The ontology's terms are documented, named in Python, and the ones that the graphs use."""

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef
from rdflib.namespace import DCTERMS

from cablegraph.ontology.generate import terms
from cablegraph.ontology.graphs import ontology_graph, vocabularies_graph
from cablegraph.ontology.terms import CG, ORG, PREFIXES
from cablegraph.records.annotations import Stance, Tense, TieKind

ROOT = Path(__file__).parents[2] / "ontology"
NAMESPACE = Namespace(PREFIXES["cg"])
HARBOR = Path(__file__).parents[1] / "shapes" / "harbor.trig"

OURS = sorted({term for term in ontology_graph().subjects(RDF.type) if str(term).startswith(str(NAMESPACE))})
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, OWL.NamedIndividual)


def test_terms_in_python_are_those_of_the_ontology():
    assert (ROOT / "terms.py").read_text(encoding="utf-8") == terms.module(ROOT), "run: make generate"


def test_an_unknown_term_is_an_error():
    assert CG.Telegram == "https://w3id.org/cablegraph/ontology#Telegram"
    assert ORG.holds == "http://www.w3.org/ns/org#holds"
    with pytest.raises(AttributeError):
        CG.Telegramm  # noqa: B018


@pytest.mark.parametrize("term", OURS, ids=lambda term: term.removeprefix(str(NAMESPACE)))
def test_a_term_has_label_definition_example_and_source(term):
    graph = ontology_graph()
    for predicate in (RDFS.label, SKOS.definition, SKOS.example, DCTERMS.source):
        assert len(list(graph.objects(term, predicate))) == 1, predicate
    assert str(graph.value(term, SKOS.definition)).endswith(".")
    assert len([kind for kind in KINDS if (term, RDF.type, kind) in graph]) == 1


def test_reused_terms_say_where_they_are_from():
    for file in sorted((ROOT / "imports").glob("*.ttl")):
        graph = Graph().parse(file)
        for term in {term for kind in KINDS for term in graph.subjects(RDF.type, kind)}:
            assert term.startswith(PREFIXES[file.stem]), term
            assert (term, RDFS.isDefinedBy, None) in graph, term
            assert (term, RDFS.label, None) in graph, term


def test_the_head_imports_every_declaration_file_but_what_alignments_need():
    graph = ontology_graph()
    imported = {str(name).rpartition("/")[2] for name in graph.objects(None, OWL.imports)}
    assert imported - {"ontology"} == {file.stem for file in (ROOT / "imports").glob("*.ttl")}


def test_stances_tenses_and_kinds_of_tie_are_those_of_the_records():
    def individuals(kind: URIRef) -> set[str]:
        return {str(one).removeprefix(str(NAMESPACE)) for one in ontology_graph().subjects(RDF.type, kind)}

    assert individuals(NAMESPACE.Stance) == {stance.value.capitalize() for stance in Stance}
    assert individuals(NAMESPACE.Tense) == {tense.value.capitalize() for tense in Tense}
    assert individuals(NAMESPACE.TieKind) == {
        f"{kind.value[0].upper()}{kind.value[1:]}Tie" for kind in TieKind
    }


def test_every_kind_of_tie_derives_a_property_that_is_declared():
    graph = ontology_graph()
    for kind in graph.subjects(RDF.type, NAMESPACE.TieKind):
        (derived,) = graph.objects(kind, NAMESPACE.derives)
        assert (derived, RDF.type, OWL.ObjectProperty) in graph


def test_vocabularies_use_declared_terms():
    declared = set(ontology_graph().subjects(RDF.type)) | set(vocabularies_graph().subjects(RDF.type))
    used = set(vocabularies_graph().predicates()) | set(vocabularies_graph().objects(None, RDF.type))
    assert {
        str(term) for term in used - declared if not str(term).startswith((str(RDF), str(RDFS), str(OWL)))
    } == set()


def test_a_document_uses_declared_terms():
    quads = list(ox.parse(HARBOR.read_bytes(), format=ox.RdfFormat.TRIG))
    used = {quad.predicate.value for quad in quads}
    used |= {quad.object.value for quad in quads if quad.predicate.value == str(RDF.type)}
    declared = {str(term) for term in (*ontology_graph().subjects(RDF.type), RDF.type, RDFS.label)}
    assert used - declared == set()
