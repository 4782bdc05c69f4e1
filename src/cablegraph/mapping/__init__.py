"""Mapping: records and annotations of one document become RDF (see the graph model)."""

from cablegraph.mapping.document import MappedDocument, map_document
from cablegraph.mapping.identifiers import MappingError

__all__ = ["MappedDocument", "MappingError", "map_document"]
