"""What held on a day.

- Times that the text gives go first: a statement with a beginning or an end counts from the one to the
  other, whatever its tense.
- A statement without counts when it is present and was said at most so many days before or after the day;
  it is marked inferred. What tells of an event (a meeting, a succession, a founding) counts only from the
  day on that it was said.
- Of an office, or of who heads or chairs a body, only what was said nearest to the day counts of that which
  is inferred: those whom it names.
- A tie has ended when a statement says that it is former: said after this one, and not after the day.
- A statement that nobody knows the date of holds on no day.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from cablegraph.networks.statements import Statement
from cablegraph.view import folded_words

_EVENTS = frozenset({"metWith", "succeeded", "created"})
_LEADING = frozenset({"holds", "heads", "chairs"})
_Seat = tuple[int, str, tuple[str, ...]]
_Tie = tuple[int, int, str, tuple[str, ...]]


def held_on(
    statements: Iterable[Statement], day: date, window: int, also: Iterable[str] = ()
) -> list[Statement]:
    """Statements of what held on a day, the inferred ones marked.

    Args:
        statements: Of every status.
        day: The day.
        window: Days between it and a statement without times, at most.
        also: Statuses that count beside `present`.
    """
    everything, wanted = list(statements), {"present", *also}
    ends: dict[_Tie, list[str]] = {}
    for said in everything:
        if said.status == "former" and said.as_of and said.as_of <= day.isoformat():
            ends.setdefault(_tie(said), []).append(said.as_of)
    found = []
    for said in everything:
        if said.since or said.until:
            if said.status in {*wanted, "former"} and _is_within(said, day.isoformat()):
                found.append(said)
        elif said.status in wanted and _is_near(said, day, window) and not _has_ended(said, ends):
            found.append(replace(said, inferred=True))
    return _nearest(found, day)


def _nearest(statements: list[Statement], day: date) -> list[Statement]:
    """Without who was in an office, or at a head, at another time than the nearest that is told of."""
    told = [said for said in statements if said.inferred and said.tie in _LEADING]
    nearest: dict[_Seat, int] = {}
    for said in told:
        nearest[_seat(said)] = min(_days(said, day), nearest.get(_seat(said), _days(said, day)))
    there = {(_seat(said), said.one) for said in told if _days(said, day) == nearest[_seat(said)]}
    return [
        said
        for said in statements
        if not said.inferred or said.tie not in _LEADING or (_seat(said), said.one) in there
    ]


def _seat(said: Statement) -> _Seat:
    return said.other, said.tie, folded_words(said.office or "")


def _days(said: Statement, day: date) -> int:
    return abs((day - date.fromisoformat(str(said.as_of))).days)


def _tie(said: Statement) -> _Tie:
    """The same tie said again: either way round where it has no direction; an office by its title."""
    one, other = (
        (min(said.one, said.other), max(said.one, said.other)) if said.mutual else (said.one, said.other)
    )
    return one, other, said.tie, folded_words(said.office or "")


def _is_within(said: Statement, day: str) -> bool:
    return (not said.since or said.since <= day) and (not said.until or day <= said.until)


def _is_near(said: Statement, day: date, window: int) -> bool:
    if not said.as_of:
        return False
    days = (day - date.fromisoformat(said.as_of)).days
    return abs(days) <= window and (days >= 0 or said.tie not in _EVENTS)


def _has_ended(said: Statement, ends: dict[_Tie, list[str]]) -> bool:
    return said.status != "former" and any(end > str(said.as_of) for end in ends.get(_tie(said), ()))
