"""Title phrases: the title as printed, with its modifiers and the field that completes it.

"Deputy Minister of Finance for Tax Policy", "Political Director", "legal advisor to the Minister of Culture".
"""

from collections.abc import Iterator, Sequence

from cablegraph.extraction.find.fields import field_behind
from cablegraph.extraction.find.found import Range, TitleFound
from cablegraph.extraction.find.lexicon import (
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    NUMBER,
    SURNAME,
    TIME,
    UPPER,
    phrases,
)
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import Title

# Titles that say what somebody is or does. They are offices only of a body that employs them ...
PROFESSIONS = frozenset(
    {
        "Analyst", "Anchor", "Author", "Columnist", "Detective", "Economist", "Engineer", "Expert", "Guard",
        "Journalist", "Lawyer", "Monitor", "Organizer", "Physician", "Policeman", "Pollster", "Researcher",
        "Teacher", "Union Leader", "official",
    }
)  # fmt: skip
# ... and these never.
NO_OFFICES = frozenset(
    {
        "Activist", "Bureaucrat", "Candidate", "Community Leader", "Contact", "Entrepreneur",
        "Founder", "Ministry Official", "Owner", "Politician", "Shareholder", "Student", "Warlord",
    }
)  # fmt: skip
# They say when somebody holds the office; the office is the same.
_WHEN = word_set(
    """
    new current outgoing departing incoming then- present newly long-time longtime veteran
    recently-appointed newly-appointed influential prominent powerful popular embattled controversial late
    noted
    """
)
# Modifiers of the table that are prepositions and adjectives of their own in small letters.
_NO_MODIFIERS = frozenset({"under", "pro", "sub", "past", "last", "co"})
# Titles that are ordinary words in small letters.
_CAPITAL_ONLY = word_set(
    """
    charge charges prior general generals major majors private privates captain father brother sister
    mother justice don page elder elders canon master miss count principal principals fellow chair lead
    guide guard guards champion pilot host agent agents partner partners patron reader scholar student
    students teacher teachers driver clerk marshal sheikh lord lords dame bishop sir steward scout warden
    worker workers leaders author authors lead leads
    """
)
_ONCE = frozenset({"past", "onetime", "one-time", "erstwhile"})
_STILL_HELD = frozenset({"outgoing", "departing", "longtime", "long-time", "founding"})
# Fields of work that stand in small letters before a title in small letters: "loan officer".
_SMALL_FIELDS = word_set(
    """
    non-executive scientific diplomatic police intelligence security media press communications campaign
    policy
    counterterrorism antiterrorism anti-terrorism anti-corruption research medical marketing sales program
    programme project loan investment placement protection information customs immigration border prison
    crime-family gang ring clan militia guerrilla paramilitary rebel tribal
    vegetation wildlife forest climate energy trade labor labour environmental agricultural cultural
    strategic monetary budget tax banking investigative criminal antitrust judicial ecclesiastical
    caucus party parliamentary economic legal national federal provincial regional municipal technical
    operations force minority majority staff forest newspaper desk bureau section branch group sector
    legislative
    liaison protocol private executive presidential congressional ministerial departmental international rural
    foreign domestic political military naval civil administrative financial personnel
    budgetary political-military
    """
)
_UNITS = word_set("caucus section branch bureau desk staff group party newspaper")
# Words that say of which party somebody is.
_PARTY_WORDS = word_set(
    "conservative labour labor liberal democrat democratic socialist republican communist green tory"
)
_TITLE_WORDS_IN_CAPITALS_BEFORE = 7


def titles(scan: Scan, taken: list[int]) -> Iterator[TitleFound]:
    """Title phrases outside names of bodies, in order; of overlapping ones the first and longest."""
    last = 0
    for at in sorted(scan.hits["title"]):
        behind, entry = scan.hits["title"][at]
        if at < last or taken[at] or entry.title_class == "honorific":
            continue
        if entry.title_class == "mission-officer" and not _is_office(scan, at, behind, entry):
            continue  # an agent without a name
        if (
            behind == at + 1
            and scan.lows[at] in _CAPITAL_ONLY
            and not scan.bits[at] & CAPITAL
            and not scan.caps[at]
        ):
            continue
        if _is_name_here(scan, at, behind, entry, last):
            continue
        if behind == at + 1 and at in scan.hits["modifier"] and _office_follows(scan, behind):
            continue  # "Deputy" of "Deputy Prefect" belongs to the title behind
        if behind - at > 1 and any(taken[at:behind]) and not all(taken[at:behind]):
            behind, entry = _without_body(scan, at, behind, entry, taken)
            if behind == at:
                continue
        first, start, former = _before(scan, at, taken, last, entry.exact)
        end = field_behind(scan, behind, taken, entry)
        last = end
        yield TitleFound(at=Range(start, end), first=first, entry=entry, former=former)


def title_entry(form: str) -> Title:
    """The table's entry of a title of one word."""
    entry: Title = next(phrase.entry for phrase in phrases()[form].single if phrase.kind == "title")
    return entry


_OFFICERS = ("officer", "staff", "delegation", "notetaker", "representative")
_LABELS = ("off", "offs", "of", "spec", "specialist", "fsn", "les")


def _is_office(scan: Scan, at: int, behind: int, entry: Title) -> bool:
    """Whether an officer of the mission is named, or the office is the only one of its kind: "the RSO"."""
    if scan.caps[at]:
        return False
    if scan.capital(behind):
        return True
    single = entry.label.casefold().split()[-1] not in _OFFICERS or entry.label in _SINGLE
    if scan.lows[behind - 1].endswith("chief") and scan.bits[at] & CAPITAL:
        return True  # "PolChief" is one officer
    label = scan.lows[behind - 1].endswith(_LABELS)
    return single and not label and not entry.plural and bool(scan.bits[at] & CAPITAL)


_SINGLE = frozenset({"Regional Security Officer", "Public Affairs Officer"})
_NO_BODIES = word_set("exchequer duchy lancaster treasury cabinet delegation section department chancery")


def _without_body(scan: Scan, at: int, behind: int, entry: Title, taken: Sequence[int]) -> tuple[int, Title]:
    """The title alone of a phrase that ends in a body's name: "Governor" of "Governor of the Central Bank".

    A member keeps the chamber's name: "Member of Parliament".
    """
    if not taken[at] and (entry.title_class == "member" or scan.lows[behind - 1] in _NO_BODIES):
        return behind, entry
    of = next((k for k in range(at + 1, behind) if scan.lows[k] == "of"), behind)
    single = phrases().get(scan.lows[of - 1]) if of == at + 1 else None
    head = [phrase.entry for phrase in single.single if phrase.kind == "title"] if single is not None else []
    return (of, head[0]) if head and not any(taken[at:of]) else (at, entry)


def _is_small_field(scan: Scan, before: int, at: int) -> bool:
    """Whether a field of work in small letters qualifies the title in small letters behind it."""
    if scan.bits[at] & CAPITAL or scan.caps[at] or scan.bits[before] & CAPITAL:
        return False
    if scan.lows[before] in _UNITS and scan.capital(before - 1) and scan.same_sentence(before - 1, at):
        return False  # "the Labour caucus chief": of that caucus
    portfolio = scan.hits["portfolio"].get(before)
    return scan.lows[before] in _SMALL_FIELDS or (portfolio is not None and portfolio[0] == before + 1)


def _office_follows(scan: Scan, at: int) -> bool:
    """Whether an office follows, over at most two capitalised words: "[Deputy] Regional Minister"."""
    for ahead in range(at, min(at + 3, scan.count)):
        hit = scan.hits["title"].get(ahead)
        if hit is not None:
            return hit[1].title_class not in ("rank", "honorific") and scan.same_sentence(at - 1, ahead)
        if scan.lows[ahead] in _SMALL_FIELDS and not scan.bits[ahead] & CAPITAL:
            continue
        if not _capital_word(scan, ahead) or not scan.bits[at - 1] & CAPITAL:
            return False
    return False


def _is_name_here(scan: Scan, at: int, behind: int, entry: Title, last: int) -> bool:
    """Whether a word that may be a title is a name, or no title, at this place."""
    if behind - at > 1:
        return False
    bits = scan.bits[at]
    if (
        at == last
        and last
        and bits & CAPITAL
        and bits & (SURNAME | GIVEN)
        and entry.title_class == "royal-religious"
    ):
        return True  # "Administrator Shah"
    if entry.title_class != "royal-religious":
        return False
    named = scan.capital(behind) and scan.same_sentence(at, behind)
    if not bits & CAPITAL and not scan.caps[at]:
        return True  # "his brother"
    return bool(bits & GIVEN) and named  # "Amir X"


def _before(scan: Scan, at: int, taken: list[int], floor: int, exact: bool) -> tuple[int, int, bool]:
    """Where the phrase begins, where the title begins, and whether it is former."""
    start, former = at, False
    capital = bool(scan.bits[at] & CAPITAL or scan.caps[at]) and not exact
    while (
        start > floor and start > at - _TITLE_WORDS_IN_CAPITALS_BEFORE and scan.same_sentence(start - 1, at)
    ):
        before = start - 1
        if taken[before]:
            break
        modifier = _modifier(scan, before, floor)
        if modifier is not None and modifier[1] in ("deputy", "rank", "acting"):
            if scan.lows[modifier[0]] in _WHEN or _is_verb(scan, modifier[0], floor):
                break
            if scan.lows[modifier[0]] in _ORDINALS and not _grades(scan, modifier[0], start):
                break
            start = modifier[0]
            continue
        if scan.texts[before] == "government" and scan.lows[at] == "minister":
            start = before
            continue
        if (
            capital
            and scan.texts[before] == "and"
            and before - 1 > floor
            and _joined(scan, before - 1, taken)
        ):
            start = before - 1
            continue
        if _is_small_field(scan, before, at):
            start = before
            continue
        if scan.texts[before] == "and" and before > floor and _is_small_field(scan, before - 1, at):
            start = before - 1  # "security and foreign policy adviser"
            continue
        if not capital or modifier is not None:
            break
        if not _capital_word(scan, before) and not _ministers_field(scan, before, at):
            break
        start = before
    first = start
    while first > floor and scan.same_sentence(first - 1, at) and not taken[first - 1]:
        modifier = _modifier(scan, first - 1, floor)
        low = scan.lows[first - 1]
        once = low in _ONCE and scan.lows[first - 2] in ("a", "an", "the", "his", "her")
        former = former or once
        if (modifier is None and low not in _WHEN and not once) or _is_verb(scan, first - 1, floor):
            break
        if modifier is not None and modifier[1] == "former" and low not in _STILL_HELD:
            former = True
        first = modifier[0] if modifier is not None else first - 1
    return first, start, former


_VERBS_TOO = frozenset({"appointed", "elected"})
_BEFORE_VERBS = word_set("is was were been be being has had have and who newly recently")


_ORDINALS = frozenset({"first", "second", "third"})
_GRADED = word_set("deputy vice secretary assistant undersecretary sub-prefect")


def _grades(scan: Scan, at: int, start: int) -> bool:
    """Whether an ordinal grades the office ("first deputy minister"), or only counts who held it."""
    capital = bool(scan.bits[at] & CAPITAL) and not scan.begins[at]
    return capital or bool(scan.caps[at]) or scan.lows[start] in _GRADED


def _is_verb(scan: Scan, at: int, floor: int) -> bool:
    """Whether a modifier is the verb here: "was appointed Director", not "the appointed Director"."""
    before = scan.lows[at - 1] if at > floor and scan.same_sentence(at - 1, at) else ""
    return scan.lows[at] in _VERBS_TOO and before in _BEFORE_VERBS


def _modifier(scan: Scan, at: int, floor: int) -> tuple[int, str] | None:
    """The modifier that ends with the token at `at`: where it begins and its effect."""
    for start in (at - 1, at):
        if start >= floor:
            hit = scan.hits["modifier"].get(start)
            if hit is not None and hit[0] == at + 1 and scan.texts[start] not in _NO_MODIFIERS:
                return start, hit[1].effect
    return None


def _capital_word(scan: Scan, at: int) -> bool:
    """Whether a capitalised ordinary word stands here that may qualify a title: "Energy", "Regional"."""
    bits = scan.bits[at]
    if scan.caps[at]:
        return at in scan.hits["portfolio"]
    if (
        not bits & CAPITAL
        or bits & (FUNCTION | TIME | UPPER | NUMBER)
        or (scan.begins[at] and not _opens_title(scan, at))
    ):
        return False
    if any(at in scan.hits[kind] for kind in ("demonym", "known")):
        return False
    if scan.lows[at] in _PARTY_WORDS:
        return False
    place = scan.hits["place"].get(at)
    if place is not None and (place[0] > at + 1 or not place[1].ambiguous):
        return False
    return bool(bits & COMMON)


def _ministers_field(scan: Scan, before: int, at: int) -> bool:
    """Whether the word before a minister's title is its field: "Labor", which parties have too."""
    if scan.lows[at] not in ("minister", "secretary"):
        return False
    if before in scan.hits["portfolio"]:
        return scan.lows[before] in _PARTY_WORDS and scan.capital(before)
    bits = scan.bits[before]
    if (
        not bits & CAPITAL
        or bits & (COMMON | FUNCTION | GIVEN | SURNAME | UPPER | TIME)
        or scan.begins[before]
    ):
        return False
    known = any(before in scan.hits[kind] for kind in ("place", "demonym", "known", "title", "noun"))
    return scan.lows[at] == "minister" and not known and scan.lows[before - 1] not in ("'s", "’s")


def _joined(scan: Scan, at: int, taken: list[int]) -> bool:
    """Whether "X and" belongs to the field of the title behind: "Trade and Energy Secretary"."""
    if taken[at] or any(at in scan.hits[kind] for kind in ("title", "noun")) or scan.bits[at] & GIVEN:
        return False
    given = at > 0 and scan.bits[at - 1] & GIVEN
    return _capital_word(scan, at) and not scan.begins[at] and not given


def _opens_title(scan: Scan, at: int) -> bool:
    return any(at in scan.hits[kind] for kind in ("portfolio", "modifier", "noun"))
