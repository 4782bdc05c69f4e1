"""The view: what may be seen of a graph, by whom it is asked, and by which names."""

from cablegraph.view.graph_view import DOCUMENTS, GraphKind, QueryError, Solutions, Term, View
from cablegraph.view.masking import Masked, mask
from cablegraph.view.names import Actor, ActorKind, Cable, Names, folded_words, read_names
from cablegraph.view.redaction import MARKER
from cablegraph.view.withholding import Withholding, withhold

__all__ = [
    "DOCUMENTS",
    "MARKER",
    "Actor",
    "ActorKind",
    "Cable",
    "GraphKind",
    "Masked",
    "Names",
    "QueryError",
    "Solutions",
    "Term",
    "View",
    "Withholding",
    "folded_words",
    "mask",
    "read_names",
    "withhold",
]
