"""Boxes put in rows, so that all together are about as wide as a page."""

import math
from collections.abc import Sequence

Size = tuple[float, float]
Place = tuple[float, float]

_WIDE = 1.5  # how much wider than high the whole shall be


def packed(sizes: Sequence[Size], gap: float) -> list[Place]:
    """Where the top left corner of each box goes, in the order given; downwards is negative.

    >>> packed([(3, 1), (1, 1), (3, 1)], 1)
    [(0.0, 0.0), (4.0, 0.0), (0.0, -2.0)]
    """
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    limit = max([math.sqrt(area * _WIDE), *(width for width, _ in sizes)], default=0.0)
    found: list[Place] = []
    left = top = deepest = 0.0
    for width, height in sizes:
        if left and left + width > limit:
            left, top, deepest = 0.0, top - deepest - gap, 0.0
        found.append((left, top))
        left, deepest = left + width + gap, max(deepest, height)
    return found
