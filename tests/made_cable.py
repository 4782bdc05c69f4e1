"""One invented telegram with its record and annotations made by hand: no reader, no extractor.

`Maker` finds words in the text, so that offsets are never typed.
"""

import hashlib
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from cablegraph.records.annotations import (
    Annotations,
    Attribution,
    Body,
    ClaimLink,
    DefinitionClaim,
    Entity,
    Evidence,
    Meeting,
    Mention,
    MentionKind,
    Person,
    Place,
    Post,
    PostStatement,
    Precept,
    Programme,
    ProgrammeStatement,
    Proposition,
    QuantityClaim,
    Stance,
    Statement,
    Tense,
    Tie,
    TieKind,
    UnnamedHolder,
)
from cablegraph.records.telegram import (
    Addressee,
    Classification,
    ClassifiedBy,
    DateTimeGroup,
    ExecutiveOrder,
    Field,
    Originator,
    Paragraph,
    Precedence,
    Protection,
    Reference,
    Section,
    Subject,
    Tag,
    Telegram,
    TransmissionId,
)
from cablegraph.text import SourceText, Span

_F = TypeVar("_F", bound=Field)
_E = TypeVar("_E", bound=Entity)
_S = TypeVar("_S", bound=Statement)

TEXT = """\
DE RUEHNY #0044/01 0731005
R 141005Z MAR 07
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC 4410
INFO RUEHHE/AMEMBASSY HELSINKI PRIORITY 0071
UNCLAS SECTION 01 OF 02 OSLO 000044
SIPDIS
STATE FOR EUR/NB
E.O. 12958: DECL: 03/14/2017
TAGS: PGOV, ZZZQ, NO
SUBJECT: HARBOR SAFETY AFTER THE BERGEN FIRE
REF: A. 06 OSLO 1201
Classified By: Consul Ida Moe for reasons 1.4 (b).
1. (U) Summary: Norway has a harbor safety plan. End summary.
2. (U) On March 9 Econoff met Lars Vik, Director of the Port
Safety Office of the Norwegian Coastal Board. Vik said that 14 ships were
inspected. A board spokesman counted 17 ships.
OSLO 00000044  002 OF 002
inspected in February. The Port Council is chaired by a Deputy Mayor of Bergen.
3. (U) The plan follows the 2004 Danish harbor plan. Its rule: lock the
gate, do not run. Vik denied that the Board owns Fjord Lines.
4. (U) Tor Berg (strictly protect), Treasurer of Fjord Lines, said that
Berg's firm may close. Vik defined "berth" without moorings.
WHITNEY
"""


class Maker:
    """Makes records whose places are found by their words.

    `at(words)` is the first place where they stand; `at(words, nth)` a later one (from 0).
    """

    def __init__(self, text: str = TEXT, name: str = "oslo44.txt") -> None:
        digest = hashlib.sha256(text.encode()).hexdigest()
        self.source = SourceText(name, text, "utf-8", digest)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.source.text.index(words, start + 1)
        return Span(start, start + len(words))

    def at(self, words: str, nth: int = 0, *, paragraph: int | None = None) -> Evidence:
        span = self.span(words, nth)
        return Evidence(spans=(span,), text=" ".join(words.split()), paragraph=paragraph)

    def torn(self, *parts: str, paragraph: int | None = None) -> Evidence:
        return Evidence(
            spans=tuple(self.span(part) for part in parts),
            text=" ".join(" ".join(part.split()) for part in parts),
            paragraph=paragraph,
        )

    def field(self, cls: type[_F], words: str, /, *, nth: int = 0, **more: Any) -> _F:
        span = self.span(words, nth)
        return cls(start=span.start, end=span.end, text=" ".join(words.split()), **more)

    def entity(self, cls: type[_E], id_: str, words: str, /, *, nth: int = 0, **more: Any) -> _E:
        found = {"name": " ".join(words.split()), "rule": "by-hand", "confidence": 0.9, **more}
        return cls(id=id_, evidence=self.at(words, nth), **found)

    def mention(self, kind: MentionKind, words: str, entity: str | None, nth: int = 0) -> Mention:
        place = self.at(words, nth)
        return Mention(
            id=f"mention/{place.start}",
            kind=kind,
            evidence=place,
            entity=entity,
            rule="by-hand",
            confidence=0.8,
        )

    def statement(self, cls: type[_S], id_: str, evidence: Evidence, /, **more: Any) -> _S:
        return cls(id=id_, evidence=evidence, rule="by-hand", confidence=0.7, **more)


def made_telegram(make: Maker, *, source: str | None = None) -> Telegram:
    """The record of `TEXT`."""
    field = make.field
    return Telegram(
        source=source or make.source.name,
        encoding="utf-8",
        id="07OSLO44",
        reference_number=field(Field, "OSLO 000044"),
        transmission_id=field(
            TransmissionId,
            "DE RUEHNY #0044/01 0731005",
            routing_indicator="RUEHNY",
            station_serial="0044",
            julian_day=73,
            time="1005",
        ),
        date_time_group=field(DateTimeGroup, "141005Z MAR 07", utc=datetime(2007, 3, 14, 10, 5, tzinfo=UTC)),
        precedence=field(Precedence, "R", nth=2, action="ROUTINE"),
        originator=field(Originator, "AMEMBASSY OSLO", name="AMEMBASSY OSLO"),
        action_addressees=(
            field(
                Addressee,
                "RUEHC/SECSTATE WASHDC 4410",
                routing_indicator="RUEHC",
                name="SECSTATE WASHDC",
                serial="4410",
            ),
        ),
        info_addressees=(
            field(
                Addressee,
                "RUEHHE/AMEMBASSY HELSINKI PRIORITY 0071",
                routing_indicator="RUEHHE",
                name="AMEMBASSY HELSINKI",
                precedence="PRIORITY",
                serial="0071",
                excluded=("TURKU",),
            ),
        ),
        classification=field(Classification, "UNCLAS", level="UNCLASSIFIED"),
        captions=(field(Field, "SIPDIS"),),
        attention=(field(Field, "STATE FOR EUR/NB"),),
        sections=(field(Section, "SECTION 01 OF 02", number=1, of=2),),
        executive_order=field(
            ExecutiveOrder, "12958: DECL: 03/14/2017", order="12958", declassify_on=date(2017, 3, 14)
        ),
        tags=(
            field(Tag, "PGOV", code="PGOV", kind="subject"),
            field(Tag, "ZZZQ", code="ZZZQ", kind="unknown"),
        ),
        subject=field(Subject, "HARBOR SAFETY AFTER THE BERGEN FIRE"),
        references=(field(Reference, "06 OSLO 1201", label="A", kind="telegram", id="06OSLO1201"),),
        classified_by=(
            field(ClassifiedBy, "Consul Ida Moe", name="Ida Moe", title="Consul", reasons=("1.4 (b)",)),
        ),
        signers=(field(Field, "WHITNEY"),),
        summary=field(Field, "Norway has a harbor safety plan."),
        paragraphs=(
            field(
                Paragraph,
                "1. (U) Summary: Norway has a harbor safety plan. End summary.",
                number=1,
                portion_mark="U",
                kind="summary",
                content_start=make.span("Norway has").start,
                printed_number="1.",
            ),
            field(
                Paragraph,
                "4. (U) Tor Berg (strictly protect), Treasurer of Fjord Lines, said that\n"
                'Berg\'s firm may close. Vik defined "berth" without moorings.',
                number=4,
                portion_mark="U",
                content_start=make.span("Tor Berg").start,
                printed_number="4.",
                correction="read as 4",
            ),
        ),
        protections=(
            field(
                Protection,
                "(strictly protect)",
                level="strictly protect",
                name="Tor Berg",
                name_start=make.span("Tor Berg").start,
                name_end=make.span("Tor Berg").end,
            ),
        ),
        remarks=("the Julian day fits the date",),
    )


def _entities(make: Maker) -> tuple[Entity, ...]:
    entity = make.entity
    return (
        entity(Body, "body/1", "AMEMBASSY OSLO", kind="diplomatic-post"),
        entity(Body, "body/2", "SECSTATE WASHDC", kind="government"),
        entity(Body, "body/3", "AMEMBASSY HELSINKI", kind="diplomatic-post"),
        entity(Person, "person/1", "Ida Moe", aliases=("Consul Ida Moe",)),
        entity(Place, "place/1", "Norway", government=True, country="NO"),
        entity(Programme, "programme/1", "harbor safety plan", kind="plan"),
        entity(UnnamedHolder, "unnamed/1", "Econoff", title="Econoff", body="body/1"),
        entity(Person, "person/2", "Lars Vik", aliases=("Vik",)),
        entity(Post, "post/1", "Director", title="Director", body="body/4"),
        entity(Body, "body/4", "Port\nSafety Office", kind="unit"),
        entity(
            Body,
            "body/5",
            "Norwegian Coastal Board",
            aliases=("the Board",),
            kind="government",
            acronym="NCB",
        ),
        entity(UnnamedHolder, "unnamed/2", "board spokesman", title="board spokesman", body="body/5"),
        entity(Body, "body/6", "Port Council", kind="leading-group"),
        entity(Post, "post/2", "Deputy Mayor", title="Deputy Mayor", place="place/2"),
        entity(Place, "place/2", "Bergen"),
        entity(
            Programme,
            "programme/2",
            "2004 Danish harbor plan",
            kind="plan",
            year=2004,
            scope="national",
            precepts=(
                Precept(
                    number=1, do="lock the gate", dont="run", evidence=make.at("lock the\ngate, do not run")
                ),
            ),
        ),
        entity(Body, "body/7", "Fjord Lines", kind="company"),
        entity(Person, "person/3", "Tor Berg", aliases=("Berg",), protected="strictly protect"),
        entity(Post, "post/3", "Treasurer", title="Treasurer", body="body/7"),
        entity(Person, "person/4", "WHITNEY", signer=True),
    )


def _mentions(make: Maker) -> tuple[Mention, ...]:
    kind = MentionKind
    return (
        make.mention(kind.BODY, "AMEMBASSY OSLO", "body/1"),
        make.mention(kind.PERSON, "Lars Vik", "person/2"),
        make.mention(kind.PERSON, "Vik", "person/2", 1),
        make.mention(kind.BODY, "the Board", "body/5"),
        make.mention(kind.PERSON, "Tor Berg", "person/3"),
        make.mention(kind.PERSON, "Berg", "person/3", 2),
        make.mention(kind.QUANTITY, "14 ships", None),
    )


def _statements(make: Maker) -> tuple[Statement, ...]:
    state = make.statement
    vik = Attribution(speaker="person/2", words="Vik", verb="said")
    return (
        state(
            ProgrammeStatement,
            "programme-statement/1",
            make.at("Norway has a harbor safety plan", paragraph=1),
            programme="programme/1",
        ),
        state(
            Meeting,
            "meeting/1",
            make.at("On March 9 Econoff met Lars Vik", paragraph=2),
            sides=(("unnamed/1",), ("person/2", "body/4")),
            date="2007-03-09",
            place="place/2",
        ),
        state(
            PostStatement,
            "post-statement/1",
            make.at("Lars Vik, Director of the Port\nSafety Office", paragraph=2),
            post="post/1",
            holder="person/2",
        ),
        state(
            Tie,
            "tie/1",
            make.at("Port\nSafety Office of the Norwegian Coastal Board", paragraph=2),
            subject="body/4",
            kind=TieKind.PART_OF,
            object="body/5",
        ),
        state(
            QuantityClaim,
            "quantity/1",
            make.at("14 ships were\ninspected", paragraph=2),
            attribution=vik,
            value=14.0,
            unit="ships",
            measure="inspected",
            period="2007-02-01/2007-02-28",
            place="place/1",
        ),
        state(
            QuantityClaim,
            "quantity/2",
            make.torn("counted 17 ships.", "inspected in February", paragraph=2),
            attribution=Attribution(
                speaker="unnamed/2", words="A board spokesman", verb="counted", stance=Stance.CLAIMED
            ),
            value=17.0,
            unit="ships",
            measure="inspected",
            period="2007-02-01/2007-02-28",
        ),
        state(
            PostStatement,
            "post-statement/2",
            make.at("chaired by a Deputy Mayor of Bergen", paragraph=2),
            post="post/2",
        ),
        state(
            Tie,
            "tie/2",
            make.at("The Port Council is chaired by a Deputy Mayor of Bergen", paragraph=2),
            subject="post/2",
            kind=TieKind.CHAIRS,
            object="body/6",
        ),
        state(
            QuantityClaim,
            "quantity/3",
            make.at("Port Council", paragraph=2),
            lower=3.0,
            unit="members",
            member_count_of="body/6",
        ),
        state(
            Tie,
            "tie/3",
            make.at("The plan follows the 2004 Danish harbor plan", paragraph=3),
            subject="programme/1",
            kind=TieKind.MODELLED_ON,
            object="programme/2",
        ),
        state(
            Tie,
            "tie/4",
            make.at("Norway has a harbor safety plan", paragraph=1),
            subject="programme/1",
            kind=TieKind.ISSUED_BY,
            object="place/1",
        ),
        state(
            Tie,
            "tie/5",
            make.at("the Board owns Fjord Lines", paragraph=3),
            attribution=Attribution(speaker="person/2", words="Vik", verb="denied", stance=Stance.DENIED),
            negated=True,
            subject="body/5",
            kind=TieKind.OWNS,
            object="body/7",
        ),
        state(
            PostStatement,
            "post-statement/3",
            make.at("Tor Berg (strictly protect), Treasurer of Fjord Lines", paragraph=4),
            post="post/3",
            holder="person/3",
            tense=Tense.FORMER,
        ),
        state(
            Proposition,
            "proposition/1",
            make.at("Berg's firm may close", paragraph=4),
            attribution=Attribution(speaker="person/3", words="Tor Berg", verb="said"),
            hedged=True,
            content="Berg's firm may close",
        ),
        state(
            DefinitionClaim,
            "definition/1",
            make.at('Vik defined "berth" without moorings', paragraph=4),
            attribution=vik,
            term="berth",
            whose="person/2",
            excludes=("moorings",),
        ),
    )


def made_annotations(make: Maker) -> Annotations:
    """Annotations of `TEXT`: something of every kind."""
    return Annotations(
        source=make.source.name,
        extractor="by-hand",
        version="1",
        mentions=_mentions(make),
        entities=_entities(make),
        statements=_statements(make),
        links=(
            ClaimLink(
                kind="disagrees", whole="quantity/1", parts=("quantity/2",), rule="by-hand", confidence=0.6
            ),
        ),
    )
