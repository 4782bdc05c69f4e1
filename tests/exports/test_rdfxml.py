"""RDF/XML is read by rdflib and by owlready2, and declares whatever it uses."""

from pathlib import Path

import owlready2
import pytest
from exported import PLAIN, hostile, written
from made_cable import Maker, made_annotations, made_telegram
from rdflib import OWL, RDF, SKOS, Graph, URIRef
from small_graph import HARBOUR, entity, view

from cablegraph.mapping import map_document
from cablegraph.ontology.terms import CG, PREFIXES
from cablegraph.store import Entry, GraphWriter
from cablegraph.view import View, withhold


@pytest.fixture(scope="module")
def harbour() -> View:
    return view(*HARBOUR)


def test_rdflib_reads_every_triple(harbour: View) -> None:
    graph = Graph().parse(data=written(harbour, "rdfxml"), format="xml")
    assert len(graph) == len({(q.subject, q.predicate, q.object) for q in harbour.quads()})


def test_owlready_reads_it_as_protege_would(harbour: View, tmp_path: Path) -> None:
    path = tmp_path / "harbour.owl"
    path.write_bytes(written(harbour, "rdfxml"))
    world = owlready2.World()
    world.get_ontology(path.as_uri()).load()
    found = world.sparql(f"SELECT ?o {{ ?s <{CG.tieObject}> ?o }}")
    assert len(list(found)) == len(
        list(Graph().parse(path, format="xml").triples((None, URIRef(CG.tieObject), None)))
    )


def test_hostile_words_stay_words() -> None:
    graph = Graph().parse(data=written(hostile(), "rdfxml"), format="xml")
    assert PLAIN in {str(value) for value in graph.objects()}


def test_characters_that_xml_cannot_hold_are_marked() -> None:
    odd = view(entity("body/1", "org:Organization", "Board \\u0001 Office"))
    graph = Graph().parse(data=written(odd, "rdfxml"), format="xml")
    assert "Board \ufffd Office" in {str(value) for value in graph.objects()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> View:
    folder = tmp_path_factory.mktemp("rdfxml") / "graph"
    make = Maker()
    mapped = map_document(make.source, made_telegram(make), made_annotations(make))
    with GraphWriter(folder, withhold) as writer:
        writer.write_batch([Entry(mapped, make.source.text)])
    return View.open(folder)


def test_a_built_graph_declares_its_classes_and_properties(built: View) -> None:
    graph = Graph().parse(data=written(built, "rdfxml"), format="xml")
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    declared = {subject for kind in kinds for subject in graph.subjects(RDF.type, kind)}
    used = {predicate for predicate in graph.predicates() if str(predicate).startswith(PREFIXES["cg"])}
    assert len(used) > 30
    assert used <= declared


def test_stations_and_tags_that_are_used_have_their_names(built: View) -> None:
    graph = Graph().parse(data=written(built, "rdfxml"), format="xml")
    tags = set(graph.objects(None, URIRef(CG.tag)))
    assert tags
    assert tags <= set(graph.subjects(SKOS.prefLabel, None))
    unused = URIRef("https://w3id.org/cablegraph/tag/KCRM")
    assert unused not in set(graph.subjects())
