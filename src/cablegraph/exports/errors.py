"""What can go wrong with an export."""

from cablegraph.text import CablegraphError


class ExportError(CablegraphError):
    """An export that cannot be: no such format, too much for a picture, a file that cannot be written."""
