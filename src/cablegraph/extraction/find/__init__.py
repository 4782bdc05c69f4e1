"""Finding: words of the reading view that name people and bodies, and title phrases.

Offices, places and unnamed agents are found on top of the resolved names (`find.posts`, `find.places`,
`find.unnamed`), since a repeated surname or a short form is a name only once it is resolved.
"""

from cablegraph.extraction.document import Document
from cablegraph.extraction.find import acronyms
from cablegraph.extraction.find.bodies import noun_bodies
from cablegraph.extraction.find.employers import employers
from cablegraph.extraction.find.found import BodyFound, Finds, Range
from cablegraph.extraction.find.loose_bodies import (
    clans,
    country_forces,
    numbered_and_called,
    office_symbols,
    press_names,
    small_bodies,
)
from cablegraph.extraction.find.other_bodies import (
    known_bodies,
    mixed_units,
    names_behind_kinds,
    repeated_names,
    small_units,
)
from cablegraph.extraction.find.people import people
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.surnames import lone_surnames
from cablegraph.extraction.find.titles import titles


def find(document: Document) -> tuple[Scan, Finds]:
    """All names that the grammar sees in the reading view."""
    scan = Scan(document)
    taken = [0] * (scan.count + 1)
    bodies = _longest([*known_bodies(scan), *noun_bodies(scan), *small_units(scan)])
    _take(taken, bodies)
    defined, glosses, named = _definitions(scan, bodies, taken)
    bodies += named
    _take(taken, named)
    symbols = list(office_symbols(scan, taken))
    bodies += symbols
    _take(taken, symbols)
    short = list(acronyms.acronym_bodies(scan, taken, defined))
    bodies = sorted([*bodies, *short], key=lambda body: (body.at.first, -body.at.last))
    _take(taken, short)
    for rule in (country_forces, press_names, numbered_and_called, small_bodies, clans):
        more = list(rule(scan, taken))
        bodies += more
        _take(taken, more)
    phrases = tuple(titles(scan, taken))
    for rule in (names_behind_kinds, mixed_units):
        more = list(rule(scan, taken))
        bodies += more
        _take(taken, more)
    beside = list(employers(scan, taken, phrases))
    bodies = sorted([*bodies, *beside], key=lambda body: (body.at.first, -body.at.last))
    _take(taken, beside)
    again = list(repeated_names(scan, taken, bodies))
    bodies = sorted([*bodies, *again], key=lambda body: (body.at.first, -body.at.last))
    _take(taken, again)
    persons = list(people(scan, taken, {title.at.last: title for title in phrases}))
    for person in persons:
        taken[person.at.first : person.at.last] = [1] * (person.at.last - person.at.first)
    known = {word for person in persons for word in scan.lows[person.at.first : person.at.last]}
    persons += [one for one in lone_surnames(scan, taken) if scan.lows[one.at.first] not in known]
    persons.sort(key=lambda person: person.at)
    return scan, Finds(bodies=tuple(bodies), people=tuple(persons), titles=phrases, glosses=tuple(glosses))


def _longest(found: list[BodyFound]) -> list[BodyFound]:
    """The bodies in order without those that lie inside another, or overlap an earlier one."""
    kept: list[BodyFound] = []
    for body in sorted(found, key=lambda body: (body.at.first, -body.at.last)):
        if not kept or body.at.first >= kept[-1].at.last:
            kept.append(body)
    return kept


def _take(taken: list[int], found: list[BodyFound]) -> None:
    """Mark the tokens of names; a short form of a unit stays free, for titles that begin with it."""
    for body in found:
        if not (body.short and body.kind == "unit"):
            taken[body.at.first : body.at.last] = [1] * (body.at.last - body.at.first)


def _definitions(
    scan: Scan, bodies: list[BodyFound], taken: list[int]
) -> tuple[dict[str, bool], list[tuple[Range, Range]], list[BodyFound]]:
    """Acronyms that the text defines: for a body or not; the pairs; bodies known by their initials."""
    ends = {body.at.last: body for body in bodies}
    defined: dict[str, bool] = {}
    glosses: list[tuple[Range, Range]] = []
    named: list[BodyFound] = []
    for words, acronym, fits in acronyms.definitions(scan):
        text = scan.texts[acronym.first]
        inside = [body for body in bodies if words.covers(body.at)] if fits else []
        body = ends.get(words.last)
        if fits and inside and _is_wider(scan, words, inside):
            whole = BodyFound(at=words, kind=inside[0].kind, rule="acronym-in-brackets", confidence=0.9)
            bodies[:] = [one for one in bodies if one not in inside] + [whole]
            ends[words.last] = whole
            taken[words.first : words.last] = [1] * (words.last - words.first)
            body = whole
        if body is not None:
            defined[text] = True
            glosses.append((body.at, acronym))
        elif _is_place(scan, words):
            defined[text] = False
        elif fits and _may_name_body(scan, words) and not any(taken[words.first : words.last]):
            defined[text] = True
            glosses.append((words, acronym))
            named.append(BodyFound(at=words, kind="other", rule="acronym-in-brackets", confidence=0.8))
        elif fits:
            defined.setdefault(text, False)
    for body, name in acronyms.foreign_names(scan, ends):
        glosses.append((body.at, name))
        if not any(taken[name.first : name.last]):
            named.append(BodyFound(at=name, kind=body.kind, rule="foreign-name-in-brackets", confidence=0.8))
    return defined, glosses, named


def _is_wider(scan: Scan, words: Range, inside: list[BodyFound]) -> bool:
    """Whether the words that an acronym stands for are one name, of which finding saw only parts."""
    return not any(body.at == words for body in inside) and _may_name_body(scan, words)


def _may_name_body(scan: Scan, words: Range) -> bool:
    """Whether words whose initials make an acronym are a capitalised name of something that can be a body."""
    capital = scan.capital(words.first) and scan.capital(words.last - 1)
    thing = acronyms.is_thing(scan.lows[words.last - 1]) or scan.lows[words.first] in ("operation", "project")
    return capital and not thing


def _is_place(scan: Scan, words: Range) -> bool:
    hit = scan.hits["place"].get(words.first)
    return hit is not None and hit[0] >= words.last
