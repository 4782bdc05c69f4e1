"""Agents without a name: "PolOff", "a ministry official", "the spokesman"."""

from collections.abc import Iterator, Sequence

from cablegraph.extraction.find.found import BodyFound, PostFound, Range, UnnamedFound
from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.find.titles import NO_OFFICES, PROFESSIONS
from cablegraph.ontology.language_tables import reporting_verbs

# Titles of agents rather than of offices.
_AGENTS = NO_OFFICES | PROFESSIONS | {"Spokesman", "Advisor", "Officer", "Consultant"}
_COUNTED = frozenset(
    {"one", "two", "three", "several", "some", "other", "senior", "local", "unnamed", "certain"}
)


def unnamed_agents(
    scan: Scan, bodies: Sequence[BodyFound], posts: Sequence[PostFound]
) -> Iterator[UnnamedFound]:
    """Officers of the mission by their label, and officials, advisers and spokespersons nobody names."""
    ends = {body.at.last: body.at for body in bodies}
    held = {token for post in posts if post.holder is not None for token in range(*post.title)}
    for at in sorted(scan.hits["title"]):
        behind, entry = scan.hits["title"][at]
        if at in held or entry.title_class not in ("mission-officer", "official"):
            continue
        body, start = None, at
        if at in ends:
            body, start = ends[at], ends[at].first
        elif at - 1 in ends and scan.texts[at - 1] in ("'s", "’s"):
            body, start = ends[at - 1], ends[at - 1].first
        elif at >= 2 and scan.texts[at - 1] == ")" and at - 3 in ends:
            body, start = ends[at - 3], ends[at - 3].first
        if entry.title_class == "official" and not _is_agent(scan, start, behind):
            continue
        if (
            entry.title_class == "official"
            and entry.label not in _AGENTS
            and not _speaks(scan, start, behind)
        ):
            continue  # an office, which the posts see to
        yield UnnamedFound(
            at=Range(start, behind),
            title=Range(at, behind),
            rule=f"unnamed-{entry.title_class}",
            confidence=0.8,
            body=body,
        )


def _speaks(scan: Scan, start: int, behind: int) -> bool:
    """Whether a reporting verb follows, or "according to" goes before."""
    before = scan.lows[max(0, start - 4) : start]
    if "according" in before or "told" in before:
        return True
    verb = reporting_verbs().get(scan.lows[behind]) if behind < scan.count else None
    return verb is not None and verb.position == "verb" and verb.inflection in ("past", "third", "base")


def _is_agent(scan: Scan, start: int, behind: int) -> bool:
    """Whether an article or a count introduces the words, and no name follows."""
    before = scan.lows[start - 1] if start else ""
    if behind < scan.count and scan.capital(behind) and scan.same_sentence(start, behind):
        return False
    return (
        before in ("a", "an", "the", "his", "her", "its", "their", "'s", "’s")
        or before in _COUNTED
        or scan.begins[start] == 1
    )
