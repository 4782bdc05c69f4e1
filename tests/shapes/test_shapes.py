"""One document fits every shape; an edit breaks each, and just those that it should."""

import random
from collections.abc import Iterable
from datetime import date, timedelta

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import SH, URIRef
from shape_faults import CONCERNS, FAULTS, PREFIXES, Fault, new_tie, put, tie

from cablegraph.shapes import Report, check_batch, shapes_graph, sparql_constraints, validate
from cablegraph.shapes.documents import to_rdflib

CGSH = "https://w3id.org/cablegraph/shapes#"


def edited(harbor: Iterable[ox.Quad], *faults: Fault) -> ox.Store:
    """The document's triples in one graph, with faults."""
    store = ox.Store()
    store.extend(ox.Quad(*quad.triple) for quad in harbor)
    for fault in faults:
        store.update(PREFIXES + fault.edit)
    return store


def in_rdflib(quads: Iterable[ox.Quad]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for quad in quads:
        graph.add(tuple(to_rdflib(term) for term in quad.triple))
    return graph


def names(report: Report) -> set[str]:
    return {result.shape.removeprefix(CGSH) for result in report.results}


def rounds(harbor: Iterable[ox.Quad], faults: list[Fault]) -> list[list[Fault]]:
    """Faults that can be made together: none hides what another breaks."""
    made: list[list[Fault]] = []
    for fault in faults:
        for together in made:
            wanted = set().union(fault.broken, *(other.broken for other in together))
            if names(check_batch(edited(harbor, *together, fault))) >= wanted:
                together.append(fault)
                break
        else:
            made.append([fault])
    return made


def test_the_document_that_fits_breaks_nothing(harbor):
    assert check_batch(harbor).results == ()
    assert validate(in_rdflib(harbor)).results == ()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: "+".join(sorted(fault.broken)))
def test_a_fault_breaks_its_shapes_and_no_others(harbor, fault):
    assert names(check_batch(edited(harbor, fault))) == fault.broken


def test_a_body_may_be_modelled_on_a_body(harbor):
    edit = tie("PartOf", new_tie("?s", "ModelledOn", "?o"))
    assert "TieStatement-programmes" not in names(check_batch(edited(harbor, Fault(frozenset(), edit))))


def test_every_shape_is_broken_by_some_fault():
    graph = shapes_graph()
    named = {str(shape) for shape in graph.subjects(SH.message) if isinstance(shape, URIRef)}
    named |= {str(shape) for shape in graph.subjects(SH.sparql)}
    assert {name.removeprefix(CGSH) for name in named} == set().union(*(fault.broken for fault in FAULTS))


@pytest.mark.parametrize("concern", CONCERNS)
def test_the_build_s_checks_find_what_pyshacl_finds(harbor, concern):
    for together in rounds(harbor, CONCERNS[concern]):
        store = edited(harbor, *together)
        assert validate(in_rdflib(store)) == check_batch(store)


@pytest.mark.parametrize("seed", range(6))
def test_both_find_the_same_in_a_document_with_triples_lost_and_mixed_up(harbor, seed):
    chance = random.Random(seed)
    triples = sorted((quad.triple for quad in harbor), key=str)
    chance.shuffle(triples)
    mixed, kept = triples[:20], triples[40:]  # twenty are lost
    for triple in mixed:
        others = [other.object for other in triples if other.predicate == triple.predicate]
        kept.append(ox.Triple(triple.subject, triple.predicate, chance.choice(others)))
    store = ox.Store()
    store.extend(ox.Quad(*triple) for triple in kept)
    report = validate(in_rdflib(store))
    assert report == check_batch(store)
    assert report.results


def test_a_transmission_serial_is_the_end_of_a_long_one(harbor):
    longer = put("cg:Telegram", "dcterms:identifier", '"07PORTHAVEN60477"')
    assert names(check_batch(edited(harbor, Fault(frozenset(), longer)))) == set()


def test_the_day_of_the_year_is_told_in_leap_years_and_others():
    constraint = next(one for one in sparql_constraints() if one.name.endswith("#Telegram-julianDayOfDate"))
    days = [date(year, 1, 1) + timedelta(n) for year in (1900, 1973, 2000, 2008) for n in range(365)]
    days += [date(2000, 12, 31), date(2008, 12, 31)]
    for error in (0, 1):
        store = ox.Store()
        store.update(
            f"{PREFIXES} INSERT DATA {{"
            + "\n".join(
                f"<telegram/{day}> a cg:Telegram ; cg:julianDay {day.timetuple().tm_yday + error} "
                f'; cg:sentAt "{day}T12:00:00Z"^^xsd:dateTime .'
                for day in days
            )
            + "}"
        )
        assert len(list(store.query(constraint.select))) == error * len(days)


def test_every_shape_says_what_it_demands():
    graph = shapes_graph()
    for shape in set(graph.subjects(SH.path)) | set(graph.subjects(SH.sparql)):
        if isinstance(shape, URIRef):
            holder = graph.value(shape, SH.sparql) or shape
            assert str(graph.value(holder, SH.message)).endswith("."), shape
