"""How names of stations are folded before they are compared: `AMEMBASSY Addis Ababa` is `ADDISABABA`."""

import re
import unicodedata
from collections.abc import Iterator

_NOT_IN_CODE = re.compile(r"[^A-Z0-9]+")
_PREFIX = re.compile(
    r"(?:AMEMBASSY|AMEMBASY|AMEMBSSY|AMEMB|EMBASSY|AMCONSULATE|AMCONGEN|AMCONSUL|AMCONSL"
    r"|CONSULATEGENERAL|CONSULATE|CONGEN|USMISSION|USMISSON|USINT|USLO|USOFFICE|USDEL|REO)(?=.)"
)
_CAPITAL = re.compile(r"(?<=.)(?:WASHINGTONDC|WASHDC|WASHINGTON|WASDC|WASHCDC)\Z")
_DEPARTMENT = re.compile(r"(?:US)?(?:DEPARTMENT|DEPT)OF(?:THE)?(?=.)")


def squeeze(name: str) -> str:
    """Capitals and digits alone; what follows `//` (the office within the addressee) is dropped.

    >>> squeeze("Port-of-Spain")
    'PORTOFSPAIN'
    """
    head = name.split("//", 1)[0]
    if not head.isascii():
        head = "".join(c for c in unicodedata.normalize("NFKD", head) if not unicodedata.combining(c))
    return _NOT_IN_CODE.sub("", head.upper())


def without_prefix(squeezed: str) -> str:
    """The name without what kind of mission it is.

    >>> without_prefix("AMCONSULPERTH")
    'PERTH'
    """
    return _PREFIX.sub("", squeezed, count=1) if _PREFIX.match(squeezed) else squeezed


def without_capital(squeezed: str) -> str:
    """The name without `WASHINGTON DC` behind it, `DEPARTMENT OF` shortened to one form.

    >>> without_capital("DEPARTMENTOFENERGYWASHINGTONDC")
    'DEPTOFENERGY'
    """
    shorter = _CAPITAL.sub("", squeezed)
    found = _DEPARTMENT.match(shorter)
    return "DEPTOF" + shorter[found.end() :] if found else shorter


def folded_forms(name: str) -> Iterator[str]:
    """The forms under which a name is looked up, the fullest first."""
    full = squeeze(name)
    yield full
    bare = without_capital(full)
    if bare != full:
        yield bare
    place = without_prefix(bare)
    if place != bare:
        yield place


def one_edit_away(word: str, letters: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ") -> Iterator[str]:
    """Every word that one slip of the keys makes: letter lost, doubled or added, swapped, replaced."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if tail:
            yield head + tail[1:]
            for letter in letters:
                if letter != tail[0]:
                    yield head + letter + tail[1:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in letters:
            yield head + letter + tail
