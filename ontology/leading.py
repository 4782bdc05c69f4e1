"""Which offices lead the body or place that they are of."""

import re

from cablegraph.ontology.language_tables import leading_titles

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")


def leads_body(title: str, body: str) -> bool:
    """Whether the holder of this office of a body leads the body.

    The title ends in one that leads. What stands before that only qualifies it, or is said of the
    body too: a "Section Chief" leads the "Fisheries Section", and no office in which he is.

    Args:
        title: As printed, without the body.
        body: The body's name.

    >>> leads_body("Acting Director", "Coastal Board"), leads_body("Deputy Director", "Coastal Board")
    (True, False)
    """
    return _leads(title, "body", body)


def leads_place(title: str, place: str) -> bool:
    """Whether the holder of this office of a place leads the place.

    >>> leads_place("Mayor", "Bergen"), leads_place("Vice Mayor", "Bergen")
    (True, False)
    """
    return _leads(title, "place", place)


def _leads(title: str, kind: str, of: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(title)]
    known = leading_titles()
    for at in range(len(words)):
        if known.get(" ".join(words[at:])) in (kind, "both"):
            own = {word.casefold() for word in _WORD.findall(of)}
            return all(word in own or known.get(word) == "qualifier" for word in words[:at])
    return False
