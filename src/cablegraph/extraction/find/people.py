"""Names of people: given name and surname of any origin, or one name behind a title."""

from collections.abc import Iterator, Mapping

from cablegraph.extraction.find.acronyms import is_thing
from cablegraph.extraction.find.found import PersonFound, Range, TitleFound
from cablegraph.extraction.find.lexicon import (
    AMBIGUOUS,
    CAPITAL,
    COMMON,
    FUNCTION,
    GIVEN,
    INITIAL,
    REDACTED,
    SURNAME,
    TIME,
    UPPER,
    WORD,
)
from cablegraph.extraction.find.no_people import NAMED_AFTER, is_no_person, joins_places
from cablegraph.extraction.find.scan import Hit, Scan
from cablegraph.extraction.find.several import is_surname, next_listed, titles_before
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import Particle, particles, reporting_verbs, syllable_count

_SUFFIXES = frozenset({"jr.", "jr", "sr.", "sr", "ii", "iii", "iv"})
_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’"}
_LONGEST = 7
# Capitalised words of foreign names of things, never the first word of a person.
_NOT_FIRST = word_set(
    """
    rt hon el la los las le les il der die das den o a os as minha meu casa bolsa nova novo plan rue calle
    avenida avenue plaza paseo rua ulitsa ulica jalan strasse via puerta playa cerro monte ponte equipo
    equipos grupo ediciones editorial editora fundacion fundación instituto asociacion comunidad
    """
)


def people(scan: Scan, taken: list[int], titles: Mapping[int, TitleFound]) -> Iterator[PersonFound]:
    """Names of people outside names of bodies, in order.

    Args:
        scan: The document.
        taken: Per token, whether a body's name holds it.
        titles: Title phrases by the token behind their last.
    """
    titled = {token for title in titles.values() for token in range(title.at.first, title.at.last)}
    behind = 0
    listed = -1  # where a name may follow a name of several behind a title: "Ministers X and Y"
    for at in scan.capitals:
        if at < behind or taken[at] or at in titled or _is_title(scan, at):
            continue
        title = _title_before(scan, at, titles)
        several = at == listed or titles_before(scan, at, titles)
        if several and is_surname(scan, at):
            yield PersonFound(
                at=Range(at, at + 1), whole=Range(at, at + 1), rule="name-of-several", confidence=0.8
            )
            behind, listed = at + 1, next_listed(scan, at + 1)
            continue
        place = scan.hits["place"].get(at)
        if place is not None and title is None and _given_follows(scan, place[0] - 1):
            behind = place[0]  # "Paris Yves X": the place is the office's
            continue
        end = _name(scan, at, taken, titled, title is not None)
        if end == at:
            behind = _skip(scan, at)
            continue
        first = _leading_words(scan, at, end)
        rule = _why(scan, first, end, title is not None and first == at)
        if rule is not None and is_no_person(scan, first, end, rule[0]):
            behind = end
        elif rule is not None:
            whole = title if title is not None and first == at else first
            yield PersonFound(at=Range(first, end), whole=Range(whole, end), rule=rule[0], confidence=rule[1])
            behind = end


def _leading_words(scan: Scan, at: int, end: int) -> int:
    """Behind the ordinary words that open a run of capitals before a plain given name."""
    first = at
    while first + 2 < end and _is_adjective(scan, first):
        first += 1
    given = scan.bits[first]
    return first if first > at and given & GIVEN and not given & COMMON else at


def _is_adjective(scan: Scan, at: int) -> bool:
    """An ordinary word, or a follower of something ("Neo-X-ist"), that is no given name."""
    bits = scan.bits[at]
    if bits & GIVEN:
        return False
    return bool(bits & COMMON) or (scan.lows[at].endswith("ist") and not bits & SURNAME)


def _given_follows(scan: Scan, at: int) -> bool:
    """Whether a plain given name and another name follow in the sentence."""
    if at + 2 >= scan.count or not scan.same_sentence(at, at + 2):
        return False
    given = scan.bits[at + 1]
    plain = given & GIVEN and not given & COMMON and at + 1 not in scan.hits["place"]
    return bool(plain) and scan.name_like(at + 2)


def _is_title(scan: Scan, at: int) -> bool:
    """Whether a form of address or a mission officer's label stands here: it begins no name."""
    hit = scan.hits["title"].get(at)
    return hit is not None and hit[1].title_class in ("honorific", "mission-officer", "rank")


def _skip(scan: Scan, at: int) -> int:
    """A place's or a people's name is passed over whole."""
    ends = [scan.hits[kind][at][0] for kind in ("place", "demonym") if at in scan.hits[kind]]
    return max(ends, default=at + 1)


def _title_before(scan: Scan, at: int, titles: Mapping[int, TitleFound]) -> int | None:
    """Where the title or form of address that stands directly before the name begins."""
    if at == 0 or not scan.same_sentence(at - 1, at):
        return None
    title = titles.get(at)
    if title is not None and title.entry.title_class == "rank" and scan.lows[at - 1] == scan.texts[at - 1]:
        return None
    if title is not None and not title.entry.plural:
        return title.at.first
    for start in (at - 1, at - 2):
        hit = scan.hits["title"].get(start) if start >= 0 else None
        if hit is not None and hit[0] == at and not hit[1].plural:
            return start
    return None


def _name(scan: Scan, at: int, taken: list[int], titled: set[int], after_title: bool) -> int:
    """End of the name-like words from `at`; `at` when a name cannot begin here."""
    if not _can_begin(scan, at, after_title):
        return at
    end, known = at + 1, particles()
    while end < scan.count and end - at < _LONGEST and scan.same_sentence(at, end) and not taken[end]:
        step = _next_word(scan, end, taken, titled, known)
        if step == end:
            break
        end = step
    while end > at + 1 and not scan.bits[end - 1] & CAPITAL and scan.lows[end - 1] not in _SUFFIXES:
        end -= 1
    return end


def _can_begin(scan: Scan, at: int, after_title: bool) -> bool:
    bits, low = scan.bits[at], scan.lows[at]
    if bits & (FUNCTION | TIME | REDACTED) or not bits & WORD:
        return False
    if low in _NOT_FIRST and not after_title:
        return False
    following = at + 1 < scan.count and scan.same_sentence(at, at + 1) and scan.bits[at + 1] & CAPITAL
    if at in scan.hits["demonym"] or ("-" in low and joins_places(low)):
        return False
    place = scan.hits["place"].get(at)
    if place is not None and not (following and _is_name_too(scan, at, place)):
        lone = after_title and place[0] == at + 1 and bits & (SURNAME | GIVEN) and place[1].ambiguous
        opens = after_title and place[0] == at + 1 and following and scan.bits[at + 1] & SURNAME
        if not lone and not opens:
            return False
    if at in scan.hits["noun"] and not (after_title and not scan.heading[at]) and not bits & GIVEN:
        return False
    if bits & UPPER and not scan.caps[at] and (len(scan.texts[at]) < 4 or not bits & (GIVEN | SURNAME)):
        return bool(after_title) and len(scan.texts[at]) > 3
    if after_title and scan.caps[at] and bits & AMBIGUOUS and not bits & GIVEN:
        return False
    if after_title:
        return not (bits & COMMON) or bool(bits & (SURNAME | GIVEN)) or not scan.heading[at]
    if bits & INITIAL:
        return bool(following) and scan.texts[at].endswith(".")
    if bits & COMMON and not bits & (GIVEN | SURNAME):
        return bool(following) and not scan.heading[at] and not scan.bits[at + 1] & COMMON
    return not (scan.begins[at] and bits & COMMON and not following)


def _is_name_too(scan: Scan, at: int, place: Hit) -> bool:
    """Whether a place's name opens a person's here: an ambiguous one, or a given name before a name."""
    if place[0] > at + 1:
        return False
    if place[1].ambiguous:
        return True
    return bool(scan.bits[at] & GIVEN) and scan.name_like(at + 1) and at + 1 not in scan.hits["noun"]


def _next_word(scan: Scan, at: int, taken: list[int], titled: set[int], known: Mapping[str, Particle]) -> int:
    """Behind the next part of the name at `at`; `at` when the name ends."""
    bits, low, text = scan.bits[at], scan.lows[at], scan.texts[at]
    if text in _QUOTES:
        return _behind_nickname(scan, at, known)
    if low in _SUFFIXES and (low.startswith(("j", "s")) or bits & UPPER):
        return at + 1
    if low in known or (low + " " + scan.lows[min(at + 1, scan.count - 1)]) in known:
        ahead = at + 1
        while (
            ahead < scan.count
            and scan.lows[ahead] in known
            and ahead - at < 3
            and not scan.bits[ahead] & CAPITAL
        ):
            ahead += 1
        if (
            ahead < scan.count
            and scan.bits[ahead] & CAPITAL
            and not taken[ahead]
            and scan.same_sentence(at, ahead)
        ):
            joins = low in ("y", "e", "da", "de", "do", "dos", "das") or not scan.bits[at] & FUNCTION
            if joins and not scan.bits[ahead] & (FUNCTION | TIME) and ahead not in scan.hits["demonym"]:
                return ahead + 1
        if not bits & CAPITAL:
            return at
    if bits & FUNCTION and bits & CAPITAL and not bits & (TIME | UPPER):
        return at + 1 if _surname_by_place(scan, at, known) else at
    if not bits & CAPITAL or bits & (FUNCTION | TIME | REDACTED) or not bits & WORD:
        return at
    if bits & INITIAL:
        return at + 1
    if (at in titled or at in scan.hits["title"]) and _honours(scan, at):
        return at + 1
    if at in titled or (at in scan.hits["title"] and not bits & (SURNAME | GIVEN)):
        return at + 1 if _surname_and_title(scan, at) else at
    if at in scan.hits["demonym"] and not bits & (SURNAME | GIVEN):
        before = scan.bits[at - 1]
        last = at + 1 >= scan.count or not scan.bits[at + 1] & CAPITAL
        return at + 1 if before & GIVEN and not before & COMMON and last and not scan.heading[at] else at
    if at in scan.hits["noun"] and not bits & SURNAME:
        return at
    if bits & COMMON and not bits & (SURNAME | GIVEN):
        return at + 1 if _surname_by_place(scan, at, known) else at
    if bits & UPPER and not scan.caps[at] and len(text) < 4:
        return at
    place = scan.hits["place"].get(at)
    if place is not None and (place[0] > at + 1 or not place[1].ambiguous) and not bits & (SURNAME | GIVEN):
        return at
    return at + 1


def _behind_nickname(scan: Scan, at: int, known: Mapping[str, Particle]) -> int:
    """Behind a nickname of one or two words in quotes inside a name; `at` when none stands there."""
    close = _QUOTES[scan.texts[at]]
    for end in (at + 2, at + 3):
        if end + 1 >= scan.count or scan.texts[end] != close:
            continue
        named = scan.bits[at + 1] & CAPITAL and not scan.bits[at + 1] & FUNCTION
        goes_on = scan.bits[end + 1] & CAPITAL or scan.lows[end + 1] in known
        return end + 1 if named and goes_on and scan.same_sentence(at, end + 1) else at
    return at


def _surname_and_title(scan: Scan, at: int) -> bool:
    """Whether a word that is a surname and a title closes a name: "Ana King, of the ..."."""
    given = scan.bits[at - 1]
    if not scan.bits[at] & SURNAME or not given & GIVEN or given & COMMON or scan.caps[at]:
        return False
    hit = scan.hits["title"].get(at)
    if hit is not None and hit[0] > at + 1:
        return False
    behind = at + 1
    if behind >= scan.count or not scan.same_sentence(at, behind):
        return True
    return not scan.bits[behind] & CAPITAL and scan.lows[behind] not in ("of", "for")


def _honours(scan: Scan, at: int) -> bool:
    """Whether a form of address stands inside a name: "Ahmad Sheikh X"."""
    hit = scan.hits["title"].get(at)
    if hit is None or hit[1].title_class not in ("honorific", "royal-religious") or hit[0] > at + 1:
        return False
    inside = bool(scan.bits[at - 1] & GIVEN) and at + 1 < scan.count and scan.same_sentence(at, at + 1)
    return inside and scan.name_like(at + 1) and not scan.texts[at].endswith(".")


def _surname_by_place(scan: Scan, at: int, known: Mapping[str, Particle]) -> bool:
    """Whether an ordinary word closes a name behind a plain given name: "Ana Cope said"."""
    given = scan.bits[at - 1]
    if not given & GIVEN or given & (COMMON | AMBIGUOUS) or scan.heading[at] or scan.caps[at]:
        return False
    if "-" in scan.texts[at] and scan.texts[at].rpartition("-")[2].islower():
        return False  # "Lima-based"
    if any(at in scan.hits[kind] for kind in ("noun", "title", "modifier", "portfolio", "place")):
        return False
    if is_thing(scan.lows[at]) or scan.lows[at] in NAMED_AFTER:
        return False
    behind = at + 1
    if behind >= scan.count or not scan.same_sentence(at, behind):
        return True
    return not scan.bits[behind] & CAPITAL or scan.lows[behind] in known


def _why(scan: Scan, at: int, end: int, after_title: bool) -> tuple[str, float] | None:
    """Which rule makes these words a person, and how sure it is; None when none does."""
    words = [k for k in range(at, end) if scan.bits[k] & CAPITAL and scan.lows[k] not in _SUFFIXES]
    bits = [scan.bits[k] for k in words]
    if after_title:
        if len(words) == 1 and scan.heading[at] and not bits[0] & (SURNAME | GIVEN):
            return None
        if all(b & COMMON for b in bits) and not any(b & (SURNAME | GIVEN) for b in bits):
            return None
        if len(words) == 1 and bits[0] & UPPER and not scan.caps[at] and len(scan.texts[at]) < 4:
            return None
        return "title-name", 0.95
    if len(words) < 2:
        return _single(scan, at, end)
    first, last = bits[0], bits[-1]
    if first & COMMON and not first & (GIVEN | SURNAME):
        named = _title_follows(scan, end) and not last & COMMON and not scan.heading[at]
        return ("name-comma-title", 0.8) if named else None
    if first & INITIAL:
        return None if last & INITIAL or last & FUNCTION else ("initial-surname", 0.85)
    plain_given = first & GIVEN and not first & COMMON
    if plain_given and not last & INITIAL:
        return "given-surname", 0.95 if last & SURNAME or not last & COMMON else 0.8
    if first & GIVEN and (last & SURNAME or not last & COMMON) and not last & INITIAL:
        return None if scan.begins[at] and last & AMBIGUOUS else ("ambiguous-given-surname", 0.8)
    if _syllabic(scan, words):
        return "syllable-name", 0.85
    if last & SURNAME and not first & COMMON and not last & (COMMON | AMBIGUOUS):
        return "word-surname", 0.8
    if any(b & GIVEN and not b & (COMMON | AMBIGUOUS) for b in bits) and not last & COMMON:
        return "word-given", 0.75
    if _title_follows(scan, end) and not last & COMMON and not scan.heading[at]:
        return "name-comma-title", 0.8
    if scan.begins[at] and first & COMMON:
        return None
    if _title_precedes(scan, at) and not any(b & (COMMON | UPPER) for b in bits) and _no_place(scan, words):
        return "title-comma-name", 0.8
    joined = len(words) < end - at  # "Cumbres y Valles"
    unknown = not joined and not any(b & (COMMON | UPPER) for b in bits) and _no_place(scan, words)
    if unknown and not scan.heading[at] and _acts(scan, end, words):
        return "unknown-words", 0.6
    return None


def _acts(scan: Scan, end: int, words: list[int]) -> bool:
    """Whether two or three words that no table knows behave as a person: they speak, or recur in part."""
    if len(words) > 3 or end >= scan.count or scan.bits[end] & CAPITAL:
        return False
    last = scan.texts[words[-1]]
    if len(scan.where.get(last, ())) > 1:
        return True
    following = scan.lows[end + 1] if scan.texts[end] == "," and end + 1 < scan.count else scan.lows[end]
    return following in reporting_verbs() or following in ("who", "whose", "(", "himself", "herself")


_KIN = word_set(
    "son daughter brother sister wife husband father mother cousin nephew niece uncle widow sons brothers"
)


def _single(scan: Scan, at: int, end: int) -> tuple[str, float] | None:
    """One name alone: a given name beside a full name ("Roni and David X"), or behind a word of kin."""
    bits = scan.bits[at]
    if not bits & GIVEN or bits & COMMON or at in scan.hits["place"] or at in scan.hits["demonym"]:
        return None
    before = scan.lows[at - 1] if at and scan.same_sentence(at - 1, at) else ""
    if before == "," and at > 1:
        before = scan.lows[at - 2]
    if before in _KIN:
        return "kin-name", 0.8
    ahead = end + 1
    joined = ahead + 1 < scan.count and scan.lows[end] in ("and", "&") and scan.same_sentence(at, ahead + 1)
    if (
        joined
        and scan.bits[ahead] & GIVEN
        and not scan.bits[ahead] & COMMON
        and scan.bits[ahead + 1] & CAPITAL
    ):
        return ("given-and-given-surname", 0.75) if scan.name_like(ahead + 1) else None
    return None


def _no_place(scan: Scan, words: list[int]) -> bool:
    return not any(k in scan.hits["place"] for k in words)


def _title_follows(scan: Scan, end: int) -> bool:
    """Whether ", [the] TITLE" stands behind the name."""
    if end + 1 >= scan.count or scan.texts[end] != ",":
        return False
    first = end + 2 if scan.lows[end + 1] in ("the", "a", "an", "former", "then") else end + 1
    return first in scan.hits["title"] and scan.same_sentence(end, first)


def _title_precedes(scan: Scan, at: int) -> bool:
    """Whether "TITLE," stands before the name: "the plant's director, X Y, said"."""
    if at < 2 or scan.texts[at - 1] != "," or scan.heading[at] or not scan.same_sentence(at - 2, at):
        return False
    return any(
        k in scan.hits["title"] and scan.hits["title"][k][0] == at - 1 for k in (at - 2, at - 3, at - 4)
    )


def _syllabic(scan: Scan, words: list[int]) -> bool:
    """Whether all words are syllables of one romanisation: "Zhang Wei", "Ou Meiling"."""
    if len(words) > 3 or any(scan.bits[k] & COMMON and not scan.bits[k] & (GIVEN | SURNAME) for k in words):
        return False
    return all(0 < syllable_count(scan.texts[k], "pinyin") <= 2 for k in words)
