"""The line that says who classified a telegram, in which office, and for which reasons."""

import re
from collections.abc import Iterator

from cablegraph.ontology.language_tables import given_names
from cablegraph.records.telegram import ClassifiedBy

_LABEL = re.compile(
    r"\s*(?:(?:\(U\)[ ]?)?(?:THIS (?:CABLE|MESSAGE|TELEGRAM) (?:IS|WAS|HAS BEEN)[ ])?"
    r"(?:CLASS?IF[IE]{1,2}D[ ](?:BY|IN)|CLASS?\.?[ ]BY|CLASSIFIED(?=[ ]?:))[ ]?[:;]?[ ,]*){1,3}"
    r"(?:THE[ ]ORDER[ ]OF[ ])?",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"[\s,;:.(-]{0,8}+(?:(?:,[ ]?)?\bFOR\b[ ]*)?(?:\bTHE\b[ ])?"
    r"(?:REASONS?\b[ ]?(?:FOR CLASSIFICATION\b)?[ ]?[:;,.]?"
    r"|(?:\bPER|\bUNDER|\bBY|\bIAW|\bPURSUANT TO)?[ ]?"
    r"(?:SECTIONS?[ ]|E\.?[ ]?O\.?[ ]?\d{5}[ ,]{0,3}){1,4}(?=1\.[45])"
    r"|(?=\b1\.[45][ ]?(?:\(|[A-H](?![A-Z]))))",
    re.IGNORECASE,
)
_SECTION = re.compile(r"1\.[ ]?(?P<point>[45])")
_LETTER = re.compile(
    r"(?<![A-Za-z])(?P<first>[A-Ha-h])(?![A-Za-z]|\.[ ]?O\b)(?:[ ]?[-–][ ]?(?P<last>[A-Ha-h])(?![A-Za-z]))?"
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
        r"CHARG[EÉ]E?(?:[ ]?D[’'`]?[ ]?AFFAIRES)?['’`]?(?:,?[ ]?(?:A\.?[ ]?I\b\.?|AD INTERIM))?|CDA",
        r"DEPUTY CHIEF OF MISSION|CHIEF OF MISSION|A?/?DCM",
        r"CONSUL[ -]GENERAL|CONSUL|CG|PRINCIPAL OFFICER|PO|D/?PO|M/C",
        rf"(?:[A-Z][A-Z/&.-]{{0,24}}[ ]){{0,4}}?(?:[A-Z/]{{1,24}}[ -])?(?:{_NOUNS})(?:[ -](?:{_NOUNS}))?",
        r"(?:[A-Z][A-Z/&.-]{0,24}[ ]){1,3}?(?:A/?)?(?:DCM|CDA|P?DAS|A/S|CG)",
        r"(?:[A-Z][A-Z/&.-]{0,24}[ ]){0,2}?(?:TEAM|SECTION|UNIT) LEADER",
        r"CONGEN|COM|EMIN|D/(?:POL|ECON)[ ]?COUNS|(?:POL|ECON)MINCOUNS",
        r"POL(?:/?ECON|/?MIL)?[/ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C|DEPCOUNS|C)",
        r"ECON[/ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C|C)|(?:MGMT|MGT|A/POL|A/ECON)[ ]?COUNS",
        r"RSO|PAO|P?DAS|A/S|U/S|DATT|ALUSNA",
        r"(?-i:[A-Z]{1,6}(?:/[A-Z]{1,8}){1,3})",
    ]
)
_GRADE = (
    r"(?:(?:LT|LIEUTENANT|MAJ|MAJOR|BRIG|BRIGADIER|REAR|VICE)\.?[ ]?)?"
    r"(?:COL|COLONEL|CAPT|CAPTAIN|CDR|COMMANDER|GEN|GENERAL|ADMIRAL|R?ADM|MAJ|MAJOR|LTC(?:OL)?)\b\.?"
)
_GRADE_WORD = re.compile(r"(?:LIEUTENANT|MAJOR|BRIGADIER|CHIEF|DEAN)\Z", re.IGNORECASE)
# "of the Northern Department": up to where two words remain that can be a name.
_OF = (
    r"(?:[ ](?:OF|FOR|TO)[ ](?:THE[ ])?(?:(?:OF|AND|FOR|THE)[ ]|[A-Z][A-Z.&-]+[ ]){0,6}?"
    r"(?!(?:AND|OF|FOR|THE)[ ])[A-Z][A-Z.&-]+(?![ ]AFFAIRS)"
    r"(?=[ ](?!AND\b|OF\b|FOR\b|THE\b)[A-Z][A-Z.'-]*[ ][A-Z]))?"
)
_RANK = re.compile(
    rf"(?:(?:{_BEFORE})[ ]?)*(?:{_OFFICES})(?![A-Za-z-])\.?{_OF}[ ,:]*(?:{_GRADE}[ ]*)?|{_GRADE}[ ]*",
    re.IGNORECASE,
)
_HONORIFIC = re.compile(r"(?:MR|MRS|MS|DR|HON|THE HONORABLE|THE)\b\.?[ ]+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"(?P<before>[^()]{2,60}?)[ ]?\((?P<inside>[^()]{2,60})\)\Z")
_GENERATION = re.compile(r",?[ ]*(?:JR|SR|II|III|IV)\b\.?", re.IGNORECASE)
_OFFICE_DASH = re.compile(r"[A-Z/]{1,12}[ ]+-[ ]+(?=[A-Z][a-z])")
_JOIN = re.compile(r"[ ,;]{1,4}(?:AND|and|&)[ ]{1,3}(?=[A-Z])|;[ ]{0,3}(?=[A-Z])")
_LONGEST = 600  # no such line is longer; what follows is text
_ACCORDING = (
    r"(?:(?:AS )?PER|UNDER|BY|IAW|FOR|AS|IN|PURSUANT TO|IN ACCORDANCE WITH|ACCORDING TO"
    r"|(?:BASED|ON THE BASIS) O[NF]|BECAUSE OF|DUE TO)"
)
_ORDER = re.compile(
    rf"(?<![\s,.;:])[\s,.;:]*+\b(?:{_ACCORDING}[ ]?)?"
    rf"(?:E\.?[ ]?O\.?[ ]?\d{{5}}.*|\b{_ACCORDING})?[\s,.;:]*\Z",
    re.IGNORECASE,
)
_JUNIOR = re.compile(r"\b(?:JR|SR)\Z", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:OFFICE|BUREAU|EMBASSY|AMEMBASSY|CONSULATE|MISSION|DEPARTMENT|SECTION|UNIT|AFFAIRS|STATE)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:\w+[ ]){0,4}(?:OFFICE|BUREAU|EMBASSY|CONSULATE|MISSION|DEPARTMENT|SECTION|UNIT)", re.IGNORECASE
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
            bare = _ORDER.sub("", part, count=1).strip(" ,;:-/")
            point = "." if stop < len(words) and words[stop] == "." and _JUNIOR.search(bare) else ""
            yield bare + point, reasons
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
    who = _without_brackets(_HONORIFIC.sub("", who, count=1) if _HONORIFIC.match(who) else who)
    rank = _RANK.match(who)
    if rank is None or rank.end() == len(who) or _begins_with_name(rank.group()):
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


def _begins_with_name(rank: str) -> bool:
    """Whether words that end in an office begin with a given name: "Ada Brook DCM"."""
    first, blank, _ = rank.strip().partition(" ")
    return bool(blank) and first.lower() in given_names() and not _GRADE_WORD.match(first)


def _without_brackets(who: str) -> str:
    """Office or name in brackets, "Ada Brook (DCM)", as without them: "Ada Brook, DCM"."""
    found = _IN_BRACKETS.match(who)
    if found and _RANK.fullmatch(found["inside"]):
        return f"{found['before']}, {found['inside']}"
    if found and _RANK.fullmatch(found["before"]):
        return f"{found['before']} {found['inside']}"
    return who


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
    bare, title = _bare(name), tail.strip(" ,;")
    given = bare.split(" ")[0].lower() in given_names()
    if not given and (_RANK.fullmatch(bare) or _NOBODY.fullmatch(bare)):
        return "", None
    return _before_rank(bare, title) if given else (bare, title or None)


def _before_rank(name: str, title: str) -> tuple[str, str | None]:
    """A name with its office behind it and no comma between, "Ada Brook DCM"."""
    words = name.split()
    for count in range(2, min(5, len(words))):
        rank = " ".join(words[count:])
        if _PERSON.match(" ".join(words[:count])) and _RANK.fullmatch(rank):
            return " ".join(words[:count]), f"{rank}, {title}" if title else rank
    return name, title or None
