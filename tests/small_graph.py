"""A small graph written by hand in Turtle, by the graph model: a harbour, its board, plans and quarrels.

`entity` and `said` write what every entity and statement has besides its own; `view` derives the ties.
"""

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from cablegraph.mapping.derive import derive
from cablegraph.ontology.terms import PREFIXES
from cablegraph.view import View

BASE = "https://w3id.org/cablegraph/"
DOCUMENT = f"{BASE}document/00aa"
STATEMENTS, TIES = f"{DOCUMENT}/graph/statements", f"{DOCUMENT}/graph/ties"
TELEGRAM = f"{BASE}telegram/07HARBOUR5"

_HEAD = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items()) + f"BASE <{DOCUMENT}/>\n"
_TELEGRAM = f"""
<{DOCUMENT}> a cg:Document ; cg:fileName "harbour.txt" ; cg:recordOf <{TELEGRAM}> .
<{TELEGRAM}> a cg:Telegram ; dcterms:identifier "07HARBOUR5" ;
  cg:sentAt "2007-03-14T10:05:00Z"^^xsd:dateTime .
"""


def place(at: int, words: str, paragraph: int | None = 3) -> str:
    """Evidence: `words` at an offset."""
    number = "" if paragraph is None else f" ; cg:paragraphNumber {paragraph}"
    return (
        f'<{BASE}text/00aa#char={at},{at + len(words)}> a oa:SpecificResource ; cg:quotation "{words}" ; '
        f"cg:start {at} ; cg:end {at + len(words)} ; prov:wasQuotedFrom <{TELEGRAM}>{number} .\n"
    )


def entity(id_: str, class_: str, name: str, more: str = "", *, at: int = 1, alias: str = "") -> str:
    """An entity with one mention."""
    also = f' ; skos:altLabel "{alias}"' if alias else ""
    own = f" ; {more}" if more else ""
    named = f' ; foaf:name "{name}"' if class_ == "foaf:Person" else ""
    return (
        f'<{id_}> a {class_} ; skos:prefLabel "{name}"{named}{also} ; cg:inDocument <{DOCUMENT}> ; '
        f"cg:mention <mention/{at}>{own} .\n"
        f"<mention/{at}> a oa:Annotation ; oa:hasBody <{id_}> ; "
        f"oa:hasTarget <{BASE}text/00aa#char={at},{at + len(name)}> .\n" + place(at, name, 1)
    )


def said(
    id_: str,
    own: str,
    words: str,
    *,
    at: int,
    by: str = TELEGRAM,
    negated: bool = False,
    hedged: bool = False,
    tense: str = "Present",
    stance: str = "Said",
) -> str:
    """A statement, with its evidence."""
    return (
        f"<{id_}> a cg:Statement ; {own} ; cg:evidence <{BASE}text/00aa#char={at},{at + len(words)}> ; "
        f"cg:statedIn <{TELEGRAM}> ; cg:reportedBy <{by}> ; cg:stance cg:{stance} ; "
        f"cg:negated {str(negated).lower()} ; cg:hedged {str(hedged).lower()} ; cg:tense cg:{tense} .\n"
        + place(at, words)
    )


def tie(subject: str, kind: str, object_: str) -> str:
    """A tie statement's own triples."""
    return (
        f"a cg:TieStatement ; cg:tieSubject <{subject}> ; cg:tieKind cg:{kind}Tie ; cg:tieObject <{object_}>"
    )


def view(*turtle: str) -> View:
    """The graph, with the plain ties that follow."""
    return View(store(turtle))


def store(turtle: Iterable[str]) -> Store:
    """The same as a store."""
    text = _HEAD + _TELEGRAM + "".join(turtle)
    found = Store()
    found.extend(
        Quad(triple.subject, triple.predicate, triple.object, NamedNode(STATEMENTS))
        for triple in parse(text, RdfFormat.TURTLE)
    )
    found.load("".join(sorted(derive([f"{quad} .\n" for quad in found], TIES))), RdfFormat.N_QUADS)
    return found


# Bodies: a section in an office in the Coastal Board; a federation with a branch; a council.
BODIES = (
    entity("body/10", "org:Organization", "Coastal Board", at=10, alias="the Board")
    + entity("body/20", "org:Organization", "Safety Office", at=30)
    + entity("body/30", "org:Organization", "Diving Section", at=50)
    + entity("body/40", "org:Organization , cg:MassOrganization", "Pilots' Federation", at=70)
    + entity("body/50", "org:Organization", "Fjord Pilots", at=90)
    + entity("body/60", "org:Organization , cg:CoordinatingGroup", "Harbour Council", at=110)
    + said("tie/300", tie("body/30", "PartOf", "body/20"), "Diving Section of the Safety Office", at=300)
    + said("tie/340", tie("body/20", "PartOf", "body/10"), "Safety Office of the Board", at=340)
    + said("tie/380", tie("body/50", "BranchOf", "body/40"), "Fjord Pilots, a branch of the", at=380)
    + said("tie/420", tie("body/50", "WorksWith", "body/20"), "Fjord Pilots work with the Safety", at=420)
    + said(
        "tie/460",
        tie("body/40", "WorksWith", "body/10"),
        "never worked with the Board",
        at=460,
        by="person/130",
        negated=True,
        stance="Denied",
    )
)
PEOPLE = (
    entity("person/130", "foaf:Person", "Lars Vik", at=130, alias="Vik")
    + entity("person/150", "foaf:Person", "Ida Moe", at=150)
    + entity("unnamed/170", "cg:UnnamedHolder", "Econoff", 'cg:title "Econoff"', at=170)
    + entity("post/180", "org:Post", "Director", "org:postIn <body/20>", at=180)
    + entity("post/200", "org:Post", "Deputy Mayor", "cg:ofPlace <place/220>", at=200)
    + entity("place/220", "cg:Place", "Bergen", at=220)
    + said(
        "post-statement/500",
        "a cg:PostStatement ; cg:statesPost <post/180> ; cg:statesHolder <person/130>",
        "Lars Vik, Director of the Safety Office",
        at=500,
    )
    + said(
        "tie/560",
        tie("post/200", "Chairs", "body/60") + " ; cg:leadingPost <post/560-leading>",
        "chaired by a Deputy Mayor of Bergen",
        at=560,
        by="person/130",
    )
    + said(
        "tie/600", tie("person/130", "Heads", "body/20"), "Vik, who heads the office", at=600, tense="Former"
    )
    + said("tie/640", tie("person/150", "MemberOf", "body/60"), "Moe sits on the council", at=640)
    + said(
        "quantity/680",
        "a cg:QuantityClaim ; cg:lowerBound 12.0 ; cg:unit 'port towns' ; cg:memberCountOf <body/60>",
        "12 or more port towns",
        at=680,
    )
    + said(
        "meeting/720",
        "a cg:MeetingStatement ; cg:statesMeeting <meeting/720/event>",
        "Econoff met Vik and Moe",
        at=720,
    )
    + """
<meeting/720/event> a cg:Meeting ; cg:meetingForm "meeting" ; cg:date "2007-03-09"^^xsd:date ;
  cg:participant <unnamed/170> , <person/130> , <person/150> ;
  cg:side <meeting/720/event/side/1> , <meeting/720/event/side/2> .
<meeting/720/event/side/1> a cg:MeetingSide ; cg:participant <unnamed/170> .
<meeting/720/event/side/2> a cg:MeetingSide ; cg:participant <person/130> , <person/150> .
"""
)
PROGRAMMES = (
    entity("programme/230", "cg:Plan", "harbour plan", at=230)
    + entity("programme/250", "cg:ActionPlan", "Danish plan", 'cg:year "2004"^^xsd:gYear', at=250)
    + entity("programme/270", "cg:Campaign", "Two Rules", "cg:precept <programme/270/precept/1>", at=270)
    + '<programme/270/precept/1> a cg:Precept ; cg:number 1 ; cg:do "lock the gate" ; cg:dont "run" ; '
    + f"cg:evidence <{BASE}text/00aa#char=800,824> .\n"
    + place(800, "lock the gate, don't run")
    + said(
        "programme-statement/840",
        "a cg:ProgrammeStatement ; cg:statesProgramme <programme/230>",
        "a plan",
        at=840,
    )
    + said(
        "programme-statement/860",
        "a cg:ProgrammeStatement ; cg:statesProgramme <programme/250>",
        "Danish",
        at=860,
    )
    + said(
        "programme-statement/880",
        "a cg:ProgrammeStatement ; cg:statesProgramme <programme/270>",
        "Two",
        at=880,
    )
    + said("tie/900", tie("programme/230", "ModelledOn", "programme/250"), "follows the Danish plan", at=900)
    + said("tie/940", tie("programme/230", "IssuedBy", "body/10"), "the Board's plan", at=940)
    + said("tie/960", tie("programme/270", "PromotedBy", "body/20"), "promoted by the office", at=960)
)
_FIGURE = "a cg:QuantityClaim , cg:Claim"
CLAIMS = (
    said(
        "q/1000",
        f"{_FIGURE} ; cg:value 14.0 ; cg:unit 'ships' ; cg:measure 'inspected'",
        "14 ships",
        at=1000,
        by="person/130",
    )
    + said(
        "q/1020",
        f"{_FIGURE} ; cg:lowerBound 17.0 ; cg:unit 'ships' ; cg:measure 'inspected'",
        "17 ships",
        at=1020,
        by="body/40",
    )
    + said("q/1040", f"{_FIGURE} ; cg:value 30.0 ; cg:unit 'boats'", "30 boats", at=1040)
    + said("q/1060", f"{_FIGURE} ; cg:value 12.5 ; cg:unit 'boats'", "half of 25", at=1060)
    + said("q/1080", f"{_FIGURE} ; cg:value 17.5 ; cg:unit 'boats'", "the rest", at=1080)
    + said("q/1100", f"{_FIGURE} ; cg:value 5.0 ; cg:unit 'boats'", "five more", at=1100)
    + "<q/1000> cg:disagreesWith <q/1020> . <q/1020> cg:disagreesWith <q/1000> .\n"
    + "<q/1060> cg:partOfTotal <q/1040> ; cg:consistentWith <q/1040> .\n"
    + "<q/1080> cg:partOfTotal <q/1040> ; cg:consistentWith <q/1040> .\n"
    + "<q/1100> cg:sumDiffersFrom <q/1040> .\n"
    + said(
        "d/1120",
        "a cg:DefinitionClaim , cg:Claim ; cg:term 'berth' ; cg:definedBy <body/10> ; "
        "cg:includes 'piers' ; cg:excludes 'buoys'",
        "a berth is",
        at=1120,
        by="person/130",
    )
    + said(
        "p/1140",
        "a cg:PropositionClaim , cg:Claim ; cg:content 'the firm may close'",
        "may close",
        at=1140,
        by="person/150",
        hedged=True,
    )
)
ADDRESSEES = (
    f"<{TELEGRAM}> cg:originator <body/20> ; cg:addressee <addressee/1200> , <addressee/1240> .\n"
    '<addressee/1200> a cg:Addressee ; cg:addresseeRole cg:ActionAddressee ; cg:addresseeName "DEPARTMENT" ; '
    f'cg:routingIndicator "RUEHXX" ; cg:serial "0042" ; cg:evidence <{BASE}text/00aa#char=1200,1210> .\n'
    '<addressee/1240> a cg:Addressee ; cg:addresseeRole cg:InfoAddressee ; cg:addresseeName "EMBASSY" ; '
    f"cg:evidence <{BASE}text/00aa#char=1240,1247> .\n"
    + place(1200, "DEPARTMENT", None)
    + place(1240, "EMBASSY", None)
)
HARBOUR = (BODIES, PEOPLE, PROGRAMMES, CLAIMS, ADDRESSEES)
