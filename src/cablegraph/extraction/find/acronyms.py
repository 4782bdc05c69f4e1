"""Acronyms: those that the text defines, and those that stand for a body without a word of explanation."""

import re
from collections.abc import Iterator, Mapping

from cablegraph.extraction.find.found import BodyFound, Range
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, GIVEN, SURNAME, UPPER, WORD
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import government_acronyms

_SHAPE = re.compile(r"[A-Z][A-Za-z]{0,3}(?:-?[A-Z]{1,8}[a-z]{0,2}|[A-Z]?-[A-Z]{1,4})\Z|[A-Z]{2,9}\Z")
_ROMAN = re.compile(r"[IVXLC]+\Z")
# Acronyms of things that are no bodies: measures, money, papers, diseases, techniques, kinds of people.
_NO_BODIES = word_set(
    """
    UNFCCC COP HMS USS USNS
    AA AC AD DC USSR AIDS AM AMCIT AMCITS ATM AVN BA BBL BC BCM BIT BITS BPD CAFTA CBM CBMS CD CDS CEO CFO
    CIF CITES COB COM COMINT COP COO CPI CSR CT CTR CV CWC CY DCM DDR DG DIY DNA DOB DTG DVD EDT EEZ EIA
    EO EPA ER ESF ESL EST ETA EUR FA FAX FDI FIR FMF FMS FN FOB FON FTA FTAA FTAS FTO FY FYI FYROM GATT
    GBP GDP GE GHG GM GMO GMT GNI GNP GPS GSM GSP GW HIV HQ HR HUMINT ICBM ID IDP IDPS IED IEDS IMET INA
    IP IPO IPP IPR IQ ISN ISP ISPS IT ITAR IV JPEG KG KM KWH LE LNG LPG LT MANPAD MANPADS MBA MCC MDG MDGS
    MFN MOA MOU MOUS MP MPA MPH MPS MRE MT MW NA NAFTA NATL NCO NGO NGOS NIE NIS NIV NLT NO NPT NSG NSDD
    NSPD OC ODA OFF OPIC OK PAX PC PCS PDF PHD PKO PKOS PL PLS PM PNG POC POCS POV POW POWS PPP PR PRT
    PRTS PSA PT QED QIZ R RD REF RFE RFI RFP RICO ROE RPT RQ RSVP SALT SAR SARS SBU SC SDR SLBM SME SMES
    SMS SOE SOES SOFA SOP SPS START STD SUV TAGS TB TBD TEU TIP TOR TPS TRIPS TV TVPA UHF UK UN UNCLAS
    UNSCR UNSCRS UNCLOS URL US USA USB USD UTC VAT VIP VIPS VOIP VP WEF WIFI WMD WMDS WTO XO NOTE END OECS
    GPA EPZ CBW CTBT BWC FMCT ICT ICTS LDC LDCS SEZ SEZS UAV UAVS HDI HPAI CFE INF MTCR PSI TTIP TPP CFSP
    ESDP JHA ENP OSI IUU EEZS TPA SPA PSP CPA SOF AMEMB EMB NSA NR REFTEL SEPTEL FM TO INFO PASS FOR
    SIPDIS NOFORN ORCON EXDIS LIMDIS NODIS
    """
) - {
    "UN",
    "WTO",
    "PT",
    "OECS",
    "MCC",
    "OPIC",
    "NSA",
    "AD",
    "PL",
    "PR",
    "SPS",
    "SPA",
    "CPA",
    "PSP",
    "WEF",
    "NSG",
}
# Heads of defined phrases that are no bodies: "Value Added Tax (VAT)".
_THINGS = word_set(
    """
    policy paper operation tax agreement agreements treaty act plan program programme project initiative
    strategy law convention protocol process action rate index product income memorandum understanding
    report assessment system measures procedure procedures rights right property partnership round accord
    declaration resolution statement zone zones area market missile missiles weapons vehicle vehicles
    device devices gas oil energy power dollars euros visa visas language summit conference person persons
    people worker workers officer adviser advisor minister president secretary investment investments aid
    assistance crime trade sector enterprise enterprises organizations organisations parties virus
    syndrome disease study studies survey scheme dialogue mechanism framework budget bill code
    counternarcotics counterterrorism nonproliferation narcotics trafficking terrorism airport conference
    roundtable
    """
)
# States by their acronyms: places, no bodies.
_STATES = frozenset({"USSR", "RSFSR", "UAR", "FYROM", "DPRK", "ROK", "PRC", "SRV", "CSSR", "FRG", "GDR"})
# Small words behind an acronym that make it a thing's: "the ABC law".
_OF_THINGS = word_set(
    """
    law laws bill act treaty directive agreement accord protocol convention conference summit talks
    negotiations process exercise visa visas virus tax drug drugs rules regulation regulations test tests
    """
)
_CURRENCY_BEFORE = frozenset({"$", "€", "£"})


def is_acronym(text: str) -> bool:
    """Whether a word has the look of an acronym: "PSB", "EdF", "ANC-W"; not a plural ("NGOs")."""
    return 2 <= len(text) <= 12 and _SHAPE.match(text) is not None


def definitions(scan: Scan) -> Iterator[tuple[Range, Range, bool]]:
    """Bracketed acronyms: the words they stand for, the acronym, and whether the initials fit.

    "the Y Party (YP)", "(Nome Y, YP)"; the words may be no body at all ("organized crime (OC)").
    """
    for at in range(1, scan.count - 2):
        if scan.texts[at] != "(":
            continue
        close = _close(scan, at)
        if close is None:
            continue
        short = _short(scan, at + 1, close)
        if short is None:
            continue
        end = at - 1 if scan.texts[at - 1] in ("'s", "’s") else at
        start = _words_of(scan, end, scan.texts[short])
        if start is not None:
            yield Range(start, end), Range(short, short + 1), True
        else:
            yield Range(end - 1, end), Range(short, short + 1), False


_JOINS = word_set(
    "de del la las los el do da dos das di della des du le les y e et der die das und für pour para do"
)


def foreign_names(scan: Scan, ends: Mapping[int, BodyFound]) -> Iterator[tuple[BodyFound, Range]]:
    """A body and its name in its own language, in brackets behind it: "the Y Church (Igreja Y, IY)"."""
    for last, body in ends.items():
        if last >= scan.count or scan.texts[last] != "(":
            continue
        end = last + 1
        while end < scan.count and (scan.bits[end] & CAPITAL or scan.lows[end] in _JOINS) and end - last < 12:
            end += 1
        if end < scan.count and scan.texts[end] in (")", ",", ";", "-") and end - last > 2:
            words = Range(last + 1, end)
            joined = any(scan.lows[at] in _JOINS for at in range(*words))
            if joined or not any(scan.bits[at] & COMMON for at in range(*words)):
                yield body, words


def _close(scan: Scan, at: int) -> int | None:
    for close in range(at + 2, min(at + 12, scan.count)):
        if scan.texts[close] == ")":
            return close
        if scan.texts[close] == "(":
            return None
    return None


def _short(scan: Scan, first: int, close: int) -> int | None:
    """The acronym between brackets: alone, or after a comma behind a foreign name."""
    while first < close and scan.texts[first] in ('"', "'", "“", "‘", "or", "aka"):
        first += 1
    if is_acronym(scan.texts[first]) and (first + 1 == close or not scan.bits[first + 1] & WORD):
        return first
    if is_acronym(scan.texts[first]) and scan.texts[first + 1] in ("'s", "’s") and first + 2 == close:
        return first
    last = close - 1
    while last > first and scan.texts[last] in ('"', "'", "”", "’"):
        last -= 1
    if (
        last - 1 > first
        and is_acronym(scan.texts[last])
        and scan.texts[last - 1] in (",", "-", "--", ";", "or")
    ):
        return last
    return None


def _words_of(scan: Scan, bracket: int, acronym: str) -> int | None:
    """Where the words begin whose initials make the acronym; None when none do."""
    letters = [char for char in acronym.casefold() if char.isalpha()]
    at, left = bracket, len(letters)
    while at > 0 and bracket - at < 14 and scan.same_sentence(at - 1, bracket):
        at -= 1
        low, bits = scan.lows[at], scan.bits[at]
        if not bits & WORD:
            if scan.texts[at] in ("'s", "’s", "'", "’", "-", "/", "&", ",", '"', "”", "“"):
                continue
            return None
        parts = [part for part in low.split("-") if part]
        taken = left
        for part in reversed(parts):
            if taken and part[0] == letters[taken - 1]:
                taken -= 1
        if (
            taken == left
            and not bits & FUNCTION
            and low not in ("de", "la", "do", "da", "del", "y", "e", "et", "des", "dos")
        ):
            return None
        left = taken
        if left == 0:
            return at
    return None


def acronym_bodies(scan: Scan, taken: list[int], defined: dict[str, bool]) -> Iterator[BodyFound]:
    """Acronyms that stand for a body.

    Args:
        scan: The document.
        taken: Per token, whether a name found before holds it.
        defined: Acronyms that the text defines, and whether for a body.
    """
    governments = government_acronyms()
    for at in scan.capitals:
        text = scan.texts[at]
        if taken[at] or len(text) < 2 or not (text[1].isupper() or text[-1].isupper() or "-" in text):
            continue
        if text in _STATES:
            continue
        if text in governments and not (scan.caps[at] and len(text) < 3):
            yield BodyFound(
                at=Range(at, at + 1), kind="government", rule="government-acronym", confidence=0.95
            )
            continue
        body = defined.get(text)
        if body is False or (body is None and not _stands_for_body(scan, at)):
            continue
        yield BodyFound(
            at=Range(at, at + 1),
            kind="other",
            rule="acronym-defined" if body else "acronym",
            confidence=0.9 if body else 0.7,
        )


def _stands_for_body(scan: Scan, at: int) -> bool:
    text, bits = scan.texts[at], scan.bits[at]
    if (
        not is_acronym(text)
        or bits & FUNCTION
        or text[-1] == "s"
        or text in _NO_BODIES
        or _ROMAN.match(text)
        or scan.caps[at]
        or scan.heading[at]
    ):
        return False
    if any(at in scan.hits[kind] for kind in ("place", "title", "demonym", "modifier")):
        return False
    if len(text) > 3 and bits & (COMMON | SURNAME | GIVEN) and bits & UPPER:
        return False
    if (
        bits & COMMON
        and len(text) <= 3
        and scan.lows[at] in ("not", "the", "and", "but", "all", "any", "new", "now")
    ):
        return False
    if not _mostly_capital(text) or ("-" in text and not _hyphen(scan, text)):
        return False
    if scan.same_sentence(at, at + 1) and (
        scan.texts[at + 1][0].isdigit() or scan.lows[at + 1] in _OF_THINGS
    ):
        return False
    if opens_a_paper(scan, at):
        return False
    before = scan.texts[at - 1] if at else ""
    return before not in _CURRENCY_BEFORE and not before[:1].isdigit()


_PAPERS = word_set("convention treaty directive charter declaration protocol framework")


def opens_a_paper(scan: Scan, at: int) -> bool:
    """Whether an acronym opens the name of a treaty or a law: "UN Convention on X", "EU Y Directive"."""
    end = at + 1
    while end < scan.count and end - at < 5 and scan.capital(end) and scan.same_sentence(at, end):
        if scan.lows[end] in _PAPERS:
            return not (end + 1 < scan.count and scan.capital(end + 1) and scan.lows[end] != "framework")
        end += 1
    return False


def _hyphen(scan: Scan, text: str) -> bool:
    """Whether a hyphened acronym is one name ("ANC-W"), not two side by side ("ABC-XYZ", "Refs A-C")."""
    one, _, other = text.partition("-")
    if len(one) < 2 or (one in scan.texts and other in scan.texts and len(other) > 1):
        return False
    return one.isupper()


def _mostly_capital(text: str) -> bool:
    upper = sum(char.isupper() for char in text)
    return upper >= 2 and (text.isupper() or len(text) < 4 or "-" in text)


def is_thing(word: str) -> bool:
    """Whether a defined phrase that ends in this word is no body ("Value Added Tax")."""
    return word in _THINGS


__all__ = ["acronym_bodies", "definitions", "is_acronym", "is_thing", "opens_a_paper"]
