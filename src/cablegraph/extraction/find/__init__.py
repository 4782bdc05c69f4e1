"""Finding: words of the reading view that name people, bodies, offices, places and unnamed agents."""

from cablegraph.extraction.document import Document
from cablegraph.extraction.find import acronyms
from cablegraph.extraction.find.bodies import known_bodies, noun_bodies
from cablegraph.extraction.find.found import BodyFound, Finds, Range
from cablegraph.extraction.find.people import people
from cablegraph.extraction.find.places import places
from cablegraph.extraction.find.posts import index, posts
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.titles import titles
from cablegraph.extraction.find.unnamed import unnamed_agents


def find(document: Document) -> tuple[Scan, Finds]:
    """All that the grammar sees in the reading view."""
    scan = Scan(document)
    taken = [0] * (scan.count + 1)
    bodies = _longest([*known_bodies(scan), *noun_bodies(scan)])
    _take(taken, bodies)
    defined, glosses, named = _definitions(scan, bodies, taken)
    bodies += named
    _take(taken, named)
    short = list(acronyms.acronym_bodies(scan, taken, defined))
    bodies = sorted([*bodies, *short], key=lambda body: (body.at.first, -body.at.last))
    _take(taken, short)
    phrases = list(titles(scan, taken))
    persons = list(people(scan, taken, {title.at.last: title for title in phrases}))
    in_names = taken[:]
    for person in persons:
        in_names[person.at.first : person.at.last] = [1] * (person.at.last - person.at.first)
    spots = list(places(scan, in_names))
    offices = list(posts(scan, phrases, index(scan, bodies, persons, spots)))
    agents = list(unnamed_agents(scan, bodies, offices))
    return scan, Finds(
        bodies=tuple(bodies),
        people=tuple(persons),
        posts=tuple(offices),
        places=tuple(spots),
        unnamed=tuple(agents),
        glosses=tuple(glosses),
    )


def _longest(found: list[BodyFound]) -> list[BodyFound]:
    """The bodies in order without those that lie inside another, or overlap an earlier one."""
    kept: list[BodyFound] = []
    for body in sorted(found, key=lambda body: (body.at.first, -body.at.last)):
        if not kept or body.at.first >= kept[-1].at.last:
            kept.append(body)
    return kept


def _take(taken: list[int], found: list[BodyFound]) -> None:
    for body in found:
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
        body = ends.get(words.last)
        if body is not None:
            if fits and words.first < body.at.first and not any(taken[words.first : body.at.first]):
                pass  # the initials reach further left than the noun's rule did: resolving keeps both forms
            defined[text] = True
            glosses.append((body.at, acronym))
        elif fits and not acronyms.is_thing(scan.lows[words.last - 1]) and scan.capital(words.first):
            if scan.capital(words.last - 1) and not any(taken[words.first : words.last]):
                defined[text] = True
                glosses.append((words, acronym))
                named.append(BodyFound(at=words, kind="other", rule="acronym-in-brackets", confidence=0.8))
        elif fits:
            defined.setdefault(text, False)
    return defined, glosses, named
