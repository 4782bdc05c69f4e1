"""How well two offices, two relations or two plans fit, given whom the names of each cable mean."""

from cablegraph.evaluation.guide import Office, Plan, Relation
from cablegraph.evaluation.matching import Score
from cablegraph.evaluation.names import Directory, contained, folded, same

# Either end may come first.
_SYMMETRIC = frozenset({"works_with", "met_with"})


def office_score(ours: Directory, theirs: Directory, *, lenient: bool) -> Score[Office]:
    """One title, one holder (or none), and one body or place (or neither has any).

    Args:
        ours: Whom the system's names mean.
        theirs: Whom the gold's names mean.
        lenient: A title may lie in the other.
    """

    def score(one: Office, other: Office) -> float:
        title, wanted = folded(one.title), folded(other.title)
        if title != wanted and not (lenient and contained(title, wanted)):
            return 0
        if not same(ours(one.holder), theirs(other.holder), lenient=lenient):
            return 0
        bodies = bool(other.org) and same(ours(one.org), theirs(other.org), lenient=lenient)
        if bodies or _one_place(one, other):
            return 1 + (title == wanted) + bodies
        return 0

    return score


def _one_place(one: Office, other: Office) -> bool:
    """What one calls body or place the other does too; or neither has either."""
    if not any((one.org, one.place, other.org, other.place)):
        return True
    shared = {folded(one.place), folded(one.org)} & {folded(other.place), folded(other.org)}
    return bool(shared - {""})


def relation_score(ours: Directory, theirs: Directory, *, lenient: bool) -> Score[Relation]:
    """One predicate and both ends; `heads` is `chairs`, and leniently `branch_of` is `part_of`."""

    def score(one: Relation, other: Relation) -> float:
        if _predicate(one, lenient=lenient) != _predicate(other, lenient=lenient):
            return 0
        subject, object_ = ours(one.subject), ours(one.object)
        wanted = theirs(other.subject), theirs(other.object)
        orders = [(subject, object_)]
        if other.predicate in _SYMMETRIC:
            orders.append((object_, subject))
        return float(
            any(
                same(first, wanted[0], lenient=lenient) and same(last, wanted[1], lenient=lenient)
                for first, last in orders
            )
        )

    return score


def _predicate(relation: Relation, *, lenient: bool) -> str:
    if relation.predicate == "heads":
        return "chairs"
    return "part_of" if lenient and relation.predicate == "branch_of" else relation.predicate


def plan_score(*, lenient: bool) -> Score[Plan]:
    """One name; leniently one lies in the other, or half of all their words are shared."""

    def score(one: Plan, other: Plan) -> float:
        name, wanted = folded(one.name), folded(other.name)
        if name == wanted:
            return 2
        if not lenient or not name or not wanted:
            return 0
        words, others = set(name.split()), set(wanted.split())
        return float(contained(name, wanted) or len(words & others) * 2 >= len(words | others))

    return score
