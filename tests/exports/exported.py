"""What tests of exports share: a graph of hostile words, and what a format makes of a view."""

import io

from small_graph import entity, said, tie, view

from cablegraph.exports import WHOLE, Selection, export
from cablegraph.view import View

# Words that would do harm in one format or another, escaped as Turtle wants it.
HOSTILE = (
    r"Board </script><img src=x onerror=alert(1)> & &lt;b&gt; \"quoted\" \\N \\l [x](y) *z* =1+1 ]]> -->"
)
PLAIN = HOSTILE.replace(r"\"", '"').replace("\\\\", "\\")


def hostile() -> View:
    """Two bodies with a tie; one name and the quotation are hostile, another name is a formula."""
    return view(
        entity("body/10", "org:Organization", HOSTILE, at=10),
        entity("body/20", "org:Organization", "=HYPERLINK(1)", at=400),
        said("tie/600", tie("body/10", "PartOf", "body/20"), HOSTILE, at=600),
    )


def written(view: View, name: str, selection: Selection = WHOLE) -> bytes:
    """The bytes of an export."""
    out = io.BytesIO()
    export(view, name, out, selection)
    return out.getvalue()


def text(view: View, name: str, selection: Selection = WHOLE) -> str:
    """The same of a text format."""
    return written(view, name, selection).decode()
