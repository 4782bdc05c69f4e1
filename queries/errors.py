"""What can be wrong with a question."""

from cablegraph.text import CablegraphError


class CatalogueError(CablegraphError):
    """A question is asked that the catalogue does not have, or not with these parameters."""
