"""cablegraph: a knowledge graph of who is who in diplomatic cables.

>>> import cablegraph
>>> report = cablegraph.build(["cables"], "graph")  # doctest: +SKIP
>>> graph = cablegraph.Graph.open("graph")  # doctest: +SKIP
>>> graph.query("who-leads", body="Port Council").records()  # doctest: +SKIP
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cablegraph.text import CablegraphError

if TYPE_CHECKING:
    from cablegraph.pipeline import BuildReport, Fault, Graph, build

__all__ = ["BuildReport", "CablegraphError", "Fault", "Graph", "build"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import the pipeline, and all rooms with it, only when something of it is asked for."""
    if name in __all__:
        return getattr(import_module("cablegraph.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
