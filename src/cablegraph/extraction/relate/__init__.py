"""Relating: ties of actors, meetings, and programmes with what is said of them.

The rules are tables of patterns over an annotated text (`signs`, `scene`), a module a subject. Two
mentions in one sentence are never a tie: there is always a predicate between them. On whose word a
statement stands, and whether it is denied, hedged or planned, is asked of the attribution.
"""

from cablegraph.extraction.relate.related import Related, relate

__all__ = ["Related", "relate"]
