"""How far a long piece of work has come."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how many of the sources or documents are done, and about how many there are."""
