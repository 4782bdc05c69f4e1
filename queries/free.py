"""Questions in SPARQL that a user brings: read only, and nothing leaves the machine."""

import re
from collections.abc import Iterator

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

_SELECT = re.compile(r"(?<![?$\w])SELECT\b\s*(?:(?:DISTINCT|REDUCED)\s*)?(?P<star>\*)?", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$]\w+")
_WRITES = frozenset(("LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "INSERT", "DELETE", "WITH"))

# The parser calls itself once a bracket and once a pattern; past these it would run out of stack.
LONGEST = 20_000
DEEPEST = 100


def free_query(view: View, sparql: str) -> Answer:
    """Answer a SPARQL query of the user's own: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The usual prefixes need no declaration. All graphs are asked together, unless FROM or FROM NAMED says
    which; then only those (SPARQL 1.1, 13.2). The columns of `SELECT *` are in the order of the query.

    Raises:
        QueryError: It is none of these, cannot be parsed, calls another service, or is too long or deep.
    """
    if len(sparql) > LONGEST:
        raise QueryError(f"a query of more than {LONGEST:,} characters is refused")
    if _depth(sparql) > DEEPEST:
        raise QueryError(f"a query with brackets more than {DEEPEST} deep is refused")
    if calls_service(sparql):
        raise QueryError("SERVICE is refused: a graph is asked alone")
    words = list(_words(sparql))
    verb = next((word for word in words if word not in ("PREFIX", "BASE")), None)
    if verb in _WRITES:
        raise QueryError(f"{verb} is refused: a graph is only read here (build writes it)")
    found = view.query(sparql, union="FROM" not in words)
    if isinstance(found, Solutions):
        found = _as_written(sparql, found)
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
    return "SERVICE" in _words(sparql)


def _words(sparql: str) -> Iterator[str]:
    """Keywords and other bare words, in capitals."""
    return (found["word"].upper() for found in _TOKEN.finditer(sparql) if found["word"] is not None)


def _as_written(sparql: str, found: Solutions) -> Solutions:
    """The same with the columns of a `SELECT *` in the order in which the query names them."""
    plain = _TOKEN.sub(lambda token: token[0] if token["word"] or token[0][0] in "?$" else " ", sparql)
    select = _SELECT.search(plain)
    if select is None or select["star"] is None:
        return found
    place = {name: i for i, name in reversed(list(enumerate(n[1:] for n in _VARIABLE.findall(plain))))}
    order = sorted(range(len(found.variables)), key=lambda i: place.get(found.variables[i], len(place)))
    return Solutions(
        tuple(found.variables[i] for i in order), tuple(tuple(row[i] for i in order) for row in found.rows)
    )
