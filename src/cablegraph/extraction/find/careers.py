"""Offices that biographies tell: "she served as T (1986-88), U, and V", "his earlier posts include T".

The words before a title phrase name the holder by a pronoun, a verb of service or a copula; the tense, years
and words of time say whether the office is over.
"""

from collections.abc import Sequence

from cablegraph.extraction.find.antecedents import SUBJECTS, only_before
from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.find.lexicon import NUMBER
from cablegraph.extraction.find.name_index import Names
from cablegraph.extraction.find.office_years import behind_years, ended_behind, taken_up_long_ago
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import reporting_verbs

_SERVED = word_set("served worked acted ruled joined began started came entered returned")
_SERVES = word_set("serves serving works working acts acting remains remained continues continued")
_PAST = frozenset({"was", "were"})
_NOW = frozenset({"is", "remains"})
_CAME = word_set("became becomes become becoming")
_COPULAS = _PAST | _NOW | _CAME | {"been"}
_ADVERBS = word_set(
    """
    also then later now previously formerly once has had have who twice currently subsequently again first
    himself herself never eventually still briefly recently earlier finally
    """
)
_TERMS = word_set(
    """
    year years term tenure stint time days career role position job capacity work experience immunity duties
    powers responsibilities credentials authority functions mandate
    """
)
_OVER_TERMS = word_set("tenure stint career experience")
_AFTER = frozenset({"after", "following", "during"})
_POSITIONS = word_set("positions posts jobs roles assignments offices career postings")
_EARLIER = word_set("previous prior earlier former past")
_INCLUDE = word_set("include includes included were was as")
_PRONOUNS = frozenset({"his", "her"})
_REACH = 14  # tokens between a verb of service and the title

Found = tuple[Range, bool, str]  # holder, former, rule


def told_by_verb(scan: Scan, names: Names, verb: int, last: int) -> bool | None:
    """Whether a verb of service tells of the past; None when it is no verb of service.

    Args:
        last: The token behind the phrase.
    """
    low = scan.lows[verb]
    if low not in _SERVED and low not in _SERVES:
        return None
    perfect = any(scan.lows[k] in ("has", "have") for k in range(max(0, verb - 3), verb))
    since = last < scan.count and scan.lows[last] == "since"
    past = low in _SERVED and not perfect and not since
    return past or ended_behind(scan, last)


def career(scan: Scan, post: PostFound, names: Names, link: int) -> Sequence[Found]:
    """The holder whom a copula, "his posts include" or "as T, he" gives an office, and whether it is over.

    Args:
        link: The token before the phrase and its determiners.
    """
    low = scan.lows[link]
    last = post.at.last
    if low in _COPULAS:
        return _of_copula(scan, post, names, link)
    if low in _INCLUDE:
        holder = _of_positions(scan, names, link)
        if holder is not None:
            return [(holder, True, "positions")]
    if low == "as":
        return _of_term(scan, names, link, last) or _as_office(scan, names, link, last, over=False)
    return ()


def _of_copula(scan: Scan, post: PostFound, names: Names, link: int) -> Sequence[Found]:
    at = link
    while at > 0 and (scan.lows[at - 1] in _ADVERBS or scan.lows[at - 1] == "been"):
        at -= 1
    subject = at - 1
    if subject < 0 or not scan.same_sentence(subject, link):
        return ()
    low = scan.lows[link]
    holder = None
    if scan.lows[subject] in SUBJECTS:
        holder = only_before(scan, names, subject)
    elif post.holder is None:
        holder = _of_joined_verb(scan, names, subject)
    elif post.holder is not None:
        person = names.people_to.get(at)
        holder = post.holder if person is not None and person.at == post.holder else None
    if holder is None:
        return ()
    came = low in _CAME
    over = ended_behind(scan, post.at.last) or taken_up_long_ago(scan, post.at.last)
    past = low in _PAST and not _is_reported(scan, subject)
    perfect = low == "been" and any(scan.lows[k] == "had" for k in range(at, link))
    return [(holder, post.former or over or past or perfect, "came-to-office" if came else "was-office")]


def _of_joined_verb(scan: Scan, names: Names, at: int) -> Range | None:
    """The sentence's subject, when the verb is joined to one before: "she rose and at the end was T"."""
    joined = next((k for k in range(at, max(-1, at - 5), -1) if scan.lows[k] in ("and", "but")), None)
    if joined is None or not scan.same_sentence(joined, at + 1):
        return None
    if any(scan.capital(k) for k in range(joined + 1, at + 1)):
        return None
    start = joined
    while start > 0 and scan.same_sentence(start - 1, at):
        start -= 1
    subject = next(
        (k for k in range(start, joined) if k in names.people_from or scan.lows[k] in SUBJECTS), None
    )
    if subject is None or subject - start > 6:
        return None
    person = names.people_from.get(subject)
    return person.at if person is not None else only_before(scan, names, subject)


def _is_reported(scan: Scan, at: int) -> bool:
    """Whether a reporting verb before in the sentence shifts the tense: "he said that she was T"."""
    verbs = reporting_verbs()
    while at > 0 and scan.same_sentence(at - 1, at):
        at -= 1
        if scan.lows[at] in verbs or scan.lows[at] == "that":
            return True
    return False


def _of_positions(scan: Scan, names: Names, link: int) -> Range | None:
    """Whose "previous positions include" the title: the pronoun's or the name's."""
    noun = link - 1
    while noun > 0 and scan.lows[noun] in ("have", "has", "had", "also"):
        noun -= 1
    if scan.lows[noun] not in _POSITIONS or scan.lows[noun - 1] not in _EARLIER:
        return None
    owner = noun - 2
    while owner > 0 and scan.lows[owner] in ("many", "other", "various", "government", "several"):
        owner -= 1
    if scan.lows[owner] in _PRONOUNS:
        return only_before(scan, names, owner)
    if scan.texts[owner] in ("'s", "’s"):
        person = names.people_to.get(owner)
        return person.at if person is not None else None
    return None


def _of_term(scan: Scan, names: Names, link: int, last: int) -> Sequence[Found]:
    """ "his term as T", "after a stint as T, she": of the pronoun."""
    noun = scan.lows[link - 1]
    if noun not in _TERMS:
        return ()
    over = noun in _OVER_TERMS or ended_behind(scan, last)
    for at in range(link - 2, max(-1, link - 8), -1):
        if not scan.same_sentence(at, link):
            break
        if scan.lows[at] in _PRONOUNS:
            holder = only_before(scan, names, at)
            return [(holder, over, "term-of-office")] if holder is not None else ()
    opens = next((at for at in range(link - 1, max(-1, link - 5), -1) if scan.begins[at]), None)
    if opens is not None and scan.lows[opens] in _AFTER:
        return _as_office(scan, names, opens, last, over=True)
    return ()


def _as_office(scan: Scan, names: Names, link: int, last: int, *, over: bool) -> Sequence[Found]:
    """ "As T, she built", "As T, X built": of the subject behind the comma."""
    if not scan.begins[link] or last + 1 >= scan.count or scan.texts[last] != ",":
        return ()
    if not scan.same_sentence(link, last + 1):
        return ()
    if scan.lows[last + 1] in SUBJECTS:
        holder = only_before(scan, names, last + 1)
        return [(holder, over, "as-office-subject")] if holder is not None else ()
    person = names.people_from.get(last + 1)
    if person is None or scan.lows[person.at.last] == ",":
        return ()
    return [(person.at, over, "as-office-subject")]


CHAINED = frozenset({"served", "was-office", "came-to-office", "positions", "term-of-office", "appointed"})
_LATER = word_set(
    "the a an former also then eventually current now later subsequently finally most recently as"
)


def chained_career(scan: Scan, first: int, previous: PostFound | None) -> PostFound | None:
    """The office before, when this one stands in its list: "served as T (1986-88), U, and V"."""
    if previous is None or previous.holder is None or previous.rule not in CHAINED:
        return None
    at = first - 1
    if at > previous.at.last and scan.bits[at] & NUMBER and scan.lows[at - 1] in ("since", "from", "in"):
        at -= 2
    while at >= previous.at.last and scan.lows[at] in _LATER:
        at -= 1
    if at < previous.at.last or not scan.same_sentence(at, previous.at.last - 1):
        return None
    if scan.lows[at] not in ("and", ",", ";", "&"):
        return None
    if scan.lows[at] == "and" and at - 1 >= previous.at.last and scan.texts[at - 1] in (",", ";"):
        at -= 1
    return previous if _behind(scan, previous.at.last) >= at else None


def _behind(scan: Scan, at: int) -> int:
    """Behind the years and words of place that follow an office in a list."""
    if at > 2 and scan.texts[at - 1] == ")":
        return at
    return behind_years(scan, at)


_REPLACING = frozenset({"replacing", "succeeding", "following"})
_REPLACED = frozenset({"replaced", "succeeded"})


def replaced_behind(scan: Scan, at: int, names: Names) -> list[Range]:
    """Who held the office before, named behind it: "T, replacing X", "T, following X, Y, and Z"."""
    if at + 2 >= scan.count or not scan.same_sentence(at - 1, at + 2):
        return []
    at += scan.texts[at] == ","
    if scan.lows[at] == "who":
        at += 1
        while at + 1 < scan.count and scan.lows[at] in ("recently", "has", "had", "just", "will"):
            at += 1
        if scan.lows[at] not in _REPLACED:
            return []
    elif scan.lows[at] not in _REPLACING:
        return []
    found: list[Range] = []
    at = _behind_title(scan, at + 1, names)
    while at < scan.count and at in names.people_from and scan.same_sentence(at - 1, at):
        person = names.people_from[at].at
        at = person.last
        if at < scan.count and (scan.texts[at] in ("'s", "’s") or scan.lows[at] in ("as", "in")):
            return found
        found.append(person)
        while at < scan.count and scan.lows[at] in (",", "and"):
            at += 1
    return found


def _behind_title(scan: Scan, at: int, names: Names) -> int:
    """Where the name behind a title at `at` begins; `at` when none stands there."""
    for start in range(at, min(at + 6, scan.count)):
        if start in names.people_from and names.people_from[start].whole.first <= at:
            return start
    return at
