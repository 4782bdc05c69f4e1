"""Counts of a body's members: "which includes representatives from 32 departments"."""

from collections.abc import Sequence
from dataclasses import dataclass

from cablegraph.extraction.actors import Actors
from cablegraph.extraction.attribute.words import word_set
from cablegraph.extraction.claims.phrases import Unit
from cablegraph.extraction.find.figure_words import figure_words
from cablegraph.extraction.find.quantities import Figure
from cablegraph.extraction.tokens import Token
from cablegraph.records.annotations import Body, EntityId, MentionKind

_INCLUDING = word_set(
    """
    includes include included including comprises comprise comprised comprising consists consist
    consisted consisting unites unite united uniting composed formed made groups brings
    """
)
_MEMBERS = word_set(
    """
    members member representatives representative delegates officials seats deputies legislators
    employees staff personnel staffers parliamentarians senators mps commissioners experts
    """
)
_HAVING = word_set("has have had with employs employ employed numbers counts claims")
_GATHERING = (
    ("brings", "together"),
    ("brought", "together"),
    ("unites",),
    ("groups",),
    ("comprises",),
    ("consists", "of"),
    ("made", "up", "of"),
    ("composed", "of"),
)
_DELEGATED = word_set("representatives delegates members")
_TAKING_PART = word_set("represented represent sit participate participates seated belong included take")
_GREW = word_set("grew grown expanded enlarged swelled shrank")
_STAFF = word_set(
    """
    members member employees staff personnel seats staffers delegates commissioners
    """
)


@dataclass(frozen=True, slots=True)
class MemberCount:
    """A count of members; `body` None when the text's body is not known."""

    body: EntityId | None


def member_count(
    figure: Figure, unit: Unit | None, tokens: Sequence[Token], lower: Sequence[str], actors: Actors
) -> MemberCount | None:
    """Whether a figure counts the members of a body, and of which."""
    if not figure.bare:
        return None
    if figure.unit in ("member", "seat"):
        return MemberCount(_body_behind(figure, tokens, actors))
    first = figure.first
    if _represented(lower, unit, first):
        return MemberCount(_body_before(tokens, first, actors))
    if _grew(lower, first):
        body = _body_before(tokens, first, actors)
        return MemberCount(body) if body else None
    gathering = _gathering_verb(lower, first)
    if gathering is not None and unit is not None and not _is_measure(unit):
        body = _subject_body(tokens, gathering, actors)
        if body is not None:
            return MemberCount(body)
    together = _together(lower, first)
    if together is not None:
        return MemberCount(_body_before(tokens, together, actors))
    window = lower[max(first - 5, 0) : first]
    including = next((at for at in range(first - 1, max(first - 9, -1), -1) if lower[at] in _INCLUDING), None)
    drawn = ("from" in window or "of" in window) and any(word in _MEMBERS for word in window)
    formed = list(lower[max(first - 2, 0) : first]) == ["formed", "by"]
    if formed or (drawn and (including is not None or any(word in _DELEGATED for word in window))):
        return MemberCount(_body_before(tokens, including if including is not None else first, actors))
    of_staff = unit is not None and unit.head in _STAFF
    if of_staff and (including is not None or any(word in _HAVING for word in window)):
        return MemberCount(_body_before(tokens, first, actors))
    return None


def _represented(lower: Sequence[str], unit: Unit | None, first: int) -> bool:
    """ "the Council, in which 14 offices are represented"."""
    if unit is None or list(lower[max(first - 2, 0) : first]) not in (["in", "which"], ["on", "which"]):
        return False
    behind = lower[unit.end : unit.end + 3]
    return any(word in _TAKING_PART for word in behind)


def _gathering_verb(lower: Sequence[str], first: int) -> int | None:
    """The verb of "brings together 12 offices", "is made up of 12 offices", right before the figure."""
    for words in _GATHERING:
        begin = first - len(words)
        if begin > 0 and tuple(lower[begin:first]) == words:
            return begin
    return None


def _together(lower: Sequence[str], first: int) -> int | None:
    """The verb of "draws together officers from 14 assemblies"."""
    if not first or lower[first - 1] not in ("from", "of"):
        return None
    for at in range(first - 2, max(first - 8, 0), -1):
        if lower[at] == "together":
            return at - 1
    return None


def _is_measure(unit: Unit) -> bool:
    return (unit.head,) in figure_words().units


def _subject_body(tokens: Sequence[Token], verb: int, actors: Actors) -> EntityId | None:
    """The body that opens the sentence, when it is what gathers."""
    bodies = actors.within(tokens[0].start, tokens[verb].start, MentionKind.BODY)
    return _body_before(tokens, verb, actors) if bodies else None


def _grew(lower: Sequence[str], first: int) -> bool:
    """ "the council grew to 17 offices": only said of a body."""
    return first >= 2 and lower[first - 1] == "to" and lower[first - 2] in _GREW


def _body_before(tokens: Sequence[Token], at: int, actors: Actors) -> EntityId | None:
    """The body that stands before a token: a group or commission rather than another, else the last."""
    bodies = actors.within(tokens[0].start, tokens[at].start, MentionKind.BODY)
    outer = [one for one in bodies if not any(o.start <= one.start and one.end < o.end for o in bodies)]
    for mention in reversed(outer):
        body = actors.get(mention.entity, Body)
        if body is not None and body.kind == "leading-group":
            return mention.entity
    return outer[-1].entity if outer else None


def _body_behind(figure: Figure, tokens: Sequence[Token], actors: Actors) -> EntityId | None:
    stop = tokens[min(figure.last + 8, len(tokens)) - 1].end
    bodies = actors.within(figure.end, stop, MentionKind.BODY)
    return bodies[0].entity if bodies else None
