"""Local identifiers: kind and source offset, with `.2`, `.3` behind it where two of one kind begin there."""

from collections import Counter


class Ids:
    """Hands out identifiers, each once."""

    def __init__(self) -> None:
        self._used: Counter[str] = Counter()

    def new(self, kind: str, offset: int) -> str:
        """The next free identifier of this kind at this source offset.

        >>> ids = Ids()
        >>> ids.new("person", 812), ids.new("person", 812)
        ('person/812', 'person/812.2')
        """
        base = f"{kind}/{offset}"
        self._used[base] += 1
        count = self._used[base]
        return base if count == 1 else f"{base}.{count}"
