"""What can go wrong with a question to the network."""

from cablegraph.text import CablegraphError


class NetworkError(CablegraphError):
    """A question to the network that cannot be answered: an unknown filter, a name that several have."""
