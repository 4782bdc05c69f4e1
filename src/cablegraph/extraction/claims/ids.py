"""Identifiers of statements: kind, source offset, and a number where two of one kind begin there."""


class Ids:
    """Gives each statement an identifier of its own."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def new(self, kind: str, offset: int) -> str:
        """`kind/offset`, with `.2`, `.3` behind it for the second and third that begin there."""
        stem = f"{kind}/{offset}"
        count = self._given[stem] = self._given.get(stem, 0) + 1
        return stem if count == 1 else f"{stem}.{count}"
