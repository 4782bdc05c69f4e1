"""On whose word the statements of finding stand: offices and parts that a name or an apposition gives."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from cablegraph.extraction.attribute.judge import Attributions
from cablegraph.extraction.document import Document
from cablegraph.records.annotations import Stance, Statement

S = TypeVar("S", bound=Statement)


def presupposed(document: Document, attributions: Attributions, statements: Iterable[S]) -> list[S]:
    """The statements with the speaker of the words that say so.

    "A, head of B, denied that he met C": what the sentence denies or expects is the meeting, not the
    office, which it takes for granted. So a negation, hedge or plan counts only inside the words of the
    statement itself, and the stance of the reporting verb does not reach it.
    """
    view = document.reading.view
    judged: list[S] = []
    for statement in statements:
        start = view.to_view(statement.evidence.start)
        last = view.to_view(statement.evidence.end - 1)
        if start is None or last is None:  # in the header, which nobody reports
            judged.append(statement)
            continue
        judgement = attributions.within(start, last + 1)
        judged.append(
            replace(
                statement,
                attribution=replace(judgement.attribution, stance=Stance.SAID),
                negated=statement.negated or judgement.negated,
                hedged=statement.hedged or judgement.hedged,
            )
        )
    return judged
