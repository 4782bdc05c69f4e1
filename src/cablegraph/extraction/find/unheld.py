"""Offices that somebody wants, seeks, is offered or may get: no statement that they are held."""

from cablegraph.extraction.find.scan import Scan
from cablegraph.extraction.word_sets import word_set

_BEFORE = word_set(
    """
    the a an its their his her our new next first second post position job office of role seat vacant coveted
    """
)
_RUNS = word_set(
    """
    candidate candidates candidacy bid bids run runs ran running campaign campaigns campaigned campaigning
    vying vie vies race election elections nominee aspirant contender contenders hopeful contest competing
    competition considered tipped lobbying jockeying ambition ambitions aspirations aspirant stood standing
    stand ballot primary runner-up frontrunner front-runner favorite favourite shortlist shortlisted voting
    """
)
_WANTS = word_set(
    """
    wants wanted want hopes hoped hope hoping aspires aspired aspiring like likes ambition ambitions dream
    dreams expected likely unlikely plans planned seeks seeking sought chance chances wish wished wishes
    poised intends intended tipped slated eager desire desires maneuvering preparing prepared aims aimed
    considered rumored bid opportunity
    """
)
_OFFERS = word_set(
    """
    offered offer offers declined refused rejected seeking sought seeks seek covets coveted wants want lacks
    lacked without no vacant abolish abolished create created creating establish established eliminate
    """
)


def unheld(scan: Scan, first: int) -> bool:
    """Whether the words before a phrase make its office one that nobody is said to hold.

    "candidate for T", "ran for T", "would like to become T", "was offered the post of T".
    """
    at = first - 1
    while at > 0 and scan.lows[at] in _BEFORE and first - at < 8 and scan.same_sentence(at, first):
        at -= 1
    if at < 1 or not scan.same_sentence(at - 1, first):
        return False
    low, before = scan.lows[at], scan.lows[at - 1]
    if low in ("for", "as") and before in _RUNS:
        return True
    if low in ("become", "be", "becoming") and before in ("to", "of"):
        return any(scan.lows[k] in _WANTS for k in range(max(0, at - 4), at - 1))
    return low in _OFFERS or (low in _RUNS and scan.lows[at + 1] == "of")
