"""The line that says who classified a telegram, in which office, and for which reasons."""

import re

from cablegraph.records.telegram import ClassifiedBy

_LABEL = re.compile(r"\s*(?:(?:\(U\)[ ]?)?CLASS?IF[IE]{1,2}D[ ]BY:?[ ,]*){1,3}", re.IGNORECASE)
_REASON = re.compile(
    r"[\s,;:.(-]*+(?:(?:,[ ]?)?\bFOR\b[ ]*)?(?:\bTHE\b[ ])?"
    r"(?:REASONS?\b[ ]?(?:FOR CLASSIFICATION\b)?[ ]?[:;,.]?"
    r"|(?:\bPER|\bUNDER|\bBY|\bIAW|\bPURSUANT TO)?[ ]?(?:SECTIONS?[ ]|E\.?[ ]?O\.?[ ]?\d{5}[ ,]*)+(?=1\.[45])"
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
    "|REPRESENTATIVE|COORDINATOR|COMMISSIONER|ADMINISTRATOR|CONSUL"
)
_OFFICES = "|".join(
    [
        r"AMBASSADOR(?:[ ]AT[ ]LARGE)?|AMB\.?",
        r"CHARG[EÉ]E?(?:[ ]?D[’'`]?[ ]?AFFAIRES)?(?:,?[ ]?(?:A\.?[ ]?I\b\.?|AD INTERIM))?|CDA",
        r"DEPUTY CHIEF OF MISSION|CHIEF OF MISSION|A?/?DCM",
        r"CONSUL[ -]GENERAL|CONSUL|CG|PRINCIPAL OFFICER|PO|D/?PO|M/C",
        rf"(?:[A-Z][A-Z/&.-]*[ ]){{0,4}}?(?:[A-Z/]+[ -])?(?:{_NOUNS})",
        r"POL(?:/?ECON|/?MIL)?[/ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C|DEPCOUNS|C)",
        r"ECON[/ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C|C)|(?:MGMT|MGT|A/POL|A/ECON)[ ]?COUNS",
        r"RSO|PAO|P?DAS|A/S|U/S",
    ]
)
# "of the Northern Department": up to where two words remain that can be a name.
_OF = (
    r"(?:[ ](?:OF|FOR|TO)[ ](?:THE[ ])?(?:(?:OF|AND|FOR|THE)[ ]|[A-Z][A-Z.&-]+[ ]){0,6}?"
    r"[A-Z][A-Z.&-]+(?![ ]AFFAIRS)(?=[ ][A-Z][A-Z.'-]*[ ][A-Z]))?"
)
_RANK = re.compile(rf"(?:(?:{_BEFORE})[ ]?)*(?:{_OFFICES})(?![A-Za-z-])\.?{_OF}[ ,:]*", re.IGNORECASE)
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


def read_classified_by(words: str, start: int, end: int) -> ClassifiedBy | None:
    """Take a "Classified by" line apart; None when it names nobody.

    Args:
        words: The line as read, label included.
        start: Where it begins.
        end: Where it ends.
    """
    label = _LABEL.match(words)
    rest = words[label.end() :] if label else words
    rest = rest[:_LONGEST]
    cut = _REASON.search(rest)
    who = _ORDER.sub("", rest[: cut.start()] if cut else rest).strip(" ,;:-")
    name, title = split_name(who)
    if not name:
        return None
    return ClassifiedBy(
        start=start,
        end=end,
        text=words,
        name=name,
        title=title,
        reasons=_reasons(rest[cut.start() :] if cut else ""),
    )


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
    rank = _RANK.match(who)
    if rank is None or rank.end() == len(who):
        return _name_first(who)
    rest = who[rank.end() :]
    title = who[: rank.end()].strip(" ,:")
    if not _NAME_WORD.match(rest.split()[0]):
        return _name_first(who)
    name, comma, tail = rest.partition(",")
    if not comma:
        return name.strip(" ,:."), title
    parts = [part.strip(" .;") for part in rest.split(",")]
    for index, part in enumerate(parts):
        if _PERSON.match(part) and not _RANK.match(part) and not _BODY.search(part):
            others = [title, *parts[:index], *parts[index + 1 :]]
            return part, ", ".join(filter(None, others))
    return name.strip(), f"{title}, {tail.strip(' ,;')}" if tail.strip(" ,;") else title


def _name_first(who: str) -> tuple[str, str | None]:
    name, _, tail = who.partition(",")
    left, dash, right = name.partition(" - ")
    if dash and not tail:
        return left.strip(), right.strip() or None
    return name.strip(" ."), tail.strip(" ,;") or None
