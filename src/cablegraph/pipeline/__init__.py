"""The pipeline: the only room that joins the others. Files become a graph; a graph answers."""

from cablegraph.pipeline.build import BuildReport, build
from cablegraph.pipeline.faults import Fault
from cablegraph.pipeline.graph import Graph
from cablegraph.pipeline.progress import Progress
from cablegraph.pipeline.workers import WorkerError

__all__ = ["BuildReport", "Fault", "Graph", "Progress", "WorkerError", "build"]
