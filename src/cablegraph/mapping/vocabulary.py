"""IRIs of the header's vocabularies: stations, tags, precedences; None where none is known."""

from functools import lru_cache

from cablegraph.ontology import header_tables


@lru_cache(maxsize=4096)
def station(routing_indicator: str | None, name: str | None) -> str | None:
    """The station of a routing indicator; else of an addressee's name."""
    found = header_tables.station_by_routing(routing_indicator) if routing_indicator else None
    if found is None and name:
        found = header_tables.station_by_name(name)
    return found.iri if found else None


@lru_cache(maxsize=4096)
def tag(code: str) -> str | None:
    """The term of TAGS with this code."""
    found = header_tables.tag(code)
    return found.iri if found else None


@lru_cache(maxsize=64)
def precedence(name: str | None) -> str | None:
    """The precedence of this name."""
    found = header_tables.precedence(name) if name else None
    return found.iri if found else None
