"""The line that says who classified a telegram, in which office, and for which reasons."""

import re

from cablegraph.records.telegram import ClassifiedBy

_LABEL = re.compile(r"\s*(?:\(U\)[ ]?)?(?:CLASS?IF[IE]{1,2}D[ ]BY:?[ ,]*){1,3}", re.IGNORECASE)
_REASON = re.compile(
    r"[\s,;:.(-]*(?:(?:,[ ]?)?\bFOR\b[ ]*)?(?:\bTHE\b[ ])?(?:REASONS?\b[ ]?(?:FOR CLASSIFICATION\b)?[ ]?[:;,.]?"
    r"|(?:\bPER|\bUNDER|\bBY|\bIAW|\bPURSUANT TO)?[ ]?(?:SECTIONS?[ ]|E\.?[ ]?O\.?[ ]?\d{5}[ ,]*)+(?=1\.[45])|(?=\b1\.[45][ ]?\())",
    re.IGNORECASE,
)
_SECTION = re.compile(r"1\.[ ]?(?P<point>[45])")
_LETTER = re.compile(r"(?<![A-Za-z])(?P<first>[A-Ha-h])(?![A-Za-z])(?:[ ]?[-–][ ]?(?P<last>[A-Ha-h])(?![A-Za-z]))?")
_RANK = re.compile(
    r"(?:(?:ACTING|DEPUTY|ASSISTANT|PRINCIPAL|SENIOR|CHIEF|U\.?S\.?|AMERICAN|UNDER|VICE|FIRST|SECOND|THIRD|ALTERNATE)\b[ ]?)*"
    r"(?:AMBASSADOR(?:[ ]AT[ ]LARGE)?|AMB\.?|CHARG[EÉ]E?(?:[ ]?D[’'` ]?AFFAIRES)?(?:,?[ ]?(?:A\.?[ ]?I\.?|AD INTERIM))?|CDA|A?/?DCM|DEPUTY CHIEF OF MISSION"
    r"|CHIEF OF MISSION|CONSUL[ -]GENERAL|CONSUL|CG|PRINCIPAL OFFICER|PO|MINISTER[ -]COUNSELOR|M/C"
    r"|(?:[A-Z][A-Z/&.-]+[ ]){0,4}?(?:COUNSELOR|COUNSELLOR|CONSELOR|OFFICER|CHIEF|SECRETARY|DIRECTOR|ATTACH[EÉ]|ADVISE?O?R|MINISTER|REPRESENTATIVE|COORDINATOR|COMMISSIONER|ADMINISTRATOR)"
    r"|POL(?:/?ECON|/?MIL)?[ ]?COUNS?(?:ELOR)?|POL(?:/?ECON)?[ ]?(?:COUNS|CHIEF|OFF|M/C|DEPCOUNS)|ECON[ ]?(?:COUNS(?:ELOR)?|CHIEF|OFF|M/C)|POLCOUNS?|ECONCOUNS?|POLOFF|ECONOFF|MGMT COUNS|MGT COUNS|RSO|PAO|DAS|A/S|PDAS|U/S|A/POLCOUNS|ADCM|D/?PO|DPO|POLCHIEF|POL/C)\b\.?"
    r"(?:[ ](?:OF|FOR|TO)[ ](?:THE[ ])?(?:[A-Z][A-Z.&-]+[ ]?(?:OF[ ]|AND[ ]|FOR[ ])?){1,6}?(?=[ ][A-Z][A-Z.'-]+[ ][A-Z]))?[ ,:]*",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[A-Z][\w.'’`-]*\Z|(?:de|del|da|van|von|der|la|le|bin|al|di|dos)\Z")


def read_classified_by(words: str, start: int, end: int) -> ClassifiedBy | None:
    """Take a "Classified by" line apart; None when it names nobody.

    Args:
        words: The line as read, label included.
        start: Where it begins.
        end: Where it ends.
    """
    label = _LABEL.match(words)
    rest = words[label.end() :] if label else words
    cut = _REASON.search(rest)
    who = (rest[: cut.start()] if cut else rest).strip(" ,;:.-")
    name, title = split_name(who)
    if not name:
        return None
    return ClassifiedBy(
        start=start, end=end, text=words, name=name, title=title, reasons=_reasons(rest[cut.start() :] if cut else "")
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
    head, comma, tail = who.partition(",")
    rank = _RANK.match(head)
    if rank and rank.end() < len(head):
        name = head[rank.end() :].strip(" ,:")
        title = head[: rank.end()].strip(" ,:")
        if comma:
            title = f"{title}, {tail.strip(' ,.;')}" if tail.strip(" ,.;") else title
        return name, title or None
    if rank and comma:  # "Charge d'Affaires, a.i., Ada Brook"
        whole = _RANK.match(who)
        at = whole.end() if whole else rank.end()
        rest = who[at:].strip(" ,:")
        if rest and _NAME_WORD.match(rest.split()[0]):
            name, _, more = rest.partition(",")
            return name.strip(), who[:at].strip(" ,:") + (f", {more.strip()}" if more.strip() else "")
    name = head.strip(" .")
    dash, _, behind = name.partition(" - ")
    if behind and not comma:
        return dash.strip(), behind.strip() or None
    return name, tail.strip(" ,.;") or None
