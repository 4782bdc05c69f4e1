"""Questions in SPARQL that a user brings: read only, and nothing leaves the machine."""

import re

from cablegraph.queries.catalogue import Column
from cablegraph.queries.values import Answer, answer
from cablegraph.view import QueryError, Solutions, View

# The tokens of SPARQL 1.1 (19.8) in which a keyword's letters may stand without being one.
_TOKEN = re.compile(
    r"""
    <[^<>"{}|^`\\\x00-\x20]*>                                   # IRI
  | \#[^\r\n]*                                                  # comment
  | \"{3}(?:[^"\\]|\\.|"(?!""))*+\"{3} | '{3}(?:[^'\\]|\\.|'(?!''))*+'{3}
  | "(?:[^"\\\r\n]|\\.)*+" | '(?:[^'\\\r\n]|\\.)*+'
  | [?$]\w+                                                     # variable
  | [\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*   # prefixed name
  | @[A-Za-z-]+                                                 # language tag, @prefix
  | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)


# The parser calls itself once a bracket and once a pattern; past these it would run out of stack.
LONGEST = 20_000
DEEPEST = 100


def free_query(view: View, sparql: str) -> Answer:
    """Answer a SPARQL query of the user's own: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The usual prefixes need no declaration.

    Raises:
        QueryError: It is none of these, cannot be parsed, calls another service, or is too long or deep.
    """
    if len(sparql) > LONGEST:
        raise QueryError(f"a query of more than {LONGEST:,} characters is refused")
    if _depth(sparql) > DEEPEST:
        raise QueryError(f"a query with brackets more than {DEEPEST} deep is refused")
    if calls_service(sparql):
        raise QueryError("SERVICE is refused: a graph is asked alone")
    found = view.query(sparql)
    if isinstance(found, Solutions):
        return answer([Column(name, "any") for name in found.variables], found.rows)
    if isinstance(found, bool):
        return Answer((Column("answer", "flag"),), ((found,),))
    parts = [Column(name, "text") for name in ("subject", "predicate", "object")]
    rows = answer(parts, [(t.subject, t.predicate, t.object) for t in found]).rows
    return Answer(tuple(parts), rows, found)


def _depth(sparql: str) -> int:
    """How deep brackets stand in each other, at most, outside strings, names and comments."""
    deepest = depth = 0
    for bracket in re.findall(r"[({\[\])}]", _TOKEN.sub(" ", sparql)):
        depth += 1 if bracket in "({[" else -1
        deepest = max(deepest, depth)
    return deepest


def calls_service(sparql: str) -> bool:
    """Whether the keyword SERVICE stands in a query, outside strings, names and comments."""
    words = (found["word"] for found in _TOKEN.finditer(sparql))
    return any(word is not None and word.casefold() == "service" for word in words)
