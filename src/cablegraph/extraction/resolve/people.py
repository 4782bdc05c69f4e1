"""Who is who: mentions of people become persons; surnames, given names and misspelt repeats find theirs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cablegraph.extraction.find.found import PersonFound, Range, TitleFound
from cablegraph.extraction.find.lexicon import CAPITAL, COMMON, FUNCTION, GIVEN, INITIAL, SURNAME, TIME, WORD
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.resolve.names import one_slip, words
from cablegraph.ontology.language_tables import particles, syllable_count

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_BUCKET = 64  # people of one word that are compared; more only hostile text has
_SAFE_SLIP = 7  # letters a surname needs before a misspelt repeat is taken for it


@dataclass
class Somebody:
    """A person while resolving.

    Attributes:
        parts: Words of the fullest form, as compared.
        places: Mentions: name range, range with title, rule, confidence.
        names: Printed forms, the first seen first.
    """

    parts: tuple[str, ...]
    places: list[tuple[Range, Range, str, float]] = field(default_factory=list)
    names: dict[str, None] = field(default_factory=dict)
    fullest: str = ""

    def add(self, scan: Scan, found: PersonFound) -> None:
        """Take a mention in."""
        self.places.append((found.at, found.whole, found.rule, found.confidence))
        name = scan.words(found.at)
        self.names.setdefault(name)
        parts = words(name)
        better = len(parts) > len(self.parts) or (len(parts) == len(self.parts) and self._prints_better(name))
        if better or not self.fullest:
            self.parts, self.fullest = parts, name
        if found.whole != found.at:
            self.names.setdefault(scan.words(found.whole))

    def last_before(self, at: int) -> int:
        """Where the last mention before a token begins, of the last few; -1 without one."""
        return max((place[0].first for place in self.places[-_BUCKET:] if place[0].first < at), default=-1)

    def _prints_better(self, name: str) -> bool:
        return self.fullest.isupper() and not name.isupper()


def resolve_people(
    scan: Scan, found: Sequence[PersonFound], titles: Sequence[TitleFound], taken: Sequence[int]
) -> list[Somebody]:
    """Persons in order of their first mention.

    Args:
        scan: The document.
        found: Mentions that finding saw.
        titles: Title phrases, which may stand before a repeated name.
        taken: Per token, whether the name of a body holds it.
    """
    crowd = _Crowd(scan)
    for mention in found:
        if _is_full(scan, mention):
            parts = words(scan.words(mention.at))
            crowd.add(crowd.same_full(parts) or crowd.new(parts), mention)
    for mention in found:
        if not _is_full(scan, mention):
            parts = words(scan.words(mention.at))
            crowd.add(crowd.by_part(parts, mention.at.first) or crowd.new(parts), mention)
    before = {title.at.last: title.at.first for title in titles if not title.entry.plural}
    _repeats(scan, crowd, found, before, taken)
    for somebody in crowd.everybody:
        somebody.places.sort()
    return sorted(crowd.everybody, key=lambda one: one.places[0])


class _Crowd:
    """The persons so far, found by any word of their names."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self.everybody: list[Somebody] = []
        self.by_word: dict[str, list[Somebody]] = {}

    def new(self, parts: tuple[str, ...]) -> Somebody:
        """Somebody not met before."""
        somebody = Somebody(parts)
        self.everybody.append(somebody)
        return somebody

    def add(self, somebody: Somebody, mention: PersonFound) -> None:
        """Give a person one more mention."""
        somebody.add(self._scan, mention)
        for part in somebody.parts:
            people = self.by_word.setdefault(part, [])
            if not any(one is somebody for one in people[-_BUCKET:]):
                people.append(somebody)

    def same_full(self, parts: tuple[str, ...]) -> Somebody | None:
        """The person of this full name."""
        for part in parts:
            for somebody in self.by_word.get(part, ())[:_BUCKET]:
                if same_person(somebody.parts, parts):
                    return somebody
        return None

    def by_part(self, parts: tuple[str, ...], at: int) -> Somebody | None:
        """The person of whom these words are a part of the name; of several the one named last before."""
        fits = [one for one in self.by_word.get(parts[0], ())[:_BUCKET] if part_of_name(parts, one.parts)]
        if len(fits) > 1:
            fits = [one for one in fits if one.parts[-len(parts) :] == parts] or fits
        if len(fits) > 1:
            fits = [one for one in fits if one.places[0][0].first < at] or fits
            return max(fits, key=lambda one: one.last_before(at))
        return fits[0] if fits else None


def _is_full(scan: Scan, found: PersonFound) -> bool:
    return sum(1 for word in words(scan.words(found.at)) if word not in particles()) > 1


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can only be one person's: equal, one inside the other, or by initials.

    >>> same_person(("jose", "a", "serra"), ("jose", "serra")), same_person(("ana", "gil"), ("eva", "gil"))
    (True, False)
    """
    one = tuple(part for part in one if part not in _SUFFIXES)
    other = tuple(part for part in other if part not in _SUFFIXES)
    if one == other or "-".join(one) == "-".join(other):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    if len(short) == len(long):
        same = sum(a == b for a, b in zip(short, long, strict=True))
        slips = [(a, b) for a, b in zip(short, long, strict=True) if a != b]
        if same != len(short) - 1:
            return False
        a, b = slips[0]
        if same >= 2 and min(len(a), len(b)) >= 4 and one_slip(a, b):
            return True
        if min(len(a), len(b)) == 1:
            return a[:1] == b[:1] and short[-1] == long[-1]
        return min(len(a), len(b)) >= _SAFE_SLIP and one_slip(a, b)
    if short[-1] == long[-1] and _subsequence(short, long):
        return True
    if short[0] == long[0] and len(short[0]) > 1 and len(long) > 2 and _subsequence(short, long):
        return len(short[-1]) > 1  # "Ana Gil" of "Ana Maria Gil Ode"
    return short == long[: len(short)] or short == long[-len(short) :]


def _subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = iter(long)
    return all(any(_agrees(part, other) for other in rest) for part in short)


def _agrees(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1])


def part_of_name(parts: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether these words stand in a row in the name."""
    size = len(parts)
    return any(name[k : k + size] == parts for k in range(len(name) - size + 1))


def _repeats(
    scan: Scan,
    crowd: _Crowd,
    found: Sequence[PersonFound],
    before: Mapping[int, int],
    taken: Sequence[int],
) -> None:
    """Names of known persons where finding saw no rule: surname alone, given name alone."""
    known = particles()
    by_word = {
        part: people
        for part, people in crowd.by_word.items()
        if len(part) > 1 and part not in known and part not in _SUFFIXES
    }
    used = bytearray(scan.count + 1)
    for mention in found:
        for token in range(*mention.at):
            used[token] = 1
    behind = 0
    for at in scan.capitals:
        candidates = by_word.get(_bare(scan.lows[at]))
        if not candidates or at < behind or used[at] or taken[at] or not _may_repeat(scan, at):
            continue
        end = _run(scan, at, by_word, used, taken)
        parts = words(scan.words(Range(at, end)))
        repeated = crowd.by_part(parts, at)
        if repeated is None or not _whole_name(scan, at, end, repeated, parts):
            continue
        start = _with_particle(scan, at, repeated, used)
        whole = before.get(start, start)
        whole = _with_title(scan, start) if whole == start else whole
        mention = PersonFound(
            at=Range(start, end), whole=Range(whole, end), rule="name-repeated", confidence=0.9
        )
        repeated.add(scan, mention)
        behind = end
    _misspelt(scan, crowd.everybody, used, taken)


def _bare(low: str) -> str:
    """A token's word as `words` compares it."""
    if low.isascii() and low.isalpha():
        return low
    parts = words(low)
    return parts[0] if parts else ""


def _run(
    scan: Scan, at: int, by_word: dict[str, list[Somebody]], used: bytearray, taken: Sequence[int]
) -> int:
    """End of the words from `at` that all belong to one person's name."""
    end = at + 1
    people = by_word[words(scan.texts[at])[0]]
    while end < scan.count and scan.same_sentence(at, end) and not used[end] and not taken[end]:
        row = words(scan.words(Range(at, end + 1)))
        if not scan.bits[end] & WORD or not any(part_of_name(row, somebody.parts) for somebody in people):
            break
        end += 1
    return end


def _may_repeat(scan: Scan, at: int) -> bool:
    bits = scan.bits[at]
    if scan.caps[at] and bits & COMMON and not bits & (SURNAME | GIVEN):
        return False
    if bits & (TIME | FUNCTION) or not bits & WORD:
        return False
    place = scan.hits["place"].get(at)
    if place is not None and not place[1].ambiguous and not bits & (GIVEN | SURNAME):
        return False
    if bits & COMMON and not bits & (SURNAME | GIVEN) and (scan.heading[at] or scan.begins[at]):
        return False
    if scan.begins[at] and bits & COMMON:
        behind = at + 1
        return behind < scan.count and (scan.texts[behind] in ("'s", "’s") or not scan.bits[behind] & CAPITAL)
    return True


def _whole_name(scan: Scan, at: int, end: int, somebody: Somebody, parts: tuple[str, ...]) -> bool:
    """Whether the words stand for the person, and are no part of another name."""
    single = len(parts) == 1
    if single and parts[0] == somebody.parts[0] and len(somebody.parts) > 1 and not _family_first(somebody):
        bits = scan.bits[at]
        if bits & COMMON or at in scan.hits["place"]:
            return False
    if single and any(at in scan.hits[kind] for kind in ("noun", "demonym")) and not scan.bits[at] & SURNAME:
        return False
    behind = scan.bits[end] if end < scan.count and scan.same_sentence(at, end) else 0
    before = scan.bits[at - 1] if at and scan.same_sentence(at - 1, at) else 0
    if (
        behind & CAPITAL
        and behind & WORD
        and not behind & (FUNCTION | TIME | COMMON)
        and not scan.heading[at]
    ):
        return False
    return not (
        before & CAPITAL and before & GIVEN and not before & (COMMON | INITIAL) and not scan.heading[at]
    )


def _family_first(somebody: Somebody) -> bool:
    """Whether the family name comes first, as in names of Chinese or Korean syllables."""
    return all(0 < syllable_count(part, "pinyin") <= 2 for part in somebody.parts)


def _with_particle(scan: Scan, at: int, somebody: Somebody, used: bytearray) -> int:
    """Where the surname begins with its particles ("van der X")."""
    start, known = at, particles()
    while (
        start > 0
        and scan.lows[start - 1] in known
        and not used[start - 1]
        and scan.same_sentence(start - 1, at)
    ):
        if not part_of_name(words(scan.words(Range(start - 1, at + 1))), somebody.parts):
            break
        start -= 1
    return start


def _with_title(scan: Scan, at: int) -> int:
    """Where a title directly before the name begins."""
    for start in range(max(0, at - 4), at):
        hit = scan.hits["title"].get(start)
        if (
            hit is not None
            and hit[0] == at
            and scan.same_sentence(start, at)
            and scan.texts[start][0].isupper()
        ):
            return start
    return at


def _misspelt(scan: Scan, everybody: list[Somebody], used: bytearray, taken: Sequence[int]) -> None:
    """Surnames with one slip of the keys, where only one person's is near."""
    by_cut: dict[str, list[Somebody]] = {}
    for somebody in everybody:
        if len(somebody.parts[-1]) >= _SAFE_SLIP - 1:
            for form in _cuts(somebody.parts[-1]):
                by_cut.setdefault(form, []).append(somebody)
    if not by_cut:
        return
    for at in scan.capitals:
        if used[at] or taken[at] or not scan.bits[at] & CAPITAL or scan.bits[at] & (COMMON | FUNCTION | TIME):
            continue
        part = _bare(scan.lows[at])
        if len(part) < _SAFE_SLIP or at in scan.hits["place"] or at in scan.hits["demonym"]:
            continue
        cut = {id(one): one for form in _cuts(part) for one in by_cut.get(form, ())}
        near = [one for one in cut.values() if one_slip(part, one.parts[-1])]
        if len(near) == 1:
            near[0].add(
                scan,
                PersonFound(
                    at=Range(at, at + 1), whole=Range(at, at + 1), rule="name-misspelt", confidence=0.7
                ),
            )


def _cuts(word: str) -> set[str]:
    """The word, and the word less any one letter: two words one slip apart share one of them."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
