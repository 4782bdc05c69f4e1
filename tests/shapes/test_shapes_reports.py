"""What a validation covers, and what its report says."""

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, SH, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.namespace import XSD

from cablegraph.shapes import ShapesError, check_batch, core_shapes, sparql_constraints, validate
from cablegraph.shapes.compiled import _rules

BASE = "https://w3id.org/cablegraph/"
CG = Namespace("https://w3id.org/cablegraph/ontology#")
CGSH = Namespace("https://w3id.org/cablegraph/shapes#")


def dataset(quads) -> Dataset:
    made = Dataset()
    made.parse(data=ox.serialize(quads, format=ox.RdfFormat.N_QUADS).decode(), format="nquads")
    return made


def without(quads, predicate: str):
    return [quad for quad in quads if quad.predicate.value != predicate]


def second_document(quads, name: str = "0" * 16):
    """The same quads as another file of the same telegram would give them (its hash aside)."""
    first = next(quad.subject.value for quad in quads if quad.predicate.value == str(CG.sha256))
    text = ox.serialize(quads, format=ox.RdfFormat.N_QUADS).decode()
    digits = first.rpartition("/")[2]
    return list(ox.parse(text.replace(digits, name).encode(), format=ox.RdfFormat.N_QUADS))


def test_documents_of_one_telegram_do_not_make_up_for_each_other(harbor):
    other = [quad for quad in second_document(harbor) if quad.object != ox.NamedNode(CG.Telegram)]
    for report in (check_batch([*harbor, *other]), validate(dataset([*harbor, *other]))):
        assert CGSH["Document-telegram"] in {result.shape for result in report.results}
        assert report.failing == {f"{BASE}document/{'0' * 16}"}


def test_documents_that_differ_on_one_telegram_do_not_break_its_cardinalities(harbor):
    other = [
        ox.Quad(quad.subject, quad.predicate, ox.Literal("another subject"), quad.graph_name)
        if quad.predicate.value == "http://purl.org/dc/terms/subject"
        else quad
        for quad in second_document(harbor)
    ]
    shapes = {result.shape for result in check_batch([*harbor, *other]).results}
    assert CGSH["Telegram-subject"] not in shapes


def test_vocabularies_and_ontology_are_not_checked(harbor):
    stray = ox.Quad(
        ox.NamedNode(f"{BASE}station/NOWHERE"),
        ox.NamedNode(str(RDF.type)),
        ox.NamedNode(CG.Telegram),
        ox.NamedNode(f"{BASE}graph/vocabularies"),
    )
    assert check_batch([*harbor, stray]).conforms
    assert validate(dataset([*harbor, stray])).conforms


def test_a_string_with_its_datatype_spelt_out_is_the_same_string(harbor):
    spelt = Graph()
    for subject, predicate, value, _ in dataset(harbor).quads():
        if isinstance(value, Literal) and value.datatype is None and value.language is None:
            value = Literal(str(value), datatype=XSD.string)
        spelt.add((subject, predicate, value))
    assert validate(spelt).results == ()


def test_warnings_conform_and_violations_do_not(harbor):
    warned = [
        ox.Quad(quad.subject, quad.predicate, ox.Literal(200), quad.graph_name)
        if quad.predicate.value == str(CG.julianDay)
        else quad
        for quad in harbor
    ]
    report = check_batch(warned)
    assert [(result.shape, result.severity) for result in report.results] == [
        (CGSH["Telegram-julianDayOfDate"], "Warning")
    ]
    assert report.conforms
    assert report.failing == frozenset()

    broken = check_batch(without(harbor, str(CG.fileName)))
    assert not broken.conforms
    assert broken.failing == {result.document for result in broken.results}


def test_a_result_names_focus_path_shape_and_value(harbor):
    bad = [
        ox.Quad(quad.subject, quad.predicate, ox.Literal("utf-16"), quad.graph_name)
        if quad.predicate.value == str(CG.encoding)
        else quad
        for quad in harbor
    ]
    (result,) = check_batch(bad).results
    assert result.focus == URIRef(result.document)
    assert result.path == str(CG.encoding)
    assert result.value == Literal("utf-16")
    assert result.message == "A document has exactly one encoding: utf-8, cp1252 or latin-1."


def test_the_report_is_also_a_graph_with_the_paths_of_its_shapes(harbor):
    lonely = without(harbor, str(CG.addressee))
    graph = check_batch(lonely).graph
    report = graph.value(None, RDF.type, SH.ValidationReport)
    assert graph.value(report, SH.conforms) == Literal(False)
    for result in graph.objects(report, SH.result):
        path = graph.value(result, SH.resultPath)
        assert graph.value(path, SH.inversePath) == CG.addressee


def test_a_report_that_fits_says_so_in_its_graph(harbor):
    graph = check_batch(harbor).graph
    assert list(graph.objects(None, SH.conforms)) == [Literal(True)]
    assert len(graph) == 2


@pytest.mark.parametrize(
    "constraint",
    [
        "sh:path cg:x ; sh:uniqueLang true",  # a constraint that no shape of ours uses
        "sh:path cg:x ; sh:nodeKind sh:Literal",
        "sh:path cg:x ; sh:datatype xsd:duration",
        "sh:path [ sh:zeroOrMorePath cg:x ] ; sh:minCount 1",
    ],
)
def test_a_shape_that_cannot_be_compiled_is_refused_not_passed_over(constraint):
    graph = rdflib.Graph().parse(
        data=f"""
        @prefix sh: <{SH}> . @prefix cg: <{CG}> . @prefix cgsh: <{CGSH}> . @prefix xsd: <{XSD}> .
        cgsh:X a sh:PropertyShape ; {constraint} ."""
    )
    with pytest.raises(ShapesError):
        list(_rules(graph, CGSH.X))


def test_core_shapes_and_sparql_constraints_are_all_the_shapes():
    assert not list(core_shapes().triples((None, SH.sparql, None)))
    constraints = sparql_constraints()
    assert len({constraint.name for constraint in constraints}) == len(constraints) > 0
    for constraint in constraints:
        assert constraint.message.endswith(".")
        assert constraint.severity in ("Violation", "Warning")
        assert "$this" not in constraint.select
        assert not list(ox.Store().query(constraint.select))
