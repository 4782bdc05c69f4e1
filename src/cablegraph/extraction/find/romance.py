"""Names whose noun stands first, with small Romance words: "Partido dos X", "El Faro del Y"."""

from cablegraph.extraction.find.found import BodyFound, Range
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    FUNCTION,
    GIVEN,
    TIME,
)
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import OrganisationNoun

ROMANCE = word_set(
    """
    de del la las los el do da dos das di della delle dello dei degli du des le les l' d' y e et en a al
    para por pour pela pelo em no na van voor der die für fur und zu och og för for til i za o w
    aux au contre sur con per alla agli sul
    """
)


def romance_follows(scan: Scan, at: int) -> bool:
    """Whether "de", "do", "della" and a capitalised word stand behind the noun."""
    small = at + 1 < scan.count and scan.texts[at] in (
        "de",
        "del",
        "do",
        "da",
        "dos",
        "das",
        "du",
        "des",
        "della",
        "der",
    )
    return small and scan.capital(at + 1) and scan.same_sentence(at, at + 1)


def romance_name(scan: Scan, at: int, behind: int, noun: OrganisationNoun) -> BodyFound | None:
    """A noun that stands before its complement: "Partido dos X", "Cour de X"."""
    end = behind
    while end < scan.count and scan.same_sentence(at, end):
        bits = scan.bits[end]
        if bits & CAPITAL and not bits & (FUNCTION | TIME) and end not in scan.hits["title"]:
            end += 1
            continue
        ahead = end
        while ahead < scan.count and scan.lows[ahead] in ROMANCE and ahead - end < 3:
            ahead += 1
        if (
            ahead == end
            or ahead >= scan.count
            or not scan.bits[ahead] & CAPITAL
            or scan.bits[ahead] & FUNCTION
        ):
            break
        end = ahead
    if end == behind and behind - at == 1:
        return None
    if scan.bits[at] & GIVEN and scan.bits[behind] & CAPITAL:
        return None  # a person's given name
    return BodyFound(at=Range(at, end), kind=noun.kind, rule="body-noun-first", confidence=0.9)


def over_romance(scan: Scan, end: int) -> int:
    """Behind "del Sur", "do Povo" and the like at the end of a name."""
    while romance_follows(scan, end):
        end += 1
        while scan.capital(end) and scan.same_sentence(end - 1, end):
            end += 1
    return end
