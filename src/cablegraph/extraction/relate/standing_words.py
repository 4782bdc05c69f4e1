"""The words that may stand for somebody named elsewhere, by sort, and where a document has them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from cablegraph.extraction.document import Document
from cablegraph.ontology.language_tables import titles


class Sort(StrEnum):
    """What sort of word it is that may stand for an actor."""

    PERSON = "person"
    OBJECT = "object"
    OURSELVES = "ourselves"
    IT = "it"
    BODY = "body"
    PLACE = "place"
    TITLE = "title"
    OFFICE = "office"
    MISSION = "mission"
    OFFICER = "officer"
    GOVERNMENT = "government"


def _each(sort: Sort, words: str) -> dict[str, Sort]:
    return dict.fromkeys(words.split(), sort)


_TITLES = (
    "minister president governor mayor chancellor commissioner chairman chairwoman director senator general"
    " ambassador secretary chief"
)
_BODIES = (
    "agency association authority board branch bureau centre center chapter commission"
    " committee company council"
    " department directorate division federation foundation fund inspectorate institute league"
    " ministry network office"
    " organization organisation party section secretariat service society unit union"
)
# Nouns that stand for the one body of a kind, whatever its name ends in.
BODY_KINDS = {
    "party": "party",
    **dict.fromkeys(("company", "firm", "plant", "factory", "enterprise", "complex"), "company"),
    **dict.fromkeys(("newspaper", "daily", "weekly"), "media"),
}
_SORTS: Mapping[str, Sort] = {
    **_each(Sort.PERSON, "he He HE she She SHE"),
    **_each(Sort.OBJECT, "him her"),
    **_each(Sort.OURSELVES, "we We us"),
    **_each(Sort.IT, "It IT Its"),
    **_each(Sort.BODY, _BODIES),
    **dict.fromkeys(BODY_KINDS, Sort.BODY),
    **_each(Sort.BODY, _BODIES.title()),
    **_each(
        Sort.PLACE, "province region state city county district municipality prefecture canton oblast island"
    ),
    **_each(
        Sort.MISSION, "embassy consulate Embassy Consulate EMBASSY post Post mission Mission congen ConGen"
    ),
    **_each(Sort.TITLE, _TITLES),
    **_each(Sort.TITLE, _TITLES.title()),
    **_each(
        Sort.OFFICER,
        "Ambassador AMBASSADOR Charge Chargé CHARGE DCM Deputy Principal Consul Political Economic Commercial"
        " Consular Public Labor Science Cultural PolOff PolOffs Poloff Poloffs POLOFF EconOff"
        " EconOffs Econoff"
        " Econoffs ECONOFF EmbOff EmbOffs Emboff Emboffs EMBOFF ConOff ConOffs Conoff LabOff Laboff SciOff"
        " PolEconOff PolEconoff Polecon ConGenOff RSO CG PAO CDA A/DCM ADCM RMO DATT LEGATT Legatt PolCouns"
        " Polcouns"
        " EconCouns Econcouns PolCounselor EconCounselor PolChief EconChief",
    ),
    **_each(Sort.GOVERNMENT, "government Government"),
}
_OFFICES = ("head", "deputy")  # classes of titles


class Word(NamedTuple):
    """A word of the view that may stand for an actor, with its place among the tokens."""

    sort: Sort
    token: int
    start: int
    end: int


@cache
def _sorts() -> Mapping[str, Sort]:
    """Every word that may stand for an actor: the list above, and the last words of titles of office."""
    heads = {
        phrase.rsplit(" ", 1)[-1]
        for phrase, title in titles().items()
        if title.title_class in _OFFICES and not title.exact
    }
    heads -= {"chair", "head", "heads", "lead", "leader", "number"}
    offices = dict.fromkeys((head for head in heads if head.isalpha() and len(head) > 3), Sort.OFFICE)
    return {**offices, **{head.title(): sort for head, sort in offices.items()}, **_SORTS}


def words(document: Document) -> list[Word]:
    """All words of the view that may stand for an actor."""
    sorts = _sorts()
    return [
        Word(sort, index, token.start, token.end)
        for index, token in enumerate(document.tokens)
        if (sort := sorts.get(token.text))
    ]
