"""Local identifiers: kind and source offset, with `.2`, `.3` behind it where two of one kind begin there."""

from collections import Counter
from collections.abc import Iterable


class Ids:
    """Hands out identifiers, each once.

    Args:
        taken: Identifiers that are given already.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._counts: Counter[str] = Counter()

    def new(self, kind: str, offset: int) -> str:
        """The next free identifier of this kind at this source offset.

        >>> ids = Ids(["person/7"])
        >>> ids.new("person", 812), ids.new("person", 812), ids.new("person", 7)
        ('person/812', 'person/812.2', 'person/7.2')
        """
        base = f"{kind}/{offset}"
        while True:
            self._counts[base] += 1
            count = self._counts[base]
            id_ = base if count == 1 else f"{base}.{count}"
            if id_ not in self._taken:
                self._taken.add(id_)
                return id_
