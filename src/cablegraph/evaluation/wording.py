"""An item of gold or system in one line of words."""

from cablegraph.evaluation.guide import Actor, Disagreement, Figure, Item, Office, Plan, Relation


def in_words(item: Item) -> str:
    """What an item says, without its quotation."""
    match item:
        case Actor():
            return item.name + (f" (= {', '.join(item.aliases)})" if item.aliases else "")
        case Office():
            where = item.org or item.place
            former = "former " if item.former else ""
            return f"{former}{item.title}{f' of {where}' if where else ''}: {item.holder or 'unnamed'}"
        case Relation():
            return f"{item.subject} {item.predicate} {item.object}"
        case Plan():
            return f"{item.name} ({item.issuer or 'no issuer'}, {item.year or 'no year'})"
        case Figure():
            return f"{_figure(item)} {item.unit or ''}, {item.speaker or 'the post'}".replace(" ,", ",")
        case Disagreement():
            return f"“{item.one}” / “{item.other}”"
    raise TypeError(type(item).__name__)


def _figure(figure: Figure) -> str:
    """The value, and the bounds where there are some."""
    if figure.value is None:
        return _bounds(figure)
    bare = figure.lower is None and figure.upper is None
    return _number(figure.value) + ("" if bare else f", {_bounds(figure)},")


def _number(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,}"


def _bounds(figure: Figure) -> str:
    low, high = ("" if bound is None else _number(bound) for bound in (figure.lower, figure.upper))
    if low and high:
        return f"{low} to {high}"
    return f"from {low}" if low else f"up to {high}" if high else "no figure"
