"""Rules derive plain ties from statements that hold, and nothing from those that do not."""

import re
from importlib.resources import files

import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, Namespace

from cablegraph.ontology.graphs import ontology_graph
from cablegraph.ontology.terms import PREFIXES

CG = Namespace(PREFIXES["cg"])
RULES = sorted(
    (file for file in files("cablegraph.ontology").joinpath("rules").iterdir()), key=lambda file: file.name
)
HEAD = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
HEAD += "@prefix ex: <http://example.org/> .\n"
HOLDS = "cg:stance cg:Said ; cg:negated false ; cg:hedged false ; cg:tense cg:Present"


def derived(turtle: str) -> set[str]:
    """The plain triples, as short Turtle, that all rules in order make."""
    store = ox.Store()
    store.load((HEAD + turtle).encode(), format=ox.RdfFormat.TURTLE)
    made: set[str] = set()
    for rule in RULES:
        triples = list(store.query(rule.read_text(encoding="utf-8")))
        store.extend(ox.Quad(*triple) for triple in triples)
        made |= {" ".join(_short(term) for term in triple) for triple in triples}
    return made


def _short(term: ox.NamedNode) -> str:
    names = {**PREFIXES, "ex": "http://example.org/"}
    prefix = next(prefix for prefix, namespace in names.items() if term.value.startswith(namespace))
    return f"{prefix}:{term.value.removeprefix(names[prefix])}"


def tie(kind: str, subject: str = "ex:a", value: str = "ex:b", how: str = HOLDS) -> str:
    ends = f"cg:tieSubject {subject} ; cg:tieObject {value}"
    return f"[] a cg:TieStatement ; cg:tieKind cg:{kind}Tie ; {ends} ; {how} .\n"


def test_every_rule_says_what_it_is():
    assert len(RULES) >= 7
    for rule in RULES:
        text = rule.read_text(encoding="utf-8")
        assert re.match(r"# title: .+\n# principle: .+\n(?:#   .+\n)*# source: .+\n", text), rule.name


@pytest.mark.parametrize(
    "kind", sorted(str(kind).rpartition("#")[2] for kind in ontology_graph().subjects(RDF.type, CG.TieKind))
)
def test_a_tie_becomes_the_property_that_its_kind_derives(kind):
    graph = ontology_graph()
    plain = graph.value(CG[kind], CG.derives)
    made = derived(tie(kind.removesuffix("Tie")))
    wanted = {f"ex:a {_short(ox.NamedNode(plain))} ex:b"}
    for above in graph.objects(plain, RDFS.subPropertyOf):
        if str(above).rpartition("#")[2] in ("subOrganizationOf", "headOf"):
            wanted.add(f"ex:a {_short(ox.NamedNode(above))} ex:b")
    if "ex:a org:subOrganizationOf ex:b" in wanted:
        wanted.add("ex:a org:transitiveSubOrganizationOf ex:b")
    if kind == "WorksWithTie":
        wanted.add("ex:b cg:worksWith ex:a")
    assert made == wanted


NOTHING = [
    ("cg:stance cg:Said ; cg:negated true ; cg:hedged false ; cg:tense cg:Present", "it is denied"),
    ("cg:stance cg:Said ; cg:negated false ; cg:hedged true ; cg:tense cg:Present", "it is only possible"),
    ("cg:stance cg:Said ; cg:negated false ; cg:hedged false ; cg:tense cg:Former", "it was so"),
    ("cg:stance cg:Said ; cg:negated false ; cg:hedged false ; cg:tense cg:Planned", "it is to be so"),
    *(
        (
            f"cg:stance cg:{stance} ; cg:negated false ; cg:hedged false ; cg:tense cg:Present",
            f"{stance} is no yes",
        )
        for stance in ("Denied", "Doubted", "Predicted", "Proposed", "Asked")
    ),
]


@pytest.mark.parametrize(("how", "reason"), NOTHING)
def test_what_does_not_hold_derives_nothing(how, reason):
    said = (
        tie("PartOf", how=how)
        + tie("WorksWith", how=how)
        + f"[] cg:statesPost ex:post ; cg:statesHolder ex:p ; {how} . ex:post org:postIn ex:b ."
        + tie("Chairs", "ex:o", "ex:b", f"cg:leadingPost ex:l ; {how}")
        + f"ex:o a org:Post . [] cg:statesMeeting ex:m ; {how} . ex:m cg:side ex:s , ex:t ."
        + "ex:s cg:participant ex:p . ex:t cg:participant ex:q ."
    )
    assert derived(said) == set(), reason


@pytest.mark.parametrize("stance", ["Said", "Claimed", "Confirmed"])
def test_what_is_said_claimed_or_confirmed_holds(stance):
    assert "ex:a org:reportsTo ex:b" in derived(tie("ReportsTo", how=HOLDS.replace("Said", stance)))


CASES = [
    (
        f"[] cg:statesPost ex:post ; cg:statesHolder ex:p ; {HOLDS} .",
        {"ex:p org:holds ex:post", "ex:post org:heldBy ex:p"},
        "a holder holds; the post is in no body",
    ),
    (
        f"[] cg:statesPost ex:post ; {HOLDS} . ex:post org:postIn ex:b .",
        {"ex:b org:hasPost ex:post"},
        "a post without a holder is the body's",
    ),
    (
        tie("Chairs", "ex:post", "ex:b") + "ex:post a org:Post .",
        set(),
        "a post is no agent: it chairs by the body's own leading post",
    ),
    (
        tie("Heads", "ex:post", "ex:b", f"cg:leadingPost ex:l ; {HOLDS}") + "ex:post a org:Post .",
        {"ex:b org:hasPost ex:l"},
        "and that leading post is the body's",
    ),
    (
        f"[] cg:statesMeeting ex:m ; {HOLDS} . ex:m cg:side ex:s , ex:t . "
        "ex:s cg:participant ex:p , ex:q . ex:t cg:participant ex:r .",
        {"ex:p cg:metWith ex:r", "ex:r cg:metWith ex:p", "ex:q cg:metWith ex:r", "ex:r cg:metWith ex:q"},
        "people of one side did not meet each other",
    ),
    (
        f"[] cg:statesMeeting ex:m ; {HOLDS} . ex:m cg:participant ex:p , ex:q .",
        set(),
        "no sides, no meeting of one with the other",
    ),
    (
        tie("PartOf", "ex:a", "ex:b") + tie("BranchOf", "ex:b", "ex:c"),
        {
            "ex:a org:subOrganizationOf ex:b",
            "ex:b cg:branchOf ex:c",
            "ex:b org:subOrganizationOf ex:c",
            "ex:a org:transitiveSubOrganizationOf ex:b",
            "ex:a org:transitiveSubOrganizationOf ex:c",
            "ex:b org:transitiveSubOrganizationOf ex:c",
        },
        "the body above a parent is above the body",
    ),
]


@pytest.mark.parametrize(("turtle", "wanted", "reason"), CASES)
def test_a_case_of_a_rule(turtle, wanted, reason):
    assert derived(turtle) == wanted, reason
