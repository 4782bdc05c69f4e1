"""One fault for every shape: what is done to the document that fits, and which shapes that breaks.

`FAULTS` has a row a fault: the shapes broken (all of them), and the edit, as SPARQL Update over the
document's statements and ties in one graph.
"""

from dataclasses import dataclass

PREFIXES = """
BASE <https://w3id.org/cablegraph/>
PREFIX cg: <https://w3id.org/cablegraph/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""


@dataclass(frozen=True)
class Fault:
    """An edit, and the names of the shapes that it breaks."""

    broken: frozenset[str]
    edit: str


def fault(broken: str, edit: str) -> Fault:
    return Fault(frozenset(broken.split()), edit)


def put(kind: str, path: str, value: str) -> str:
    """All instances of `kind` get `value` instead of what they had."""
    where = f"WHERE {{ ?x a {kind} . OPTIONAL {{ ?x {path} ?v }} }}"
    return f"DELETE {{ ?x {path} ?v }} INSERT {{ ?x {path} {value} }} {where}"


def add(kind: str, path: str, value: str) -> str:
    """They get `value` besides."""
    return f"INSERT {{ ?x {path} {value} }} WHERE {{ ?x a {kind} }}"


def drop(kind: str, path: str) -> str:
    """They lose what they had."""
    return f"DELETE {{ ?x {path} ?v }} WHERE {{ ?x a {kind} ; {path} ?v }}"


def tie(kind: str, edit: str) -> str:
    """An edit of the ties of one kind: `?t` with its ends `?s` and `?o`."""
    return f"{edit} WHERE {{ ?t cg:tieKind cg:{kind}Tie ; cg:tieSubject ?s ; cg:tieObject ?o }}"


def new_tie(subject: str, kind: str, value: str) -> str:
    """One more statement of a tie; it says nothing else of itself."""
    ends = f"cg:tieSubject {subject} ; cg:tieObject {value}"
    return f"INSERT {{ <tie/new> a cg:TieStatement ; cg:tieKind cg:{kind}Tie ; {ends} }}"


TELEGRAM = [
    fault("Document-sha256 Document-iri", put("cg:Document", "cg:sha256", '"A1"')),
    fault("Document-iri", put("cg:Document", "cg:sha256", f'"{"0" * 64}"')),
    fault("Document-encoding", put("cg:Document", "cg:encoding", '"utf-16"')),
    fault("Document-fileName", drop("cg:Document", "cg:fileName")),
    fault("Document-fileName", add("cg:Document", "cg:fileName", '"second.txt"')),
    fault("Document-telegram", drop("cg:Document", "cg:recordOf")),
    fault("Document-text SourceText-document", drop("cg:Document", "cg:text")),
    fault("SourceText-document", "INSERT DATA { <text/lost> a cg:SourceText }"),
    fault("Telegram-identifier", put("cg:Telegram", "dcterms:identifier", '"07PORTHAVEN 477"')),
    fault("Telegram-sentAt Statement-time", put("cg:Telegram", "cg:sentAt", '"2007-05-03"')),
    fault("Telegram-actionPrecedence", put("cg:Telegram", "cg:actionPrecedence", '"PRIORITY"')),
    fault("Telegram-infoPrecedence", add("cg:Telegram", "cg:infoPrecedence", "<precedence/FLASH>")),
    fault("Telegram-originator", put("cg:Telegram", "cg:originator", "<nobody>")),
    fault("Telegram-originStation", put("cg:Telegram", "cg:originStation", "<tag/PREL>")),
    fault("Telegram-addressee", add("cg:Telegram", "cg:addressee", "<nobody>")),
    fault("Telegram-classification", add("cg:Telegram", "cg:classification", '"SECRET"')),
    fault("Telegram-caption", put("cg:Telegram", "cg:caption", "true")),
    fault("Telegram-attentionLine", put("cg:Telegram", "cg:attentionLine", '""')),
    fault("Telegram-tag", put("cg:Telegram", "cg:tag", '"PREL"')),
    fault("Telegram-tagCode", put("cg:Telegram", "cg:tagCode", "<tag/PREL>")),
    fault("Telegram-executiveOrder", put("cg:Telegram", "cg:executiveOrder", "12958")),
    fault("Telegram-declassifyOn", put("cg:Telegram", "cg:declassifyOn", '"2017"^^xsd:gYear')),
    fault("Telegram-declassifiedLater", put("cg:Telegram", "cg:declassifyOn", '"2007-05-02"^^xsd:date')),
    fault("Telegram-declassifyEvent", put("cg:Telegram", "cg:declassifyEvent", '""')),
    fault("Telegram-subject", add("cg:Telegram", "dcterms:subject", '"second"')),
    fault("Telegram-reference", add("cg:Telegram", "cg:reference", "<nobody>")),
    fault("Telegram-sectionCount Telegram-sections", put("cg:Telegram", "cg:sectionCount", "0")),
    fault("Telegram-sections", put("cg:Telegram", "cg:sectionCount", "1")),
    fault("Telegram-sections", "DELETE { ?t cg:sectionNumber 1 } WHERE { ?t cg:sectionNumber 1 }"),
    fault("Telegram-sections", add("cg:Telegram", "cg:sectionNumber", "4")),
    fault("Telegram-sectionNumber", add("cg:Telegram", "cg:sectionNumber", "0")),
    fault("Telegram-paragraphCount", put("cg:Telegram", "cg:paragraphCount", '"4"')),
    fault("Telegram-transmissionSerial", put("cg:Telegram", "cg:transmissionSerial", '"#0477"')),
    fault("Telegram-serialOfIdentifier", put("cg:Telegram", "cg:transmissionSerial", '"0478"')),
    fault("Telegram-serialOfIdentifier", put("cg:Telegram", "dcterms:identifier", '"07PORTHAVEN4771"')),
    fault("Telegram-yearOfIdentifier", put("cg:Telegram", "dcterms:identifier", '"08PORTHAVEN477"')),
    fault("Telegram-julianDay Telegram-julianDayOfDate", put("cg:Telegram", "cg:julianDay", "367")),
    fault("Telegram-julianDayOfDate", put("cg:Telegram", "cg:julianDay", "124")),
    fault("Telegram-remark", put("cg:Telegram", "cg:remark", "4")),
    fault("Telegram-unparsedCount", put("cg:Telegram", "cg:unparsedCount", "-1")),
    fault("Telegram-signedBy", add("cg:Telegram", "cg:signedBy", "<nobody>")),
    fault("Telegram-classifiedBy", put("cg:Telegram", "cg:classifiedBy", '"Vik"')),
    fault("Telegram-summary", put("cg:Telegram", "cg:summary", '""')),
    fault("Telegram-paragraphOnce Telegram-paragraphOrder", put("cg:Paragraph", "cg:number", "4")),
    fault("Telegram-paragraphOrder", "DELETE { ?p cg:number 2 } WHERE { ?p a cg:Paragraph ; cg:number 2 }"),
    fault(
        "Telegram-paragraphsApart",
        "DELETE { ?p cg:end ?e } INSERT { ?p cg:end ?f } "
        "WHERE { ?p a cg:Paragraph ; cg:end ?e ; cg:number 2 . BIND (?e + 1 AS ?f) }",
    ),
    fault("Paragraph-number Telegram-paragraphOnce", put("cg:Paragraph", "cg:number", '"1"')),
    fault("Paragraph-portionMark", put("cg:Paragraph", "cg:portionMark", '""')),
    fault("Paragraph-kind", drop("cg:Paragraph", "cg:paragraphKind")),
    fault("Paragraph-kind", put("cg:Paragraph", "cg:paragraphKind", '"poem"')),
    fault("Paragraph-start", put("cg:Paragraph", "cg:start", "99999")),
    fault("Paragraph-start", drop("cg:Paragraph", "cg:start")),
    fault("Paragraph-end", drop("cg:Paragraph", "cg:end")),
    fault("Paragraph-correction", put("cg:Paragraph", "cg:correction", "12")),
    fault("Paragraph-telegram", drop("cg:Paragraph", "cg:paragraphOf")),
    fault("Reference-label", add("cg:Reference", "cg:label", '"B"')),
    fault("Reference-kind Reference-identifier", put("cg:Reference", "cg:referenceKind", '"poem"')),
    fault("Reference-text", drop("cg:Reference", "cg:referenceText")),
    fault("Reference-refersTo", put("cg:Reference", "cg:refersTo", "<station/PORTHAVEN>")),
    fault("Reference-referencedId", put("cg:Reference", "cg:referencedId", '""')),
    fault("Reference-identifier", drop("cg:Reference", "cg:referencedId")),
    fault("Reference-identifier", put("cg:Reference", "cg:referenceKind", '"email"')),
    fault("Reference-evidence", drop("cg:Reference", "cg:evidence")),
    fault("Reference-telegram", drop("cg:Telegram", "cg:reference")),
]

ADDRESSEES = [
    fault("Addressee-role", put("cg:Addressee", "cg:addresseeRole", "cg:Said")),
    fault("Addressee-role", drop("cg:Addressee", "cg:addresseeRole")),
    fault("Addressee-body", put("cg:Addressee", "cg:addressedBody", "<nobody>")),
    fault("Addressee-routingIndicator", put("cg:Addressee", "cg:routingIndicator", '"ruehc"')),
    fault("Addressee-name", drop("cg:Addressee", "cg:addresseeName")),
    fault("Addressee-serial", put("cg:Addressee", "cg:serial", "1188")),
    fault("Addressee-precedence", put("cg:Addressee", "cg:precedence", "<station/PORTHAVEN>")),
    fault("Addressee-station", put("cg:Addressee", "cg:station", '"STATE"')),
    fault("Addressee-excludedName", put("cg:Addressee", "cg:excludedName", '""')),
    fault("Addressee-evidence", drop("cg:Addressee", "cg:evidence")),
    fault("Addressee-telegram", drop("cg:Telegram", "cg:addressee")),
]

EVIDENCE = [
    fault("Evidence-source", drop("oa:SpecificResource", "oa:hasSource")),
    fault("Evidence-quotation", put("oa:SpecificResource", "cg:quotation", '""')),
    fault("Evidence-start Evidence-extent", put("oa:SpecificResource", "cg:start", "99999")),
    fault("Evidence-extent", put("oa:SpecificResource", "cg:start", "0")),
    fault("Evidence-extent", put("oa:SpecificResource", "cg:end", "99999")),
    fault("Evidence-end", drop("oa:SpecificResource", "cg:end")),
    fault("Evidence-start", drop("oa:SpecificResource", "cg:start")),
    fault("Evidence-paragraphNumber", put("oa:SpecificResource", "cg:paragraphNumber", "0")),
    fault("Evidence-telegram", drop("oa:SpecificResource", "prov:wasQuotedFrom")),
    fault(
        "Evidence-selector Evidence-pairs Quote-evidence",
        "DELETE { ?e oa:hasSelector ?q } WHERE { ?e oa:hasSelector ?q . ?q a oa:TextQuoteSelector }",
    ),
    fault("Evidence-selectorType", add("oa:TextQuoteSelector", "a", "oa:FragmentSelector")),
    fault(
        "Evidence-pairs Position-evidence",
        "DELETE { ?e oa:hasSelector ?p } WHERE { ?e cg:start ?s ; oa:hasSelector ?p , ?other "
        ". ?p oa:start ?late . ?other oa:start ?s . FILTER (?late > ?s) } ; "
        "DELETE { ?e cg:end ?end } INSERT { ?e cg:end ?first } "
        "WHERE { ?e cg:end ?end ; oa:hasSelector ?s . ?s oa:end ?first }",
    ),
    fault(
        "Evidence-spansApart",
        "DELETE { ?p oa:end ?end } INSERT { ?p oa:end ?wide } "
        "WHERE { ?e cg:start ?s ; cg:end ?wide ; oa:hasSelector ?p . ?p oa:start ?s ; oa:end ?end . "
        "FILTER (?end < ?wide) }",
    ),
    fault("Position-start Evidence-extent", put("oa:TextPositionSelector", "oa:start", "99999")),
    fault("Position-end Evidence-extent", drop("oa:TextPositionSelector", "oa:end")),
    fault(
        "Position-evidence", "INSERT DATA { <text/lost> a oa:TextPositionSelector ; oa:start 1 ; oa:end 2 }"
    ),
    fault("Quote-exact", put("oa:TextQuoteSelector", "oa:exact", '""')),
    fault("Quote-evidence", 'INSERT DATA { <text/lost> a oa:TextQuoteSelector ; oa:exact "word" }'),
    fault("Mention-body Mention-entity", drop("oa:Annotation", "oa:hasBody")),
    fault(
        "Mention-entity",
        "DELETE { ?m oa:hasBody ?e } INSERT { ?m oa:hasBody ?other } "
        'WHERE { ?e foaf:name "HOLM" ; cg:mention ?m . ?other a cg:UnnamedHolder }',
    ),
    fault("Mention-target", drop("oa:Annotation", "oa:hasTarget")),
    fault("Mention-rule", add("oa:Annotation", "cg:rule", '"another"')),
    fault("Mention-confidence", put("oa:Annotation", "cg:confidence", "1.1")),
    fault("Mention-confidence", put("oa:Annotation", "cg:confidence", "1")),
]

ENTITIES = [
    fault("Entity-name", drop("foaf:Person", "skos:prefLabel")),
    fault("Entity-name", add("cg:Place", "skos:prefLabel", '"second"')),
    fault("Entity-alias", put("cg:UnnamedHolder", "skos:altLabel", "12")),
    fault("Entity-document", drop("cg:Campaign", "cg:inDocument")),
    fault("Entity-mention Mention-entity", drop("cg:Plan", "cg:mention")),
    fault("Entity-protection", put("foaf:Person", "cg:protection", '"hidden"')),
    fault("Person-name", drop("foaf:Person", "foaf:name")),
    fault("Person-signer", put("foaf:Person", "cg:signer", '"yes"')),
    fault("Person-only", add("foaf:Person", "a", "cg:Place")),
    fault("Body-acronym", put("org:Organization", "cg:acronym", '""')),
    fault("Body-station", put("org:Organization", "cg:atStation", "<tag/PREL>")),
    fault(
        "Body-typed",
        "DELETE { ?b a org:Organization } WHERE { ?b a cg:Collective } ; "
        "DELETE { ?a cg:addressedBody ?b } WHERE { ?b a cg:Collective . ?a cg:addressedBody ?b }",
    ),
    fault("Place-government", put("cg:Place", "cg:speaksForGovernment", '"true"')),
    fault("Place-countryCode", put("cg:Place", "cg:countryCode", '"Norland"')),
    fault("UnnamedHolder-title", drop("cg:UnnamedHolder", "cg:title")),
    fault("UnnamedHolder-body", put("cg:UnnamedHolder", "cg:ofBody", "<nobody>")),
]

POSTS = [
    fault(
        "Post-role",
        put("org:Post", "org:role", "<nobody>")
        + " ; INSERT { ?p org:role cg:Chair } WHERE { ?p cg:heldExOfficio ?o } ; "
        "DELETE { ?p org:role <nobody> } WHERE { ?p cg:heldExOfficio ?o }",
    ),
    fault(
        "Post-body PostStatement-derived",
        "INSERT { ?p org:postIn <nobody> } WHERE { ?p a org:Post ; cg:ofPlace ?place }",
    ),
    fault("Post-place", put("org:Post", "cg:ofPlace", "<nobody>")),
    fault("Post-count", put("org:Post", "cg:postCount", "1")),
    fault("Post-alias", put("org:Post", "skos:altLabel", "12")),
    fault("Post-protection", put("org:Post", "cg:protection", '"hidden"')),
    fault("Post-exOfficio Post-leading", add("org:Post", "cg:heldExOfficio", "<nobody>")),
    fault(
        "Post-leading",
        "DELETE { ?p org:role cg:Chair } INSERT { ?p org:role cg:Head } WHERE { ?p org:role cg:Chair }",
    ),
    fault(
        "Post-leading TieStatement-leadingDerived BodyPost-stated",
        "DELETE { ?t cg:leadingPost ?p } INSERT { ?t cg:leadingPost ?other } "
        "WHERE { ?t cg:leadingPost ?p . ?other cg:ofPlace ?place }",
    ),
    fault(
        "Post-noAgent UnnamedHolder-title",
        "INSERT { ?p a cg:UnnamedHolder } WHERE { ?p a org:Post ; cg:ofPlace ?x }",
    ),
    fault("Post-named", drop("org:Post", "skos:prefLabel")),
    fault("Post-named", drop("org:Post", "cg:inDocument")),
    fault("Post-somewhere", drop("org:Post", "cg:ofPlace")),
    fault("Post-leads Post-leadsItsOwn", add("org:Post", "cg:leads", "<nobody>")),
    fault(
        "Post-leadsItsOwn",
        "INSERT { ?p cg:leads ?other } WHERE { ?p org:postIn ?own . ?other a cg:CoordinatingGroup }",
    ),
    fault("Role-title", drop("org:Role", "skos:prefLabel")),
    fault("Membership-member PostStatement-membership", put("org:Membership", "org:member", "<nobody>")),
    fault("Membership-body PostStatement-membership", drop("org:Membership", "org:organization")),
    fault("Membership-role", put("org:Membership", "org:role", '"minister"')),
    fault("PostStatement-membership", "DELETE { ?m a org:Membership } WHERE { ?m a org:Membership }"),
    fault(
        "PostStatement-holder PostStatement-derived",
        "INSERT { ?s cg:statesHolder ?place } WHERE { ?s cg:statesPost ?p . ?p cg:ofPlace ?place }",
    ),
    fault(
        "PostStatement-post",
        "DELETE { ?s cg:statesPost ?p } WHERE { ?s cg:statesPost ?p . ?p cg:ofPlace ?place }",
    ),
]

STATEMENTS = [
    fault("Statement-evidence", drop("cg:Statement", "cg:evidence")),
    fault("Statement-telegram", drop("cg:Statement", "cg:statedIn")),
    fault("Statement-speaker", drop("cg:Statement", "cg:reportedBy")),
    fault("Statement-speaker", put("cg:Statement", "cg:reportedBy", "<nobody>")),
    fault("Statement-speakerWords", put("cg:Statement", "cg:speakerWords", '""')),
    fault("Statement-reportingVerb", put("cg:Statement", "cg:reportingVerb", "cg:Said")),
    fault("Statement-stance", put("cg:PropositionClaim", "cg:stance", "cg:Present")),
    fault("Statement-negated", drop("cg:PropositionClaim", "cg:negated")),
    fault("Statement-hedged", put("cg:PropositionClaim", "cg:hedged", '"false"')),
    fault("Statement-tense", put("cg:PropositionClaim", "cg:tense", "cg:Said")),
    fault("Statement-asOf Statement-time", put("cg:Statement", "cg:asOf", '"2007-05-03"^^xsd:date')),
    fault("Statement-time", put("cg:Statement", "cg:asOf", '"2007-05-03T14:16:00Z"^^xsd:dateTime')),
    fault("Statement-time", drop("cg:Statement", "cg:asOf")),
    fault("Statement-rule", drop("cg:Statement", "cg:rule")),
    fault("Statement-confidence", put("cg:Statement", "cg:confidence", "-0.1")),
    fault("Statement-run", drop("cg:Statement", "prov:wasGeneratedBy")),
    fault("Statement-corrector", add("cg:Statement", "prov:wasAttributedTo", "<extractor/by-hand/1>")),
    fault("Extraction-extractor", drop("prov:Activity", "prov:wasAssociatedWith")),
    fault("Extraction-correctedOn", add("prov:Activity", "cg:correctedOn", '"May"')),
    fault("Extraction-correctedEntity", add("prov:Activity", "cg:correctedEntity", '"Port Council"')),
    fault("Extraction-rejected", add("prov:Activity", "cg:rejected", '""')),
    fault("Statement-typed", "DELETE { ?s a cg:Statement } WHERE { ?s a cg:ProgrammeStatement }"),
    fault("Statement-class", "DELETE { ?s a cg:ProgrammeStatement } WHERE { ?s a cg:ProgrammeStatement }"),
    fault("Statement-class DefinitionClaim-term", add("cg:PropositionClaim", "a", "cg:DefinitionClaim")),
]

TIES = [
    fault("TieStatement-subject PlainTie-stated", tie("Conducts", "DELETE { ?t cg:tieSubject ?s }")),
    fault(
        "TieStatement-subject TieStatement-derived PlainTie-stated",
        tie("WorksWith", "DELETE { ?t cg:tieSubject ?s } INSERT { ?t cg:tieSubject ?o }"),
    ),
    fault(
        "TieStatement-kind PlainTie-stated TieStatement-derived",
        tie("Conducts", "DELETE { ?t cg:tieKind cg:ConductsTie } INSERT { ?t cg:tieKind cg:LikesTie }"),
    ),
    fault("TieStatement-object PlainTie-stated", tie("Conducts", "DELETE { ?t cg:tieObject ?o }")),
    fault("TieStatement-leadingPost", tie("Chairs", "INSERT { ?t cg:leadingPost ?o . ?o org:hasPost ?o }")),
    fault(
        "TieStatement-bodies PlainTie-stated",
        "DELETE { ?t cg:tieObject ?o } INSERT { ?t cg:tieObject ?place ; cg:hedged true } "
        "WHERE { ?t cg:tieKind cg:PartOfTie ; cg:tieObject ?o . ?place cg:countryCode ?c } ; "
        "DELETE { ?t cg:hedged false } WHERE { ?t cg:tieKind cg:PartOfTie }",
    ),
    fault(
        "TieStatement-bodyObject Statement-typed",
        tie(
            "ModelledOn",
            new_tie("?s", "Owns", "?o"),
        ),
    ),
    fault(
        "TieStatement-programmes Statement-typed",
        tie(
            "PartOf",
            new_tie("?s", "IssuedBy", "?o"),
        ),
    ),
    fault(
        "TieStatement-programmes Statement-typed",
        tie(
            "PartOf",
            new_tie("?s", "Conducts", "?o"),
        ),
    ),
    fault(
        "TieStatement-posts TieStatement-leading Statement-typed",
        tie(
            "Chairs",
            new_tie("?s", "Advises", "?o"),
        ),
    ),
    fault(
        "TieStatement-posts Statement-typed",
        tie(
            "Chairs",
            new_tie("?o", "Represents", "?s"),
        ),
    ),
    fault(
        "TieStatement-leading Post-leading BodyPost-stated",
        tie("Chairs", "DELETE { ?t cg:leadingPost ?p }").replace("WHERE {", "WHERE { ?t cg:leadingPost ?p ."),
    ),
]

MEETINGS = [
    fault(
        "MeetingStatement-meeting Meeting-statement Met-stated",
        drop("cg:MeetingStatement", "cg:statesMeeting"),
    ),
    fault(
        "Meeting-statement",
        'INSERT { <meeting/lost> a cg:Meeting ; cg:participant ?p ; cg:meetingForm "call" } '
        "WHERE { ?p a cg:UnnamedHolder }",
    ),
    fault("Meeting-participant Meeting-sides", drop("cg:Meeting", "cg:participant")),
    fault("Meeting-participant", add("cg:Meeting", "cg:participant", "<nobody>")),
    fault("Meeting-side", add("cg:Meeting", "cg:side", "<nobody>")),
    fault("Meeting-date MeetingStatement-notLater", put("cg:Meeting", "cg:date", '"May 2"')),
    fault("Meeting-dateText", drop("cg:Meeting", "cg:date") + " ; " + add("cg:Meeting", "cg:dateText", '""')),
    fault("Meeting-oneDate", add("cg:Meeting", "cg:dateText", '"May 2"')),
    fault("Meeting-place", put("cg:Meeting", "cg:meetingPlace", "<nobody>")),
    fault("Meeting-form", put("cg:Meeting", "cg:meetingForm", '"picnic"')),
    fault(
        "Meeting-sides",
        'INSERT { ?s cg:participant ?p } WHERE { ?s a cg:MeetingSide . ?p foaf:name "HOLM" } ; '
        'INSERT { ?p cg:metWith ?q . ?q cg:metWith ?p } WHERE { ?p foaf:name "HOLM" '
        ". ?m cg:participant ?q . ?m a cg:Meeting }",
    ),
    fault(
        "MeetingSide-meeting",
        "INSERT { <side/lost> a cg:MeetingSide ; cg:participant ?p } WHERE { ?p a cg:UnnamedHolder }",
    ),
    fault("MeetingSide-participant Met-stated", drop("cg:MeetingSide", "cg:participant")),
    fault("MeetingStatement-notLater", put("cg:Meeting", "cg:date", '"2007-05-04"^^xsd:date')),
]

PROGRAMMES = [
    fault("Programme-year", put("cg:ActionPlan", "cg:year", "2006")),
    fault("Programme-scope", put("cg:InformationSystem", "cg:scope", '""')),
    fault("Programme-precept", add("cg:Campaign", "cg:precept", "<nobody>")),
    fault("Precept-number", put("cg:Precept", "cg:number", "0")),
    fault("Precept-do", put("cg:Precept", "cg:do", '""')),
    fault("Precept-dont", put("cg:Precept", "cg:dont", "12")),
    fault("Precept-words", drop("cg:Precept", "cg:do") + " ; " + drop("cg:Precept", "cg:dont")),
    fault("Precept-evidence", drop("cg:Precept", "cg:evidence")),
    fault("Precept-programme", drop("cg:Campaign", "cg:precept")),
    fault(
        "Precept-order",
        "INSERT { ?c cg:precept <precept/2> "
        '. <precept/2> a cg:Precept ; cg:number ?n ; cg:do "swim" ; cg:evidence ?e } '
        "WHERE { ?c cg:precept ?p . ?p cg:number ?n ; cg:evidence ?e }",
    ),
    fault("ProgrammeStatement-programme", put("cg:ProgrammeStatement", "cg:statesProgramme", "<nobody>")),
]

CLAIMS = [
    fault(
        "QuantityClaim-value QuantityClaim-lowerBound QuantityClaim-belowUpper",
        put("cg:QuantityClaim", "cg:value", '"many"'),
    ),
    fault("QuantityClaim-lowerBound", put("cg:QuantityClaim", "cg:lowerBound", "500.0")),
    fault(
        "QuantityClaim-upperBound",
        put("cg:QuantityClaim", "cg:upperBound", '"many"')
        + " ; "
        + drop("cg:QuantityClaim", "cg:lowerBound")
        + " ; "
        + drop("cg:QuantityClaim", "cg:value"),
    ),
    fault(
        "QuantityClaim-belowUpper",
        drop("cg:QuantityClaim", "cg:lowerBound") + " ; " + put("cg:QuantityClaim", "cg:upperBound", "1.0"),
    ),
    fault("QuantityClaim-figure", "DELETE { ?c cg:value ?v } WHERE { ?c cg:value ?v ; cg:memberCountOf ?b }"),
    fault("QuantityClaim-qualifier", put("cg:QuantityClaim", "cg:qualifier", '""')),
    fault("QuantityClaim-unit", drop("cg:QuantityClaim", "cg:unit")),
    fault("QuantityClaim-measure", put("cg:QuantityClaim", "cg:measure", "12")),
    fault("QuantityClaim-periodStart", put("cg:QuantityClaim", "cg:periodStart", '"2008-01-01"^^xsd:date')),
    fault(
        "QuantityClaim-periodEnd",
        drop("cg:QuantityClaim", "cg:periodStart")
        + " ; "
        + put("cg:QuantityClaim", "cg:periodEnd", '"2006"'),
    ),
    fault("QuantityClaim-place", put("cg:QuantityClaim", "cg:place", "<nobody>")),
    fault("QuantityClaim-placeName", put("cg:QuantityClaim", "cg:placeName", '""')),
    fault("QuantityClaim-rate", put("cg:QuantityClaim", "cg:rate", "12")),
    fault("QuantityClaim-shareOf", put("cg:QuantityClaim", "cg:shareOf", '""')),
    fault("QuantityClaim-memberCountOf", put("cg:QuantityClaim", "cg:memberCountOf", "<nobody>")),
    fault("QuantityClaim-partOfClaim", put("cg:QuantityClaim", "cg:partOfClaim", "<nobody>")),
    fault("QuantityClaim-partOfTotal", add("cg:QuantityClaim", "cg:partOfTotal", "<nobody>")),
    fault("QuantityClaim-sumDiffersFrom", add("cg:QuantityClaim", "cg:sumDiffersFrom", "<nobody>")),
    fault(
        "QuantityClaim-sum",
        "DELETE { ?c cg:value 15.0 } INSERT { ?c cg:value 16.0 } WHERE { ?c cg:value 15.0 }",
    ),
    fault("QuantityClaim-sum", "INSERT { ?c cg:sumDiffersFrom ?total } WHERE { ?c cg:partOfTotal ?total }"),
    fault("Claim-class", "DELETE { ?c a cg:Claim } WHERE { ?c a cg:PropositionClaim }"),
    fault("Claim-disagreesWith Claim-symmetric", add("cg:DefinitionClaim", "cg:disagreesWith", "<nobody>")),
    fault("Claim-consistentWith Claim-symmetric", add("cg:DefinitionClaim", "cg:consistentWith", '"all"')),
    fault(
        "Claim-symmetric",
        "DELETE { ?c cg:disagreesWith ?o } WHERE { ?c cg:disagreesWith ?o ; cg:value 40.0 }",
    ),
    fault("Claim-symmetric", "INSERT { ?c cg:consistentWith ?c } WHERE { ?c a cg:PropositionClaim }"),
    fault("DefinitionClaim-term", drop("cg:DefinitionClaim", "cg:term")),
    fault("DefinitionClaim-definedBy", put("cg:DefinitionClaim", "cg:definedBy", '"the law"')),
    fault("DefinitionClaim-includes", put("cg:DefinitionClaim", "cg:includes", '""')),
    fault("DefinitionClaim-excludes", put("cg:DefinitionClaim", "cg:excludes", "12")),
    fault("DefinitionClaim-differsFrom", put("cg:DefinitionClaim", "cg:differsFrom", '""')),
    fault("PropositionClaim-content", drop("cg:PropositionClaim", "cg:content")),
]

STRUCTURE = [
    fault(
        "Body-noCycle PlainTie-stated Above-derived", tie("PartOf", "INSERT { ?o org:subOrganizationOf ?s }")
    ),
    fault(
        "Body-noCycle PlainTie-stated Above-derived",
        tie("PartOf", "INSERT { ?o org:subOrganizationOf <body/x> . <body/x> org:subOrganizationOf ?s }"),
    ),
    fault("Post-noCycle Post-leading", "INSERT { ?o cg:heldExOfficio ?p } WHERE { ?p cg:heldExOfficio ?o }"),
    fault("Programme-noCycle PlainTie-stated", tie("ModelledOn", "INSERT { ?o cg:modelledOn ?s }")),
    fault(
        "QuantityClaim-noCycle",
        "INSERT { ?whole cg:partOfClaim ?part } WHERE { ?part cg:partOfClaim ?whole }",
    ),
    fault(
        "QuantityClaim-noCycle QuantityClaim-sum",
        "INSERT { ?whole cg:partOfTotal ?part } WHERE { ?part cg:partOfClaim ?whole }",
    ),
]

DERIVATION = [
    fault("PlainTie-stated", tie("PartOf", "INSERT { ?o org:reportsTo ?s }")),
    fault("PlainTie-stated", tie("Conducts", "DELETE { ?t cg:hedged false } INSERT { ?t cg:hedged true }")),
    fault(
        "PlainTie-stated",
        tie("Conducts", "DELETE { ?t cg:tense cg:Present } INSERT { ?t cg:tense cg:Former }"),
    ),
    fault(
        "PlainTie-stated",
        tie("Conducts", "DELETE { ?t cg:stance cg:Said } INSERT { ?t cg:stance cg:Doubted }"),
    ),
    fault("TieStatement-derived", tie("Conducts", "DELETE { ?s cg:conducts ?o }")),
    fault("TieStatement-derived PlainTie-symmetric", tie("WorksWith", "DELETE { ?s cg:worksWith ?o }")),
    fault("PlainTie-symmetric", tie("WorksWith", "DELETE { ?o cg:worksWith ?s }")),
    fault("PlainTie-refined Above-stated", tie("BranchOf", "DELETE { ?s org:subOrganizationOf ?o }")),
    fault("PlainTie-refined PlainTie-stated", tie("PartOf", "INSERT { ?s cg:chairOf ?o }")),
    fault(
        "Holder-stated Holder-inverse",
        'INSERT { ?p org:holds ?post } WHERE { ?p foaf:name "HOLM" . ?post cg:ofPlace ?place }',
    ),
    fault(
        "Holder-stated BodyPost-stated",
        "DELETE { ?s cg:negated false } INSERT { ?s cg:negated true } WHERE { ?s cg:statesHolder ?h }",
    ),
    fault(
        "Holder-inverse",
        'INSERT { ?post org:heldBy ?p } WHERE { ?p foaf:name "HOLM" . ?post cg:ofPlace ?place }',
    ),
    fault(
        "PostStatement-derived Holder-inverse", "DELETE { ?p org:holds ?post } WHERE { ?p org:holds ?post }"
    ),
    fault(
        "PostStatement-derived",
        "DELETE { ?b org:hasPost ?post } WHERE { ?b org:hasPost ?post . ?post org:heldBy ?p }",
    ),
    fault(
        "BodyPost-stated",
        "INSERT { ?b org:hasPost ?post } WHERE { ?b a cg:Collective . ?post cg:ofPlace ?place }",
    ),
    fault(
        "TieStatement-leadingDerived",
        "DELETE { ?b org:hasPost ?post } WHERE { ?b org:hasPost ?post . ?post cg:heldExOfficio ?o }",
    ),
    fault("BodyPost-stated", tie("Chairs", "DELETE { ?t cg:negated false } INSERT { ?t cg:negated true }")),
    fault(
        "Met-stated",
        'INSERT { ?p cg:metWith ?q . ?q cg:metWith ?p } WHERE { ?p foaf:name "HOLM" '
        ". ?q a cg:UnnamedHolder }",
    ),
    fault(
        "Met-stated",
        "DELETE { ?s cg:tense cg:Present } INSERT { ?s cg:tense cg:Planned } "
        "WHERE { ?s a cg:MeetingStatement }",
    ),
    fault("MeetingStatement-derived", "DELETE { ?p cg:metWith ?q } WHERE { ?p cg:metWith ?q }"),
    fault(
        "MeetingStatement-derived PlainTie-symmetric",
        "DELETE { ?p cg:metWith ?q } WHERE { ?p cg:metWith ?q ; foaf:name ?name }",
    ),
    fault("Above-stated", tie("PartOf", "INSERT { ?o org:transitiveSubOrganizationOf ?s }")),
    fault(
        "Above-derived",
        "DELETE { ?b org:transitiveSubOrganizationOf ?c } WHERE { ?b org:transitiveSubOrganizationOf ?c }",
    ),
]

VOLUMES = [
    fault("Record-volume", drop("cg:Record", "cg:inVolume")),
    fault("Volume-identifier", drop("cg:Volume", "dcterms:identifier")),
    fault("HistoricalDocument-kind", put("cg:HistoricalDocument", "cg:documentKind", '"poem"')),
    fault("HistoricalDocument-number", put("cg:HistoricalDocument", "cg:documentNumber", "1")),
    fault("HistoricalDocument-heading", put("cg:HistoricalDocument", "cg:heading", '""')),
    fault("HistoricalDocument-place", put("cg:HistoricalDocument", "cg:datePlace", '""')),
    fault("HistoricalDocument-dated", put("cg:HistoricalDocument", "cg:dated", '"2007"^^xsd:gYear')),
    fault("HistoricalDocument-printedDate", put("cg:HistoricalDocument", "cg:printedDate", "2007")),
    fault(
        "HistoricalDocument-telegramNumber",
        put("cg:HistoricalDocument", "cg:telegramNumber", '"PORTHAVEN 477"'),
    ),
    fault("HistoricalDocument-senderName", put("cg:HistoricalDocument", "cg:senderName", '""')),
    fault("HistoricalDocument-receiverName", put("cg:HistoricalDocument", "cg:receiverName", "true")),
    fault("HistoricalDocument-sender", put("cg:HistoricalDocument", "cg:sender", "<nobody>")),
    fault("HistoricalDocument-receiver", put("cg:HistoricalDocument", "cg:receiver", "<nobody>")),
    fault("ListedPerson-name", drop("cg:ListedPerson", "skos:prefLabel")),
    fault("ListedPerson-evidence", drop("cg:ListedPerson", "cg:evidence")),
    fault("ListedPerson-description", put("cg:ListedPerson", "skos:definition", '""')),
    fault("ListedTerm-name", drop("cg:ListedTerm", "skos:prefLabel")),
    fault("ListedTerm-evidence", drop("cg:ListedTerm", "cg:evidence")),
    fault("ListedTerm-meaning", put("cg:ListedTerm", "skos:definition", '""')),
    fault("ListedPerson-see", put("cg:ListedPerson", "cg:seeEntry", '"Oldacre"')),
    fault("Footnote-record", drop("cg:Footnote", "cg:footnoteOf")),
    fault("Footnote-kind", put("cg:Footnote", "cg:noteKind", '"remark"')),
    fault("Footnote-number", put("cg:Footnote", "cg:noteNumber", "2")),
    fault("Footnote-evidence", drop("cg:Footnote", "cg:evidence")),
    fault("Listed-as", put("foaf:Person", "cg:listedAs", '"Vik"')),
]

COPIES = [
    fault("Key-match", put("cg:Document", "cg:matchKey", '""')),
    fault("CopyMatch-left", put("cg:CopyMatch", "cg:matchLeft", "<telegram/a>")),
    fault("CopyMatch-right", drop("cg:CopyMatch", "cg:matchRight")),
    fault("CopyMatch-preferred", drop("cg:CopyMatch", "cg:preferredCopy")),
    fault("CopyMatch-ends", put("cg:CopyMatch", "cg:preferredCopy", "<document/c>")),
    fault("CopyMatch-score", put("cg:CopyMatch", "cg:score", "1.5")),
    fault("CopyMatch-reason", drop("cg:CopyMatch", "cg:matchReason")),
    fault("CopyMatch-difference", add("cg:CopyMatch", "cg:copyDifference", "<nobody>")),
    fault("CopyMatch-symmetric", "DELETE DATA { <document/b> cg:sameTelegram <document/a> }"),
    fault("CopyMatch-repeats", "INSERT DATA { <document/b/tie/1> cg:repeats <document/b/tie/2> }"),
    fault("MatchReason-kind", put("cg:MatchReason", "cg:reasonKind", '"weather"')),
    fault("MatchReason-points", drop("cg:MatchReason", "cg:points")),
    fault("MatchReason-words", put("cg:MatchReason", "cg:reasonWords", '""')),
    fault("CopyDifference-field", drop("cg:CopyDifference", "cg:fieldName")),
    fault("CopyDifference-left", drop("cg:CopyDifference", "cg:leftValue")),
    fault("CopyDifference-right", put("cg:CopyDifference", "cg:rightValue", "4")),
]

CONCERNS = {
    "telegram": TELEGRAM,
    "addressees": ADDRESSEES,
    "evidence": EVIDENCE,
    "entities": ENTITIES,
    "posts": POSTS,
    "statements": STATEMENTS,
    "ties": TIES,
    "meetings": MEETINGS,
    "programmes": PROGRAMMES,
    "claims": CLAIMS,
    "structure": STRUCTURE,
    "derivation": DERIVATION,
    "volumes": VOLUMES,
    "copies": COPIES,
}
FAULTS = [fault for rows in CONCERNS.values() for fault in rows]
