"""The line that says who classified a telegram, in which office, and for which reasons."""

import re
from collections.abc import Iterator

from cablegraph.records.telegram import ClassifiedBy

_LABEL = re.compile(
    r"\s*(?:(?:\(U\)[ ]?)?(?:THIS (?:CABLE|MESSAGE|TELEGRAM) (?:IS|WAS|HAS BEEN)[ ])?"
    r"CLASS?IF[IE]{1,2}D[ ](?:BY|IN)[:;]?[ ,]*){1,3}(?:THE[ ]ORDER[ ]OF[ ])?",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"[\s,;:.(-]{0,8}+(?:(?:,[ ]?)?\bFOR\b[ ]*)?(?:\bTHE\b[ ])?"
    r"(?:REASONS?\b[ ]?(?:FOR CLASSIFICATION\b)?[ ]?[:;,.]?"
    r"|(?:\bPER|\bUNDER|\bBY|\bIAW|\bPURSUANT TO)?[ ]?"
    r"(?:SECTIONS?[ ]|E\.?[ ]?O\.?[ ]?\d{5}[ ,]{0,3}){1,4}(?=1\.[45])"
    r"|(?=\b1\.[45][ ]?\())",
    re.IGNORECASE,
)
_SECTION = re.compile(r"1\.[ ]?(?P<point>[45])")
_LETTER = re.compile(
    r"(?<![A-Za-z])(?P<first>[A-Ha-h])(?![A-Za-z])(?:[ ]?[-–][ ]?(?P<last>[A-Ha-h])(?![A-Za-z]))?"
)
_BEFORE = (
    r"ACTING|DEPUTY|ASSISTANT|PRINCIPAL|SENIOR|CHIEF|AMERICAN|UNDER|VICE|FIRST|SECOND|THIRD|U\.?S\.?(?=[ ])"
)
_NOUNS = (
    "COUNSELOR|COUNSELLOR|CONSELOR|OFFICER|CHIEF|SECRETARY|DIRECTOR|ATTACH[EÉ]|ADVISE?O?R|MINISTER"
    "|REPRESENTATIVE|COORDINATOR|COMMISSIONER|ADMINISTRATOR|CONSUL|ENVOY|DAS|PDAS|LEGATT?|INSPECTOR"
)
_OFFICES = "|".join(
    [
        r"AMBASSADOR(?:[ ]AT[ ]LARGE|[ -]DESIGNATE)?|AMB\.?",
        r"CHARG[EÉ]E?(?:[ ]?D[’'`]?[ ]?AFFAIRES)?(?:,?[ ]?(?:A\.?[ ]?I\b\.?|AD INTERIM))?|CDA",
        r"DEPUTY CHIEF OF MISSION|CHIEF OF MISSION|A?/?DCM",
        r"CONSUL[ -]GENERAL|CONSUL|CG|PRINCIPAL OFFICER|PO|D/?PO|M/C",
        rf"(?:[A-Z][A-Z/&.-]{{0,24}}[ ]){{0,4}}?(?:[A-Z/]{{1,24}}[ -])?(?:{_NOUNS})",
        r"POL(?:/?ECON|/?MIL)?[/ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C|DEPCOUNS|C)",
        r"ECON[/ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C|C)|(?:MGMT|MGT|A/POL|A/ECON)[ ]?COUNS",
        r"RSO|PAO|P?DAS|A/S|U/S|DATT|ALUSNA",
    ]
)
_GRADE = (
    r"(?:(?:LT|LIEUTENANT|MAJ|MAJOR|BRIG|BRIGADIER|REAR|VICE)\.?[ ]?)?"
    r"(?:COL|COLONEL|CAPT|CAPTAIN|CDR|COMMANDER|GEN|GENERAL|ADMIRAL|ADM|MAJ|MAJOR)\b\.?"
)
# "of the Northern Department": up to where two words remain that can be a name.
_OF = (
    r"(?:[ ](?:OF|FOR|TO)[ ](?:THE[ ])?(?:(?:OF|AND|FOR|THE)[ ]|[A-Z][A-Z.&-]+[ ]){0,6}?"
    r"[A-Z][A-Z.&-]+(?![ ]AFFAIRS)(?=[ ][A-Z][A-Z.'-]*[ ][A-Z]))?"
)
_RANK = re.compile(
    rf"(?:(?:{_BEFORE})[ ]?)*(?:{_OFFICES})(?![A-Za-z-])\.?{_OF}[ ,:]*(?:{_GRADE}[ ]*)?|{_GRADE}[ ]*",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"(?:MR|MRS|MS|DR|HON|THE HONORABLE)\b\.?[ ]+", re.IGNORECASE)
_GENERATION = re.compile(r",?[ ]*(?:JR|SR|II|III|IV)\b\.?", re.IGNORECASE)
_OFFICE_DASH = re.compile(r"[A-Z/]{1,12}[ ]+-[ ]+(?=[A-Z][a-z])")
_JOIN = re.compile(r"[ ,;]{1,4}(?:AND|and|&)[ ]{1,3}(?=[A-Z])|;[ ]{0,3}(?=[A-Z])")
_LONGEST = 600  # no such line is longer; what follows is text
_ORDER = re.compile(
    r"[\s,.;:]*+\b(?:(?:PER|UNDER|BY|IAW)[ ]?)?(?:E\.?[ ]?O\.?[ ]?\d{5}.*|(?:PER|UNDER|BY|IAW|FOR))?"
    r"[\s,.;:]*\Z",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:OFFICE|BUREAU|EMBASSY|AMEMBASSY|CONSULATE|MISSION|DEPARTMENT|SECTION|UNIT|AFFAIRS|STATE)\b",
    re.IGNORECASE,
)
_PARTICLE = "de|del|da|van|von|der|la|le|bin|al|di|dos"
_PERSON = re.compile(rf"[A-Z][\w.'’-]*(?:[ ](?:[A-Z][\w.'’-]*|{_PARTICLE})){{1,4}}\Z")
_NAME_WORD = re.compile(rf"[A-Z][\w.'’`-]*\Z|(?:{_PARTICLE})\Z")


def read_classified_by(words: str, start: int, end: int) -> list[ClassifiedBy]:
    """Take a "Classified by" line apart: one entry a person that it names, none when it names nobody.

    Args:
        words: The line as read, label included.
        start: Where it begins.
        end: Where it ends.
    """
    label = _LABEL.match(words)
    rest = words[label.end() :] if label else words
    found: list[tuple[str, str | None, tuple[str, ...]]] = []
    for who, reasons in _people(rest[:_LONGEST]):
        name, title = split_name(who)
        if name:
            found.append((name, title, reasons))
    shared = next((reasons for _, _, reasons in reversed(found) if reasons), ())
    return [
        ClassifiedBy(start=start, end=end, text=words, name=name, title=title, reasons=reasons or shared)
        for name, title, reasons in found
    ]


def _people(words: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each person's words and reasons; a next one stands behind "and" or a semicolon with an office."""
    at = 0
    while at < len(words):
        cut = _REASON.search(words, at)
        stop = cut.start() if cut else len(words)
        following = next(_joins(words, cut.end(), len(words)), None) if cut else None
        names = [words[first:last] for first, last in _between_joins(words, at, stop)]
        apart = len(names) > 1 and all(_names_somebody(part) for part in names)
        end = following.start() if following else len(words)
        reasons = _reasons(words[stop:end] if cut else "")
        for part in names if apart else [words[at:stop]]:
            yield _ORDER.sub("", part).strip(" ,;:-"), reasons
        at = following.end() if following else len(words)


def _joins(words: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Where "and" or a semicolon stands before an office."""
    return (found for found in _JOIN.finditer(words, start, end) if _RANK.match(words, found.end(), end))


def _between_joins(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for join in _joins(words, start, end):
        yield start, join.start()
        start = join.end()
    yield start, end


def _names_somebody(words: str) -> bool:
    """Whether words hold an office and two more that can be a name."""
    rank = _RANK.match(words.strip())
    return rank is not None and _PERSON.match(words.strip()[rank.end() :].split(",")[0].strip()) is not None


def _reasons(words: str) -> tuple[str, ...]:
    found = _SECTION.search(words)
    if found is None:
        return ()
    reasons: list[str] = []
    for letter in _LETTER.finditer(words, found.end()):
        first, last = letter["first"].lower(), (letter["last"] or letter["first"]).lower()
        for code in range(ord(first), ord(last) + 1):
            reason = f"1.{found['point']} ({chr(code)})"
            if reason not in reasons:
                reasons.append(reason)
    return tuple(reasons)


def split_name(who: str) -> tuple[str, str | None]:
    """A name and its title, in either order.

    >>> split_name("Ambassador Ada Brook")
    ('Ada Brook', 'Ambassador')
    >>> split_name("Ada Brook, Consul General")
    ('Ada Brook', 'Consul General')
    """
    office = _OFFICE_DASH.match(who)
    if office:
        name, title = split_name(who[office.end() :])
        return name, ", ".join(filter(None, (office.group().strip(" -"), title)))
    who = _HONORIFIC.sub("", who, count=1)
    rank = _RANK.match(who)
    if rank is None or rank.end() == len(who):
        return _name_first(who)
    rest = who[rank.end() :]
    title = who[: rank.end()].strip(" ,:")
    if not _NAME_WORD.match(rest.split()[0]):
        return _name_first(who)
    name, comma, tail = _at_comma(rest)
    if not comma:
        return _bare(name), title
    parts = [part.strip(" .;") for part in rest.split(",")]
    for index, part in enumerate(parts):
        if _PERSON.match(part) and not _RANK.match(part) and not _BODY.search(part):
            others = [title, *parts[:index], *parts[index + 1 :]]
            return part, ", ".join(filter(None, others))
    return name.strip(), f"{title}, {tail.strip(' ,;')}" if tail.strip(" ,;") else title


def _bare(name: str) -> str:
    bare = name.strip(" ,:.")
    return f"{bare}." if bare.endswith(("Jr", "Sr", "JR", "SR")) and f"{bare}." in name else bare


def _at_comma(words: str) -> tuple[str, str, str]:
    """As `partition(",")`; a comma before "Jr." or "III" is the name's own."""
    name, comma, tail = words.partition(",")
    generation = _GENERATION.match("," + tail) if comma else None
    if generation is None:
        return name, comma, tail
    name = f"{name},{tail[: generation.end() - 1]}"
    rest = tail[generation.end() - 1 :].lstrip(" ,")
    return name, "," if rest else "", rest


def _name_first(who: str) -> tuple[str, str | None]:
    name, _, tail = _at_comma(who)
    left, dash, right = name.partition(" - ")
    if dash and not tail:
        return left.strip(), right.strip() or None
    return _bare(name), tail.strip(" ,;") or None
