"""What every picture, page and dossier says of itself: what is withheld from it."""

from cablegraph.view import View


def notes(view: View) -> tuple[str, ...]:
    """Sentences on protection; none when the graph protects nobody."""
    if view.include_protected:
        return ("Shown with the operator's word: protected names may be in it.",)
    if not view.withheld:
        return ()
    people = "1 person is" if view.withheld == 1 else f"{view.withheld} people are"
    return (f"{people} withheld in this graph, as the cables ask.",)
