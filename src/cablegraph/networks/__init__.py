"""Networks: the graph as networkx knows it, and questions to it whose answers carry their words."""

from cablegraph.networks.actor_network import ActorNetwork, actor_network
from cablegraph.networks.actors import NetworkActor
from cablegraph.networks.answer import Entry, NetworkAnswer, Step
from cablegraph.networks.answers import (
    answer_brokers,
    answer_central,
    answer_communities,
    answer_cores,
    answer_ego,
    answer_path,
    answer_projection,
)
from cablegraph.networks.counted import counted_members
from cablegraph.networks.errors import NetworkError
from cablegraph.networks.filters import Filters
from cablegraph.networks.lookup import AmbiguousNameError, UntiedError, find_actor
from cablegraph.networks.multigraph import Network, to_networkx
from cablegraph.networks.projections import Projection, Shared
from cablegraph.networks.statements import Statement

__all__ = [
    "ActorNetwork",
    "AmbiguousNameError",
    "Entry",
    "Filters",
    "Network",
    "NetworkActor",
    "NetworkAnswer",
    "NetworkError",
    "Projection",
    "Shared",
    "Statement",
    "Step",
    "UntiedError",
    "actor_network",
    "answer_brokers",
    "answer_central",
    "answer_communities",
    "answer_cores",
    "answer_ego",
    "answer_path",
    "answer_projection",
    "counted_members",
    "find_actor",
    "to_networkx",
]
