"""The graph as a network: who is tied to whom, each edge with the statement that says so."""

import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any, TypeAlias

import networkx as nx
from pyoxigraph import Literal, NamedNode

from cablegraph.view import Solutions, Term, View

Network: TypeAlias = nx.MultiDiGraph

_NODES = """
SELECT DISTINCT ?node ?kind ?label ?cable WHERE {
  VALUES (?class ?kind) {
    (foaf:Person "person") (org:Organization "body") (org:Post "post") (cg:Place "place")
    (cg:UnnamedHolder "unnamed") (cg:Plan "programme") (cg:ActionPlan "programme")
    (cg:Campaign "programme") (cg:InformationSystem "programme") (cg:ContactChannel "programme")
  }
  ?node a ?class ; skos:prefLabel ?label ; cg:inDocument ?document .
  OPTIONAL { ?document cg:recordOf/dcterms:identifier ?cable }
}
ORDER BY ?node
"""
# What every statement says of itself: put behind the pattern that finds ?statement and its ends. What must be
# there comes first, as one pattern: patterns behind OPTIONAL or BIND are joined anew, which costs the square.
_COMMON = """
  ?statement cg:negated ?negated ; cg:hedged ?hedged ; cg:tense ?tense ; cg:stance ?stance ;
    cg:reportedBy ?speaker ; cg:evidence ?evidence .
  ?evidence cg:quotation ?quotation ; cg:start ?start ; cg:end ?end ; prov:wasQuotedFrom ?telegram .
  OPTIONAL { ?speaker skos:prefLabel ?speakerLabel }
  OPTIONAL { ?telegram dcterms:identifier ?cable }
  OPTIONAL { ?evidence cg:paragraphNumber ?paragraph }
  FILTER NOT EXISTS { ?statement cg:repeats ?original }
  OPTIONAL { ?statement cg:asOf ?said }
  OPTIONAL { ?statement cg:periodStart ?from }
  OPTIONAL { ?statement cg:periodEnd ?to }
  BIND (SUBSTR(STR(?said), 1, 10) AS ?as_of)
  BIND (STR(?from) AS ?since)
  BIND (STR(?to) AS ?until)
  BIND (COALESCE(?speakerLabel, "the telegram") AS ?said_by)
  BIND (LCASE(STRAFTER(STR(?stance), "#")) AS ?manner)
  BIND (IF(?negated, "denied", IF(?hedged, "hedged", IF(?manner IN ("said", "claimed", "confirmed"),
    LCASE(STRAFTER(STR(?tense), "#")), ?manner))) AS ?status)
"""
_SHOWN = "?status ?said_by ?as_of ?since ?until ?quotation ?cable ?paragraph ?start ?end"
_TIES = f"""
SELECT DISTINCT ?statement ?one ?other ?tie {_SHOWN} WHERE {{
  ?statement cg:tieSubject ?one ; cg:tieKind ?kind ; cg:tieObject ?other .
{_COMMON}  BIND (STRBEFORE(STRAFTER(STR(?kind), "#"), "Tie") AS ?tie)
}}
ORDER BY ?statement
"""
_HOLDERS = f"""
SELECT DISTINCT ?statement ?one ?other ?tie {_SHOWN} WHERE {{
  ?statement cg:statesHolder ?one ; cg:statesPost ?other .
{_COMMON}  BIND ("holds" AS ?tie)
}}
ORDER BY ?statement
"""
_POSTS = f"""
SELECT DISTINCT ?statement ?one ?other ?tie {_SHOWN} WHERE {{
  ?statement cg:statesPost ?one .
  ?one org:postIn|cg:ofPlace ?other .
{_COMMON}  BIND (IF(EXISTS {{ ?one org:postIn ?other }}, "postIn", "ofPlace") AS ?tie)
}}
ORDER BY ?statement ?tie
"""
_MEETINGS = f"""
SELECT DISTINCT ?statement ?side ?participant {_SHOWN} WHERE {{
  ?statement cg:statesMeeting/cg:side ?side .
  ?side cg:participant ?participant .
{_COMMON}}}
ORDER BY ?statement ?side ?participant
"""


def to_networkx(view: View) -> Network:
    """The graph as a typed directed multigraph.

    Nodes are people, bodies, posts, places, programmes and unnamed agents by IRI, with `label`, `kind`
    and `cable`. Edges are statements, by `key` their IRI: a tie from its subject to its object; a post's
    holder to the post (`holds`), the post to its body or place (`postIn`, `ofPlace`); a meeting between
    every two of different sides (`metWith`, once a pair). An edge has `tie`, `status` (`present`,
    `former`, `planned`, `denied`, `hedged` or a stance: only `present` ones are plain facts), `said_by`,
    `as_of` (the day that the telegram was sent, UTC), `since` and `until` (days that the text gives),
    `quotation`, `cable`, `paragraph`, `start` and `end`; what is absent has no attribute. Days are ISO 8601.
    """
    network: Network = nx.MultiDiGraph()
    for row in _rows(view.select(_NODES)):
        network.add_node(row.pop("node"), **row)
    for query in (_TIES, _HOLDERS, _POSTS):
        for row in _rows(view.select(query)):
            row["tie"] = re.sub("^[A-Z]", lambda first: first[0].lower(), row["tie"])
            _add(network, row.pop("one"), row.pop("other"), row)
    for row in _meetings(view):
        _add(network, row.pop("one"), row.pop("other"), row)
    return network


def _add(network: Network, one: str, other: str, row: dict[str, Any]) -> None:
    """An edge between two known nodes: what is withheld is no end of one."""
    if one in network and other in network:
        network.add_edge(one, other, key=row.pop("statement"), **row)


def _meetings(view: View) -> Iterator[dict[str, Any]]:
    """A row for every two participants of different sides."""
    meetings: dict[str, dict[str, list[str]]] = {}
    shown: dict[str, dict[str, Any]] = {}
    for row in _rows(view.select(_MEETINGS)):
        sides = meetings.setdefault(row["statement"], {})
        sides.setdefault(row.pop("side"), []).append(row.pop("participant"))
        shown[row["statement"]] = row
    for statement, sides in meetings.items():
        for side, opposite in combinations(sides.values(), 2):
            for one, other in product(side, opposite):
                if one != other:
                    yield {**shown[statement], "one": one, "other": other, "tie": "metWith"}


def _rows(solutions: Solutions) -> Iterator[dict[str, Any]]:
    """Rows without what is absent."""
    for row in solutions.rows:
        yield {
            name: _plain(term)
            for name, term in zip(solutions.variables, row, strict=True)
            if term is not None
        }


def _plain(term: Term) -> str | int:
    if isinstance(term, Literal) and term.datatype.value.endswith("#integer"):
        return int(term.value)
    return term.value if isinstance(term, Literal | NamedNode) else str(term)
