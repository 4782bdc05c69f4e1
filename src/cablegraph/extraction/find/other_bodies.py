"""Names of bodies without a capitalised noun: known ones, small units, names beside a kind or an officer."""

from collections.abc import Iterator, Sequence

from cablegraph.extraction.find.acronyms import opens_a_paper
from cablegraph.extraction.find.bodies import ALONE, NOT_FIRST
from cablegraph.extraction.find.complements import INSIDE
from cablegraph.extraction.find.found import BodyFound, Range
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    INITIAL,
    NUMBER,
    REDACTED,
    SURNAME,
    TIME,
    UPPER,
    WORD,
)
from cablegraph.extraction.find.romance import over_romance
from cablegraph.extraction.find.scan import Scan
from cablegraph.ontology.language_tables import KnownBody, reporting_verbs
from cablegraph.records.annotations import BodyKind

_UNITS = frozenset({"section", "caucus", "board", "office", "unit", "division", "staff"})


def mixed_units(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Units whose noun is in small letters: "Public Affairs section", "the XYZ caucus"."""
    for at in scan.places_of(_UNITS):
        if not at or taken[at]:
            continue
        start = at
        while start > 0 and _names_unit(scan, start - 1) and scan.same_sentence(start - 1, at):
            start -= 1
        if scan.texts[at] == "staff" and at - start == 1 and scan.texts[start] not in ("General", "NSC"):
            continue
        while start < at and (
            scan.begins[start] or scan.bits[start] & FUNCTION or scan.texts[start] in ("/", "-")
        ):
            start += 1
        if start < at and not scan.heading[at]:
            yield BodyFound(at=Range(start, at + 1), kind="unit", rule="body-and-small-noun", confidence=0.7)


_MISSION_SECTIONS = frozenset({"consular", "political", "economic", "commercial", "visa", "affairs"})


def small_units(scan: Scan) -> Iterator[BodyFound]:
    """Bodies named in small letters alone: "the consular section", "the Lima district court"."""
    for at in scan.positions.get("section", ()):
        if at > 1 and scan.texts[at - 1] in _MISSION_SECTIONS:
            first = at - 2 if scan.texts[at - 1] == "affairs" else at - 1
            if scan.texts[first].islower() and first > 0 and scan.lows[first - 1] == "the":
                yield BodyFound(
                    at=Range(first, at + 1), kind="unit", rule="small-section", confidence=0.7, lower=True
                )
    for at in sorted(scan.hits["place"]):
        last = scan.hits["place"][at][0]
        noun = scan.hits["noun"].get(last)
        if noun is None or scan.capital(last) or scan.caps[last] or not scan.capital(at):
            continue
        if noun[0] == last + 1 and scan.lows[last] == "court":
            continue  # "the Lima court": any court there
        if scan.lows[noun[0] - 1] in ("court", "council", "assembly", "legislature", "tribunal"):
            yield BodyFound(
                at=Range(at, noun[0]), kind=noun[1].kind, rule="place-and-small-noun", confidence=0.7
            )


def _names_unit(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    if scan.caps[at] or any(at in scan.hits[kind] for kind in ("place", "demonym", "title")):
        return False
    if bits & CAPITAL and not bits & (FUNCTION | TIME | REDACTED | GIVEN) and (bits & (COMMON | UPPER)):
        return True
    return scan.texts[at] == "/" and bool(scan.bits[at - 1] & UPPER)


# Small words for a kind of body that stand directly before its name: "daily X", "power giant X".
_KINDS_BEFORE: dict[str, BodyKind] = {
    **dict.fromkeys(
        ("company", "firm", "airline", "conglomerate", "giant", "manufacturer", "retailer"), "company"
    ),
    **dict.fromkeys(("newspaper", "daily", "weekly", "magazine", "tabloid", "broadcaster"), "media"),
    **dict.fromkeys(("ngo", "charity", "nonprofit"), "ngo"),
}


_KIND_FORMS = frozenset({*_KINDS_BEFORE, *(word.upper() for word in _KINDS_BEFORE)})


def names_behind_kinds(scan: Scan, taken: Sequence[int]) -> Iterator[BodyFound]:
    """Capitalised words behind a small word for their kind: "the daily X", "power giant X"."""
    for at in scan.places_of(_KIND_FORMS):
        kind = _KINDS_BEFORE[scan.lows[at]]
        if scan.bits[at] & CAPITAL or at + 1 >= scan.count:
            continue
        end = at + 1
        while end < scan.count and _employs(scan, end, taken) and scan.same_sentence(at, end):
            end += 1
        end = over_romance(scan, end) if end > at + 1 else end
        first = scan.bits[at + 1]
        if end > at + 1 and not (first & GIVEN and not first & COMMON) and at + 1 not in scan.hits["place"]:
            yield BodyFound(at=Range(at + 1, end), kind=kind, rule="kind-before-name", confidence=0.75)


_BESIDE = ("name-beside-office", "kind-before-name")


def repeated_names(scan: Scan, taken: Sequence[int], bodies: Sequence[BodyFound]) -> Iterator[BodyFound]:
    """Other places of names that only the words beside them showed to be a body's."""
    names = {tuple(scan.texts[body.at.first : body.at.last]): body for body in bodies if body.rule in _BESIDE}
    for name, body in names.items():
        for at in scan.where.get(name[0], ()):
            behind = at + len(name)
            same = tuple(scan.texts[at:behind]) == name and not any(taken[at:behind])
            if same and not scan.heading[at] and at != body.at.first:
                yield BodyFound(at=Range(at, behind), kind=body.kind, rule="name-repeated", confidence=0.7)


def _employs(scan: Scan, at: int, taken: Sequence[int]) -> bool:
    bits = scan.bits[at]
    if not bits & CAPITAL or bits & (FUNCTION | TIME | REDACTED) or taken[at] or at in scan.hits["title"]:
        return False
    return not (scan.begins[at] and scan.lows[at] in NOT_FIRST)


def known_bodies(scan: Scan) -> Iterator[BodyFound]:
    """Names that general knowledge has, with their capitals."""
    for at, (behind, entry) in sorted(scan.hits["known"].items()):
        stands = _one_word_stands(scan, at) if behind == at + 1 else _words_stand(scan, at, behind)
        if stands:
            end = over_romance(scan, behind) if entry.kind == "media" else behind
            first = at - 1 if behind > at + 1 and _owned(scan, at, entry) else at
            yield BodyFound(at=Range(first, end), kind=entry.kind, rule="known-body", confidence=0.95)


def _owned(scan: Scan, at: int, entry: KnownBody) -> bool:
    """Whether the body's owner stands before its name: "UN", "U.S."."""
    if not at or not scan.same_sentence(at - 1, at) or scan.caps[at]:
        return False
    owner = scan.texts[at - 1]
    if entry.kind == "international":
        return owner in ("UN", "U.N.", "UNSC") and scan.lows[at] not in ("un", "united")
    return entry.country == "US" and owner in ("U.S.", "US")


def _one_word_stands(scan: Scan, at: int) -> bool:
    """Whether a single word is the body's name here, and no ordinary word, portion mark or surname."""
    bits, text = scan.bits[at], scan.texts[at]
    if bits & (INITIAL | NUMBER) or not bits & WORD:
        return False
    if not (bits & CAPITAL or scan.caps[at]):
        return "-" in text and text[0].islower() and not text.islower()  # "al-X"
    if scan.caps[at]:
        return bool(bits & CAPITAL) or text.isupper()
    if text.isupper():
        if opens_a_paper(scan, at):
            return False
        return text not in _MARKINGS or any(place in scan.where for place in _MARKINGS[text])
    if bits & COMMON and scan.lows[at] not in ALONE:
        return False  # "Aid", "Liberation" are words first
    return not (
        bits & (SURNAME | GIVEN) and any(_closes_name(scan, k) for k in scan.where.get(text, ())[:_LOOKS])
    )


# Portion marks that are a service's acronym too: in texts that name its country.
_MARKINGS = {"SBU": ("Ukraine", "Ukrainian", "Kyiv", "Kiev"), "NF": (), "FOUO": ()}
_LOOKS = 20  # places of a word that are looked at


def _closes_name(scan: Scan, at: int) -> bool:
    """Whether the word closes a person's name behind a given name: "Sita Rai" is no broadcaster."""
    before = scan.bits[at - 1] if at else 0
    return bool(before & GIVEN and before & CAPITAL and not before & COMMON) and scan.same_sentence(
        at - 1, at
    )


def _words_stand(scan: Scan, at: int, behind: int) -> bool:
    """Whether several words are the body's name here: capitals throughout, and the name does not go on."""
    if scan.bits[at] & NUMBER:
        return all(scan.capital(k) for k in range(at + 1, behind))  # "1234 Committee"
    if not (scan.capital(at) or scan.caps[at]) or scan.bits[at] & INITIAL or not scan.bits[at] & WORD:
        return False
    if scan.lows[at] == "the" and behind < scan.count and scan.bits[behind] & CAPITAL:
        return False  # "the National" before "Assembly"
    if scan.begins[at] and scan.lows[at] == "the" and behind == at + 2 and scan.bits[at + 1] & COMMON:
        follows = scan.lows[behind] if behind < scan.count else ""
        return follows in reporting_verbs() or follows in ("'s", "’s", ",", "newspaper", "magazine")
    return all(
        scan.bits[k] & CAPITAL or not scan.bits[k] & WORD or scan.lows[k] in INSIDE or scan.caps[k]
        for k in range(at, behind)
    )
