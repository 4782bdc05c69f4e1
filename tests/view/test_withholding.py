"""Protected names do not reach a reader, in no form and no place, unless the operator asks for them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from made_cable import TEXT, Maker, made_annotations, made_telegram
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from cablegraph.mapping import MappedDocument, map_document
from cablegraph.ontology.terms import CG, FOAF, ORG, PREFIXES, RDF
from cablegraph.records.annotations import (
    Annotations,
    Attribution,
    Body,
    ClaimLink,
    Entity,
    Meeting,
    Person,
    Proposition,
    QuantityClaim,
    Statement,
    Tie,
    TieKind,
)
from cablegraph.records.telegram import Field, Protection, Telegram
from cablegraph.store import Entry, GraphWriter, open_current
from cablegraph.view import MARKER, View, withhold
from cablegraph.view.withholding import Withholding

MAKE = Maker()
MADE = made_annotations(MAKE)
TELEGRAM = made_telegram(MAKE)
_PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def document(
    make: Maker = MAKE,
    *,
    entities: Iterable[Entity] = (),
    statements: Iterable[Statement] = (),
    links: Iterable[ClaimLink] = (),
    annotations: Annotations | None = None,
    **header: Any,
) -> MappedDocument:
    """The made cable with more in it."""
    made = annotations or made_annotations(make)
    made = replace(
        made,
        entities=(*made.entities, *entities),
        statements=(*made.statements, *statements),
        links=(*made.links, *links),
    )
    return map_document(make.source, replace(made_telegram(make), **header), made)


def withheld(tmp_path: Path, *documents: MappedDocument) -> tuple[Store, int]:
    path = tmp_path / "store"
    tmp_path.mkdir(exist_ok=True)
    store = Store(str(path))
    for one in documents:
        store.bulk_load(one.nquads, RdfFormat.N_QUADS)
    del store
    count = withhold(path)
    return Store.read_only(str(path)), count


def texts(store: Store) -> set[str]:
    return {quad.object.value for quad in store if isinstance(quad.object, Literal)}


def ask(store: Store, pattern: str) -> bool:
    return bool(store.query(_PREFIXES + f"ASK {{ {pattern} }}", use_default_graph_as_union=True))


def test_no_form_of_a_protected_name_is_in_any_literal_or_iri(tmp_path: Path) -> None:
    store, count = withheld(tmp_path, document())
    assert count == 1
    dump = str(store)
    for form in ("Tor Berg", "Berg's", '"Berg"', '"BERG', "Treasurer", "treasurer"):
        assert form not in dump
    assert "Bergen" in dump, "the name of a town that begins alike stays"
    assert '"Fjord Lines"' in dump, "the body of the office stays, the office goes"


def test_the_person_stays_as_one_withheld(tmp_path: Path) -> None:
    store, _ = withheld(tmp_path, document())
    assert ask(store, "?p a foaf:Person ; cg:withheld true ; cg:protection 'strictly protect'")
    assert not ask(store, "?p cg:withheld true ; ?any ?name FILTER (?any IN (foaf:name, skos:prefLabel))")
    assert not ask(store, "?p cg:withheld true . ?s cg:statesHolder|cg:reportedBy|oa:hasBody|org:member ?p")
    assert View(store).withheld == 1


@pytest.mark.parametrize(
    "statement",
    [
        Tie(
            id="tie/70",
            subject="person/3",
            kind=TieKind.WORKS_WITH,
            object="body/7",
            evidence=MAKE.at("Fjord Lines", 1),
            rule="r",
            confidence=1.0,
        ),
        Meeting(
            id="meeting/70",
            sides=(("person/2",), ("person/1", "person/3")),
            evidence=MAKE.at("Fjord Lines", 1),
            rule="r",
            confidence=1.0,
        ),
        QuantityClaim(
            id="quantity/70",
            unit="crews",
            value=3.0,
            attribution=Attribution(speaker="person/3", words="he", verb="said"),
            evidence=MAKE.at("Fjord Lines", 1),
            rule="r",
            confidence=1.0,
        ),
    ],
)
def test_a_statement_with_the_person_in_it_goes_with_all_that_is_its_own(
    tmp_path: Path, statement: Statement
) -> None:
    made = document(statements=[statement])
    store, _ = withheld(tmp_path, made)
    node = NamedNode(f"{made.document}/{statement.id}")
    assert node.value in made.nquads.decode()
    assert node.value not in str(store)
    assert ask(store, "?m a cg:Meeting ; cg:side ?side ; cg:date ?date"), "the other meeting stays"


def test_plain_ties_that_rested_on_it_go_and_others_stay(tmp_path: Path) -> None:
    tie = MAKE.statement(
        Tie, "tie/71", MAKE.at("Fjord Lines", 1), subject="person/3", kind=TieKind.MEMBER_OF, object="body/7"
    )
    made = document(statements=[tie])
    assert ORG.memberOf in made.nquads.decode()
    store, _ = withheld(tmp_path, made)
    graph = NamedNode(made.ties_graph)
    predicates = {quad.predicate.value for quad in store.quads_for_pattern(None, None, None, graph)}
    assert ORG.memberOf not in predicates
    assert {ORG.subOrganizationOf, ORG.holds, CG.metWith} <= predicates


def test_a_claim_that_disagrees_with_a_withheld_one_stays(tmp_path: Path) -> None:
    claim = MAKE.statement(
        QuantityClaim,
        "quantity/70",
        MAKE.at("Fjord Lines", 1),
        unit="ships",
        value=99.0,
        attribution=Attribution(speaker="person/3", words="he", verb="said"),
    )
    link = ClaimLink(kind="disagrees", whole="quantity/70", parts=("quantity/1",), rule="r", confidence=1.0)
    store, _ = withheld(tmp_path, document(statements=[claim], links=[link]))
    assert ask(store, "?s cg:value 14.0 ; cg:disagreesWith ?other . ?other cg:value 17.0")
    assert not ask(store, "?s cg:value 99.0")


def test_words_around_the_name_are_withheld_wherever_they_are_quoted(tmp_path: Path) -> None:
    spanning = MAKE.statement(
        Proposition,
        "proposition/70",
        MAKE.at('Berg\'s firm may close. Vik defined "berth"', paragraph=4),
        content="Vik spoke of Berg's firm",
        attribution=Attribution(speaker="person/2", words="Vik", verb="said"),
    )
    torn = replace(spanning, id="proposition/71", evidence=MAKE.torn("Tor Ber", "g (strictly"), content="x")
    store, _ = withheld(tmp_path, document(statements=[spanning, torn]))
    assert ask(store, f"?s cg:content '{MARKER}' ; cg:reportedBy/foaf:name 'Lars Vik' ; cg:evidence ?e")
    assert ask(store, f"?s cg:content '{MARKER}' ; cg:evidence/cg:quotation '{MARKER}'")
    quoted = [text for text in texts(store) if "firm" in text or "Tor Ber" in text or "g (strictly" in text]
    assert quoted == []


def test_header_fields_summary_and_other_names_are_searched_too(tmp_path: Path) -> None:
    hidden = "TOR BERG ON HARBOR SAFETY"
    make = Maker(TEXT.replace("HARBOR SAFETY AFTER THE BERGEN FIRE", hidden))
    made = made_annotations(make)
    telegram = made_telegram_with_subject(make, hidden)
    body = make.entity(Body, "body/70", "Fjord Lines", name="Berg and Sons", kind="company")
    mapped = map_document(
        make.source,
        replace(
            telegram,
            summary=make.field(Field, "Norway has", nth=0),
            tags=(*telegram.tags, replace(telegram.tags[0], code="BERG, TOR", kind="person")),
            attention=(replace(telegram.attention[0], text="STATE FOR T. Berg"),),
            remarks=("the name Bérg is misspelt",),
        ),
        replace(made, entities=(*made.entities, body)),
    )
    store, _ = withheld(tmp_path, mapped)
    found = [
        text for text in texts(store) if "berg" in text.casefold().replace("é", "e") and "Bergen" not in text
    ]
    assert found == []
    assert ask(store, f"?t dcterms:subject '{MARKER}' ; cg:tagCode '{MARKER}' ; cg:attentionLine '{MARKER}'")


def made_telegram_with_subject(make: Maker, subject: str) -> Any:
    source = Maker(TEXT)
    telegram = made_telegram(source)
    shift = len(subject) - len("HARBOR SAFETY AFTER THE BERGEN FIRE")
    mark = telegram.protections[0]
    assert mark.name_start is not None
    assert mark.name_end is not None
    moved = replace(mark, name_start=mark.name_start + shift, name_end=mark.name_end + shift)
    return replace(telegram, subject=replace(telegram.subject, text=subject), protections=(moved,))


def test_one_protected_is_protected_in_other_cables_by_full_name_only(tmp_path: Path) -> None:
    other = Maker(
        TEXT.replace("(strictly protect)", "").replace("WHITNEY", "Tor Berg\nBerg Street\n"), "other.txt"
    )
    made = made_annotations(Maker())
    entities = (
        other.entity(Person, "person/1", "Tor Berg"),
        other.entity(Body, "body/1", "Berg Street", kind="other"),
        other.entity(Body, "body/2", "Port Council", kind="other"),
    )
    tie = other.statement(
        Tie, "tie/1", other.at("Port Council"), subject="person/1", kind=TieKind.HEADS, object="body/2"
    )
    header = replace(made_telegram(Maker()), id="07OSLO45", protections=(), classified_by=(), signers=())
    second = map_document(
        other.source,
        header,
        replace(made, entities=entities, statements=(tie,), mentions=(), links=(), source="other.txt"),
    )
    store, count = withheld(tmp_path, document(), second)
    assert count == 2, "the person of that name in the other cable too"
    assert not [text for text in texts(store) if "Tor Berg" in text]
    assert not ask(store, "?p org:headOf ?b")

    lines = Maker("Nothing but Tor Berg and a street, Berg Street.\n", "third.txt")
    header = Telegram(source="third.txt", encoding="utf-8", id="07OSLO46")
    third = map_document(
        lines.source,
        header,
        replace(
            made,
            source="third.txt",
            mentions=(),
            links=(),
            entities=(lines.entity(Body, "body/1", "Berg Street", kind="other"),),
            statements=(
                lines.statement(
                    Proposition, "p/1", lines.at("Nothing but Tor Berg"), content="only Tor Berg"
                ),
            ),
        ),
    )
    store, _ = withheld(tmp_path / "more", document(), third)
    assert not [text for text in texts(store) if "Tor Berg" in text], "named, though nobody was found"
    assert "Berg Street" in texts(store), "the surname alone may be anybody's in another cable"


def test_a_mark_that_the_extractor_overlooked_protects_all_the_same(tmp_path: Path) -> None:
    unmarked = tuple(replace(e, protected=None) if isinstance(e, Person) else e for e in MADE.entities)
    store, count = withheld(tmp_path, document(annotations=replace(MADE, entities=unmarked)))
    assert count == 1
    assert "Tor Berg" not in str(store)

    nobody = Annotations(source="x", extractor="none", version="0")
    store, count = withheld(tmp_path / "empty", document(annotations=nobody))
    assert count == 1
    assert "Tor Berg" not in str(store)


def test_a_redacted_person_is_withheld_with_what_they_said(tmp_path: Path) -> None:
    redacted = tuple(
        replace(e, name="XXXXXXXX", aliases=(), protected="redacted") if e.id == "person/2" else e
        for e in MADE.entities
        if isinstance(e, Entity)
    )
    store, count = withheld(tmp_path, document(annotations=replace(MADE, entities=redacted)))
    assert count == 2
    assert not ask(store, "?s cg:value 14.0")
    assert ask(store, "?s cg:value 17.0")


def test_without_protected_people_nothing_changes(tmp_path: Path) -> None:
    free = tuple(replace(e, protected=None) if isinstance(e, Person) else e for e in MADE.entities)
    made = document(annotations=replace(MADE, entities=free), protections=())
    store, count = withheld(tmp_path, made)
    assert count == 0
    assert sorted(str(store).splitlines(keepends=True)) == made.nquads.decode().splitlines(keepends=True)


def test_a_folder_shows_protected_names_only_on_the_operators_word(tmp_path: Path) -> None:
    with GraphWriter(tmp_path / "g", withhold) as writer:
        writer.write_batch([Entry(document(), MAKE.source.text)])
    by_default, full = View.open(tmp_path / "g"), View.open(tmp_path / "g", include_protected=True)
    assert (by_default.withheld, full.withheld) == (1, 0)
    assert "Tor Berg" not in str(open_current(tmp_path / "g"))
    assert full.ask("ASK { ?p foaf:name 'Tor Berg' }")
    assert not by_default.ask("ASK { ?p foaf:name 'Tor Berg' }")
    assert list(full.match(None, NamedNode(FOAF.name), Literal("Tor Berg")))
    assert list(by_default.match(None, NamedNode(RDF.type), NamedNode(FOAF.Person)))


def test_a_protection_mark_without_a_name_protects_nobody() -> None:
    mark = MAKE.field(Protection, "(strictly protect)", level="protect")
    free = tuple(replace(e, protected=None) if isinstance(e, Person) else e for e in MADE.entities)
    made = document(annotations=replace(MADE, entities=free), protections=(mark,))
    assert CG.protection not in made.nquads.decode()


def _batches(folder: Path, *batches: list[Entry]) -> set[str]:
    with GraphWriter(folder, Withholding()) as writer:
        for batch in batches:
            writer.write_batch(batch)
    return {line for line in str(open_current(folder)).splitlines() if "/document/" in line}


def test_batches_withhold_the_same_as_one_batch_whatever_their_order(tmp_path: Path) -> None:
    protecting = Entry(document(), TEXT)
    telegram = Telegram(source="b.txt", encoding="utf-8", id="07OSLO45")
    make = Maker("The Port Council heard Tor Berg.\n", "b.txt")
    heard = make.statement(Proposition, "p/1", make.at("heard Tor Berg"), content="heard Tor Berg")
    found = Annotations(
        source="b.txt",
        extractor="by-hand",
        version="1",
        entities=(make.entity(Person, "person/1", "Tor Berg"),),
        statements=(heard,),
    )
    namesake = Entry(map_document(make.source, telegram, found), make.source.text)
    other = Maker(make.source.text + "\n", "c.txt")
    overlooked = Entry(map_document(other.source, telegram, replace(found, entities=())), other.source.text)
    free = Maker("The Port Council met.\n", "d.txt")
    plain = Entry(map_document(free.source, telegram, replace(found, entities=(), statements=())), "")

    once = _batches(tmp_path / "once", [protecting, namesake, overlooked, plain])
    assert not [line for line in once if "Tor Berg" in line]
    for number, order in enumerate(
        [[protecting, plain, namesake, overlooked], [namesake, overlooked, protecting]]
    ):
        rest = [entry for entry in (plain,) if entry not in order]
        assert _batches(tmp_path / str(number), *([entry] for entry in order), rest) == once
