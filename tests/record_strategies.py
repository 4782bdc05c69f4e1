"""Hypothesis strategies of records: any annotations that the types allow."""

from hypothesis import strategies as st

from cablegraph.records.annotations import (
    Annotations,
    Attribution,
    Body,
    ClaimLink,
    DefinitionClaim,
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
    Tense,
    Tie,
    TieKind,
    UnnamedHolder,
)
from cablegraph.text import Span

words = st.text(min_size=1, max_size=12)
maybe_words = st.none() | words
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
confidences = st.floats(0, 1)


@st.composite
def evidences(draw):
    cuts = draw(st.lists(st.integers(0, 500), min_size=2, max_size=6, unique=True).map(sorted))
    spans = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    return Evidence(spans=spans, text=draw(words), paragraph=draw(st.none() | st.integers(1, 40)))


def _entity(cls, **fields):
    return st.builds(
        cls,
        id=words,
        name=words,
        aliases=st.lists(words, max_size=3).map(tuple),
        evidence=evidences(),
        rule=words,
        confidence=confidences,
        **fields,
    )


def _statement(cls, **fields):
    attribution = st.builds(
        Attribution, speaker=maybe_words, words=maybe_words, verb=maybe_words, stance=st.sampled_from(Stance)
    )
    return st.builds(
        cls,
        id=words,
        evidence=evidences(),
        attribution=attribution,
        negated=st.booleans(),
        hedged=st.booleans(),
        tense=st.sampled_from(Tense),
        rule=words,
        confidence=confidences,
        **fields,
    )


mentions = st.builds(
    Mention,
    id=words,
    kind=st.sampled_from(MentionKind),
    evidence=evidences(),
    entity=maybe_words,
    rule=words,
    confidence=confidences,
)
precepts = st.builds(
    Precept, number=st.integers(1, 9), do=maybe_words, dont=maybe_words, evidence=evidences()
)
entities = st.one_of(
    _entity(Person, signer=st.booleans(), protected=st.sampled_from([None, "protect", "redacted"])),
    _entity(Body, kind=st.sampled_from(["government", "unit", "other"]), acronym=maybe_words),
    _entity(Place, government=st.booleans(), country=maybe_words),
    _entity(Post, title=words, body=maybe_words, place=maybe_words, count=st.integers(1, 5)),
    _entity(UnnamedHolder, title=words, body=maybe_words),
    _entity(
        Programme,
        kind=st.sampled_from(["plan", "campaign", "channel"]),
        year=st.none() | st.integers(1900, 2100),
        scope=maybe_words,
        precepts=st.lists(precepts, max_size=2).map(tuple),
    ),
)
statements = st.one_of(
    _statement(PostStatement, post=words, holder=maybe_words),
    _statement(Tie, subject=words, kind=st.sampled_from(TieKind), object=words),
    _statement(
        Meeting,
        sides=st.lists(st.lists(words, max_size=3).map(tuple), max_size=3).map(tuple),
        date=maybe_words,
        place=maybe_words,
        form=st.sampled_from(["meeting", "call", "visit"]),
    ),
    _statement(ProgrammeStatement, programme=words),
    _statement(
        QuantityClaim,
        value=numbers,
        lower=numbers,
        upper=numbers,
        qualifier=maybe_words,
        unit=words,
        measure=maybe_words,
        period=maybe_words,
        place=maybe_words,
        place_name=maybe_words,
        rate=maybe_words,
        share_of=maybe_words,
        member_count_of=maybe_words,
        part_of=maybe_words,
    ),
    _statement(
        DefinitionClaim,
        term=words,
        whose=maybe_words,
        includes=st.lists(words, max_size=2).map(tuple),
        excludes=st.lists(words, max_size=2).map(tuple),
        differs_from=maybe_words,
    ),
    _statement(Proposition, content=words),
)
links = st.builds(
    ClaimLink,
    kind=st.sampled_from(["disagrees", "consistent", "sum-differs"]),
    whole=words,
    parts=st.lists(words, min_size=1, max_size=3).map(tuple),
    rule=words,
    confidence=confidences,
)
annotations = st.builds(
    Annotations,
    source=words,
    extractor=words,
    version=words,
    mentions=st.lists(mentions, max_size=3).map(tuple),
    entities=st.lists(entities, max_size=3).map(tuple),
    statements=st.lists(statements, max_size=3).map(tuple),
    links=st.lists(links, max_size=2).map(tuple),
)
