"""What one hand-made telegram looks like as RDF: asked in SPARQL, as a reader of the graph would."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_cable import Maker, made_annotations, made_telegram
from pyoxigraph import RdfFormat, Store
from record_strategies import annotations as any_annotations

from cablegraph.mapping import MappedDocument, MappingError, map_document
from cablegraph.ontology.terms import PREFIXES
from cablegraph.records.annotations import (
    Annotations,
    ClaimLink,
    Evidence,
    Meeting,
    MentionKind,
    PostStatement,
    QuantityClaim,
    Stance,
    Tense,
    Tie,
    TieKind,
)
from cablegraph.text import SourceError, Span

MAKE = Maker()
TELEGRAM = made_telegram(MAKE)
MADE = made_annotations(MAKE)
_PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def mapped(annotations: Annotations = MADE) -> MappedDocument:
    return map_document(MAKE.source, TELEGRAM, annotations)


def store_of(document: MappedDocument) -> Store:
    store = Store()
    store.load(document.nquads, RdfFormat.N_QUADS)
    return store


STORE = store_of(mapped())
ABOVE = {"subOrganizationOf", "transitiveSubOrganizationOf"}


def ask(query: str, store: Store = STORE) -> bool:
    return bool(store.query(_PREFIXES + f"ASK {{ {query} }}", use_default_graph_as_union=True))


def rows(query: str, store: Store = STORE) -> list[tuple[str | None, ...]]:
    solutions = store.query(_PREFIXES + query, use_default_graph_as_union=True)
    found = [tuple(term.value if term is not None else None for term in solution) for solution in solutions]
    return sorted(found, key=str)


def ties_of(*statements: Any, **more: Any) -> set[str]:
    """Local names of the plain properties derived when the document says only this."""
    document = mapped(replace(MADE, statements=statements, links=(), **more))
    found = rows(f"SELECT ?p WHERE {{ GRAPH <{document.ties_graph}> {{ ?s ?p ?o }} }}", store_of(document))
    return {str(p).rpartition("#")[2] for (p,) in found}


def tie(kind: TieKind, subject: str, target: str, **more: Any) -> Tie:
    return MAKE.statement(
        Tie, "tie/90", MAKE.at("Port Council"), subject=subject, kind=kind, object=target, **more
    )


@pytest.mark.parametrize(
    "pattern",
    [
        '?d a cg:Document ; cg:fileName "oslo44.txt" ; cg:encoding "utf-8" ; cg:recordOf ?t . '
        "?t a cg:Telegram",
        '?t dcterms:identifier "07OSLO44" ; cg:sentAt "2007-03-14T10:05:00Z"^^xsd:dateTime ; cg:julianDay 73',
        '?t cg:classification "UNCLASSIFIED" ; cg:caption "SIPDIS" ; cg:attentionLine "STATE FOR EUR/NB"',
        '?t cg:originator/skos:prefLabel "AMEMBASSY OSLO" ; cg:transmissionSerial "0044" ; cg:sectionCount 2',
        "?t cg:originStation ?o ; cg:tag <https://w3id.org/cablegraph/tag/PGOV> ; cg:actionPrecedence ?p . "
        '?b skos:prefLabel "AMEMBASSY OSLO" ; cg:atStation ?o',
        '?a cg:addresseeName "AMEMBASSY HELSINKI" ; '
        "cg:station <https://w3id.org/cablegraph/station/HELSINKI> ; "
        "cg:precedence <https://w3id.org/cablegraph/precedence/PRIORITY>",
        '?t cg:tagCode "PGOV", "ZZZQ" ; cg:executiveOrder "12958" ; cg:declassifyOn "2017-03-14"^^xsd:date',
        '?t cg:signedBy/foaf:name "WHITNEY" ; cg:classifiedBy/foaf:name "Ida Moe" ; cg:unparsedCount 0',
        '?t cg:addressee ?a . ?a cg:addresseeRole cg:ActionAddressee ; cg:routingIndicator "RUEHC" ; '
        'cg:serial "4410" ; cg:addressedBody/skos:prefLabel "SECSTATE WASHDC"',
        '?a cg:addresseeRole cg:InfoAddressee ; cg:addresseeName "AMEMBASSY HELSINKI" ; '
        'cg:excludedName "TURKU"',
        '?t cg:reference ?r . ?r cg:label "A" ; cg:referenceKind "telegram" ; cg:referencedId "06OSLO1201" ; '
        "cg:refersTo <https://w3id.org/cablegraph/telegram/06OSLO1201>",
        '?p cg:paragraphOf ?t ; cg:number 4 ; cg:portionMark "U" ; cg:correction "read as 4"',
        '?p a foaf:Person ; foaf:name "Tor Berg" ; skos:altLabel "Berg" ; cg:protection "strictly protect"',
        '?p a foaf:Person ; foaf:name "WHITNEY" ; cg:signer true',
        '?b a cg:GovernmentBody, org:Organization ; cg:acronym "NCB" ; '
        'skos:prefLabel "Norwegian Coastal Board"',
        '?p a cg:Place ; skos:prefLabel "Norway" ; cg:speaksForGovernment true ; cg:countryCode "NO"',
        '?p a org:Post ; skos:prefLabel "Deputy Mayor" ; cg:ofPlace/skos:prefLabel "Bergen" ; '
        'org:role/skos:prefLabel "Deputy Mayor"',
        '?u a cg:UnnamedHolder ; cg:title "board spokesman" ; cg:ofBody/cg:acronym "NCB"',
        '?c a cg:Plan ; cg:year "2004"^^xsd:gYear ; cg:scope "national" ; cg:precept ?x . '
        '?x cg:number 1 ; cg:do "lock the gate" ; cg:dont "run" ; cg:evidence/cg:start ?at',
        "?s a cg:PostStatement, org:Membership ; cg:statesHolder ?h ; org:member ?h ; org:role ?r ; "
        'org:organization/skos:prefLabel "Port Safety Office" ; cg:tense cg:Present',
        '?s cg:statesMeeting ?m . ?m cg:date "2007-03-09"^^xsd:date ; cg:meetingForm "meeting" ; '
        "cg:side ?a, ?b . "
        '?a cg:participant/skos:prefLabel "Econoff" . ?b cg:participant/skos:prefLabel "Lars Vik"',
        '?s cg:value 14.0 ; cg:unit "ships" ; cg:periodStart "2007-02-01"^^xsd:date ; '
        'cg:reportedBy/foaf:name "Lars Vik"',
        '?s cg:lowerBound 3.0 ; cg:memberCountOf/skos:prefLabel "Port Council" ; '
        "cg:reportedBy/dcterms:identifier ?id",
        "?a cg:value 14.0 ; cg:disagreesWith ?b . ?b cg:value 17.0 ; cg:disagreesWith ?a",
        '?s a cg:DefinitionClaim, cg:Claim ; cg:term "berth" ; cg:excludes "moorings" ; '
        'cg:definedBy/foaf:name "Lars Vik"',
        "?s a cg:PropositionClaim ; cg:hedged true ; cg:content ?words",
        "?s cg:tieKind cg:OwnsTie ; cg:negated true ; cg:stance cg:Denied ; cg:reportingVerb 'denied'",
        "?s prov:wasGeneratedBy/prov:wasAssociatedWith <https://w3id.org/cablegraph/extractor/by-hand/1>",
        "?group org:hasPost ?lead . ?lead org:role cg:Chair ; org:postIn ?group ; "
        "cg:heldExOfficio/skos:prefLabel 'Deputy Mayor'",
    ],
)
def test_the_graph_holds(pattern: str) -> None:
    assert ask(pattern)


@pytest.mark.parametrize(
    ("pattern", "why"),
    [
        ("?a cg:owns ?b", "it was denied"),
        ("?t cg:tag <https://w3id.org/cablegraph/tag/ZZZQ>", "no vocabulary knows it"),
        ("?p org:holds ?post . ?p foaf:name 'Tor Berg'", "he held it formerly"),
        ("?post a org:Post, foaf:Agent", "a post is no agent"),
        ("?post org:headOf|cg:chairOf ?body", "a post heads nothing by itself"),
        ("?s cg:statesPost/skos:prefLabel 'Deputy Mayor' ; cg:statesHolder ?h", "nobody is named"),
        ("?s ?p ?o FILTER (isBlank(?s) || isBlank(?o))", "blank nodes have no lasting name"),
    ],
)
def test_the_graph_does_not_hold(pattern: str, why: str) -> None:
    assert not ask(pattern), why


def test_every_statement_has_one_evidence_that_quotes_the_source() -> None:
    statements = rows("SELECT ?s (COUNT(?e) AS ?n) WHERE { ?s a cg:Statement ; cg:evidence ?e } GROUP BY ?s")
    assert {n for _, n in statements} == {"1"}
    assert len(statements) == len(MADE.statements)
    selectors = rows(
        "SELECT ?start ?end ?exact WHERE { ?e oa:hasSelector ?p, ?q . ?p oa:start ?start ; oa:end ?end . "
        "?q oa:exact ?exact . FILTER (STRAFTER(STR(?p), '&position=') = STRAFTER(STR(?q), '&quote=')) }"
    )
    assert selectors
    for start, end, exact in selectors:
        assert MAKE.source.text[int(str(start)) : int(str(end))] == exact


def test_words_that_a_page_break_parts_are_one_evidence_of_two_pairs() -> None:
    found = rows(
        "SELECT ?q (COUNT(?x) AS ?n) WHERE { ?s cg:value 17.0 ; cg:evidence ?e . "
        "?e cg:quotation ?q ; cg:paragraphNumber 2 ; oa:hasSelector ?x } GROUP BY ?q"
    )
    assert found == [("counted 17 ships. inspected in February", "4")]


@pytest.mark.parametrize(
    ("kind", "subject", "target", "derived"),
    [
        (TieKind.PART_OF, "body/4", "body/5", {"subOrganizationOf", "transitiveSubOrganizationOf"}),
        (
            TieKind.BRANCH_OF,
            "body/4",
            "body/5",
            {"branchOf", "subOrganizationOf", "transitiveSubOrganizationOf"},
        ),
        (TieKind.HEADS, "person/2", "body/5", {"headOf"}),
        (TieKind.CHAIRS, "person/2", "body/5", {"chairOf", "headOf"}),
        (TieKind.HEADS, "post/1", "body/6", {"hasPost"}),
        (TieKind.MEMBER_OF, "person/2", "body/5", {"memberOf"}),
        (TieKind.WORKS_WITH, "body/4", "body/5", {"worksWith"}),
        (TieKind.KNOWN_THROUGH, "programme/1", "body/7", {"knownThrough"}),
    ],
)
def test_a_tie_that_holds_is_a_plain_triple(
    kind: TieKind, subject: str, target: str, derived: set[str]
) -> None:
    assert ties_of(tie(kind, subject, target)) == derived


@pytest.mark.parametrize(
    "change",
    [
        {"negated": True},
        {"hedged": True},
        {"tense": Tense.FORMER},
        {"tense": Tense.PLANNED},
        *(
            {"attribution": replace(MADE.statements[0].attribution, stance=stance)}
            for stance in (Stance.DENIED, Stance.DOUBTED, Stance.ASKED, Stance.PROPOSED, Stance.PREDICTED)
        ),
    ],
)
def test_a_statement_that_does_not_hold_derives_nothing(change: dict[str, Any]) -> None:
    said = (
        tie(TieKind.PART_OF, "body/4", "body/5", **change),
        MAKE.statement(PostStatement, "p/1", MAKE.at("Vik"), post="post/1", holder="person/2", **change),
        MAKE.statement(Meeting, "m/1", MAKE.at("Vik"), sides=(("person/1",), ("person/2",)), **change),
    )
    assert ties_of(*said) == set()


def test_working_together_and_meeting_hold_both_ways_but_not_within_a_side() -> None:
    met = rows("SELECT ?a ?b WHERE { ?x cg:metWith ?y . ?x skos:prefLabel ?a . ?y skos:prefLabel ?b }")
    assert met == [
        ("Econoff", "Lars Vik"),
        ("Econoff", "Port Safety Office"),
        ("Lars Vik", "Econoff"),
        ("Port Safety Office", "Econoff"),
    ]


def test_parts_that_add_up_and_parts_that_do_not() -> None:
    for kind, pattern in (
        ("consistent", "?p cg:partOfTotal ?w ; cg:consistentWith ?w . ?w cg:consistentWith ?p"),
        ("sum-differs", "?p cg:sumDiffersFrom ?w FILTER NOT EXISTS { ?p cg:partOfTotal ?w }"),
    ):
        link = ClaimLink(kind=kind, whole="quantity/1", parts=("quantity/2",), rule="r", confidence=1.0)
        assert ask(pattern, store_of(mapped(replace(MADE, links=(link,)))))


def test_a_statement_never_falls_together_with_an_entity_of_the_same_id() -> None:
    statement = replace(MADE.statements[2], id="post/1")
    document = mapped(replace(MADE, statements=(statement,), links=()))
    assert not ask("?x a cg:PostStatement, org:Post", store_of(document))
    assert ask("?x a cg:PostStatement ; cg:statesPost ?post . ?post a org:Post", store_of(document))


def test_an_entity_that_no_mention_names_is_mentioned_at_its_evidence() -> None:
    assert ask("?m oa:hasBody/skos:prefLabel 'Ida Moe' ; oa:hasTarget/cg:quotation 'Ida Moe'")
    assert not ask("?e a ?any ; cg:inDocument ?d FILTER NOT EXISTS { ?e cg:mention ?m }")


def test_two_mentions_that_begin_at_one_place_stay_two() -> None:
    group = MAKE.mention(MentionKind.BODY, "Port Council", "body/6")
    store = store_of(mapped(replace(MADE, mentions=(group, replace(group, entity="place/2")))))
    assert len(rows("SELECT ?m WHERE { ?m oa:hasTarget/cg:quotation 'Port Council' }", store)) == 2


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_annotations_leaves_the_quads_alone(chance: random.Random) -> None:
    shuffled = {
        name: tuple(chance.sample(getattr(MADE, name), len(getattr(MADE, name))))
        for name in ("mentions", "entities", "statements")
    }
    assert mapped(replace(MADE, **shuffled)).nquads == mapped().nquads


def test_lines_are_sorted_and_are_what_a_store_gives_back() -> None:
    lines = mapped().nquads.decode().splitlines(keepends=True)
    assert lines == sorted(set(lines))
    assert sorted(str(STORE).splitlines(keepends=True)) == lines


@settings(max_examples=100, deadline=None)
@given(any_annotations)
def test_any_annotations_make_readable_quads_or_a_named_error(annotations: Annotations) -> None:
    try:
        document = mapped(annotations)
    except (MappingError, SourceError):
        return
    store = store_of(document)
    graphs = {str(name.value) for name in store.named_graphs()}
    assert graphs <= {document.statements_graph, document.ties_graph}
    assert len(store) == document.counts["quads"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"entities": MADE.entities + MADE.entities[:1]}, "two annotations have the id 'body/1'"),
        (
            {"statements": MADE.statements + MADE.statements[:1]},
            "two annotations have the id 'programme-statement/1",
        ),
        ({"entities": MADE.entities[1:]}, "no entity has the id 'body/1'"),
        ({"statements": MADE.statements[:4]}, "no statement has the id 'quantity/1'"),
    ],
)
def test_ids_that_do_not_fit_are_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(MappingError, match=reason):
        mapped(replace(MADE, **change))


@pytest.mark.parametrize(
    "change",
    [{"period": "in May"}, {"period": "2007-02-31/2007-03-01"}, {"value": float("inf")}],
)
def test_values_that_rdf_has_no_form_for_are_refused(change: dict[str, Any]) -> None:
    claim = MAKE.statement(QuantityClaim, "quantity/9", MAKE.at("14 ships"), **{"unit": "ships", **change})
    with pytest.raises(MappingError):
        mapped(replace(MADE, statements=(claim,), links=()))


def test_a_place_behind_the_end_of_the_text_is_refused() -> None:
    evidence = Evidence(spans=(Span(0, len(MAKE.source.text) + 1),), text="x")
    statement = replace(MADE.statements[0], evidence=evidence)
    with pytest.raises(SourceError, match="no such span"):
        mapped(replace(MADE, statements=(statement,), links=()))


def test_nothing_of_this_machine_is_in_the_graph() -> None:
    source = Maker(name="/home/someone/cables/oslo44.txt").source
    document = map_document(source, TELEGRAM, MADE)
    assert b"someone" not in document.nquads
    assert document.nquads == mapped().nquads
