"""Networks: the graph as networkx knows it."""

from cablegraph.networks.multigraph import Network, to_networkx

__all__ = ["Network", "to_networkx"]
