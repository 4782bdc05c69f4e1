"""What a telegram's header says in code: TAGS, precedence, stations and routing indicators, office symbols.

The one door to the lookups of this room; each subject has a module of its own. The tables are generated
from the vocabularies (`python -m cablegraph.ontology.generate`), whose heads state the sources.
"""

from cablegraph.ontology.addressees import addressee_kind
from cablegraph.ontology.offices import Office, office
from cablegraph.ontology.precedences import PrecedenceEntry, precedence
from cablegraph.ontology.stations import (
    BodyKind,
    Station,
    canonical_station,
    station_by_name,
    station_by_routing,
    station_iri,
)
from cablegraph.ontology.table_files import header_table
from cablegraph.ontology.tags import TagEntry, correct_tag, split_tags, tag, tag_iri, tag_kind

__all__ = [
    "BodyKind",
    "Office",
    "PrecedenceEntry",
    "Station",
    "TagEntry",
    "addressee_kind",
    "canonical_station",
    "correct_tag",
    "load",
    "office",
    "precedence",
    "split_tags",
    "station_by_name",
    "station_by_routing",
    "station_iri",
    "tag",
    "tag_iri",
    "tag_kind",
]


def load() -> None:
    """Read every table now, so that no later lookup waits for it."""
    for name in ("tags", "precedence", "stations", "offices"):
        header_table(name)
