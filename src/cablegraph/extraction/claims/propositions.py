"""Reported clauses: what somebody said, in words, whatever it is about."""

from collections.abc import Iterator

from cablegraph.extraction.attribute import Attributions, SpokenSentence
from cablegraph.extraction.attribute.clauses import CueKind
from cablegraph.extraction.attribute.judge import Said
from cablegraph.extraction.attribute.saying import Style
from cablegraph.extraction.attribute.words import CLAUSE_OPENERS, FINITE, PREPOSITIONS
from cablegraph.extraction.document import Document
from cablegraph.extraction.ids import Ids
from cablegraph.extraction.tokens import Token
from cablegraph.records.annotations import Attribution, Proposition, Stance

_SHORTEST = 12  # code points of a clause that says something
_FARTHEST_THAT = 90  # code points between a verb and its "that": a hearer, a date
_MARKS = " \t,;:.-–—\"'“”‘’"
_LABELS = ("Summary:", "Summary.", "SUMMARY:", "SUMMARY.", "Comment:", "COMMENT:", "(Note:", "Note:")
_LONGEST_SUBJECT = 4  # words before ", he said," that are only a subject ("The unit, he said, works")
_CONTRACTED = {
    "cannot": "can", "can't": "can", "won't": "will", "doesn't": "does", "don't": "do", "didn't": "did",
    "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "hasn't": "has", "haven't": "have",
    "hadn't": "had", "wouldn't": "would", "couldn't": "could", "shouldn't": "should",
}  # fmt: skip
_HANGING = (", as", " and", " but", ", and")  # what another saying's words were cut off from


def propositions(document: Document, attributions: Attributions, ids: Ids) -> Iterator[Proposition]:
    """One proposition for every saying, and for every sentence that a speaker goes on with."""
    for sentence in attributions.sentences:
        block = document.block_at(sentence.start)
        if block is None or block.kind != "paragraph" or sentence.lower[0] == "end":
            continue
        said = [item for item in sentence.said if item.attribution.words is not None]
        if said:
            for item in said:
                made = _of_saying(document, attributions, ids, sentence, said, item)
                if made is not None:
                    yield made
        elif sentence.flows:
            span = _behind_label(document.text, sentence.start, sentence.end), sentence.end
            yield _made(document, attributions, ids, [span], span, None)


def _of_saying(
    document: Document,
    attributions: Attributions,
    ids: Ids,
    sentence: SpokenSentence,
    all_said: list[Said],
    item: Said,
) -> Proposition | None:
    """The clause of one saying: what it covers, without the words of the others."""
    report, text = item.report, document.text
    if report.style is Style.OBJECT:
        return None  # a thing spoken of, no clause
    others = [other.report for other in all_said if other is not item]
    if report.style is not Style.BEFORE:  # what somebody says may itself tell what another says
        others = [other for other in others if other.main or other.style is not Style.BEFORE]
    pieces: list[tuple[int, int]] = []
    for start, end in report.scope:
        end = min([end, *(other.start for other in others if start < other.start < end)])
        if report.style is Style.BEFORE:
            start = _behind_that(sentence, start, end)
        else:
            start = max([start, *(other.end for other in others if start < other.end <= end)])
            start = _behind_label(text, start, end)
        start, end = _trimmed(text, start, end)
        if end > start:
            pieces.append((start, end))
    if sum(end - start for start, end in pieces) < _SHORTEST:
        return None
    whole = min(report.start, pieces[0][0]), max(report.end, pieces[-1][1])
    return _made(document, attributions, ids, pieces, whole, item.attribution)


def _made(
    document: Document,
    attributions: Attributions,
    ids: Ids,
    pieces: list[tuple[int, int]],
    whole: tuple[int, int],
    attribution: Attribution | None,
) -> Proposition:
    """The proposition of these pieces; without an attribution, the flow's."""
    text, (start, end) = document.text, pieces[0]
    clause_end = _first_clause_end(text, start, end)
    judgement = attributions.at(start, clause_end)
    denied = (attribution or judgement.attribution).stance is Stance.DENIED
    negation = None if denied else _negation(attributions, start, clause_end)
    evidence = document.evidence(*whole)
    return Proposition(
        id=ids.new("proposition", evidence.start),
        evidence=evidence,
        attribution=attribution or judgement.attribution,
        negated=denied or negation is not None,
        hedged=judgement.hedged,
        tense=judgement.tense,
        rule="reported-clause" if attribution else "flow",
        confidence=0.85 if attribution else 0.7,
        content=_content([_affirmed(text, first, last, negation) for first, last in pieces]),
    )


def _negation(attributions: Attributions, start: int, end: int) -> Token | None:
    """The word that alone negates a clause: the "not" of its verb or the "no" of a noun; else None.

    A statement says whether its content is denied, so the content must not say so a second time.
    """
    sentence = attributions.sentence(start)
    if sentence is None:
        return None
    words = [
        cue.word
        for cue in sentence.cues
        if cue.kind is CueKind.NEGATION and start <= cue.word < end and cue.touches(start, end)
    ]
    if len(words) != 1:
        return None
    at = next(index for index, token in enumerate(sentence.tokens) if token.start == words[0])
    word, before = sentence.lower[at], sentence.lower[at - 1] if at else ""
    if word in ("not", "never"):
        return sentence.tokens[at] if before in FINITE else None
    person = sentence.lower[at + 1 : at + 2] == ["one"]
    return sentence.tokens[at] if (word == "no" and not person) or word in _CONTRACTED else None


def _affirmed(text: str, start: int, end: int, negation: Token | None) -> str:
    """The words of a range with the negation taken out: "the port does have a problem"."""
    if negation is None or not start <= negation.start < end:
        return text[start:end]
    word = negation.text.lower()
    instead = "any " if word == "no" else f"{_CONTRACTED[word]} " if word in _CONTRACTED else ""
    return text[start : negation.start] + instead + text[negation.end : end].lstrip()


def _content(pieces: list[str]) -> str:
    """The clause in one piece: reporting words stood between its parts."""
    subject = len(pieces) > 1 and len(pieces[0].split()) <= _LONGEST_SUBJECT
    opening = pieces[0].split(maxsplit=1)[0].lower() if pieces[0].split() else ""
    bare = subject and opening not in PREPOSITIONS and opening not in CLAUSE_OPENERS
    return (" " if bare else ", ").join(pieces)


def _behind_label(text: str, start: int, end: int) -> int:
    """Behind "Summary:" and the like, which open a paragraph and are no words of a speaker."""
    for label in _LABELS:
        if text.startswith(label, start, end):
            return min(start + len(label) + 1, end)
    return start


def _behind_that(sentence: SpokenSentence, offset: int, end: int) -> int:
    """Where the that-clause behind a reporting verb begins; `offset` when there is none near."""
    for token, word in zip(sentence.tokens, sentence.lower, strict=True):
        if token.start >= offset and word == "that":
            return token.end
        if token.start > min(offset + _FARTHEST_THAT, end) or (
            token.start >= offset and word in FINITE and token.text.islower()
        ):
            break
    return offset


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    for words in _HANGING:
        if text.endswith(words, start, end):
            return _trimmed(text, start, end - len(words))
    return start, end


def _first_clause_end(text: str, start: int, end: int) -> int:
    marks = [
        at for at in (text.find(mark, start, end) for mark in (", ", "; ", " -- ", " - ")) if at > start + 3
    ]
    return min(marks, default=end)
