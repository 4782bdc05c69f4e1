"""Which words name one programme: candidates for entities, each with all its mentions."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from cablegraph.extraction.actors import Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.programmes import ProgrammeWords
from cablegraph.records.annotations import MentionKind, Programme

_MEDIA = (
    ("email", re.compile(r"e-?mail|mailbox", re.IGNORECASE)),
    ("web", re.compile(r"web", re.IGNORECASE)),
    ("message", re.compile(r"sms|text|short code", re.IGNORECASE)),
    ("telephone", re.compile(r"", re.IGNORECASE)),
)
_PLAIN_OF_CHANNEL = re.compile(
    r"(?:tele)?phone|hot|help|tips?|lines?|hot-?lines?|help-?line|tip-?line|toll-free|numbers?|"
    r"nation(?:al|wide)|e-?mail"
    r"|address(?:es)?|web-?sites?|web|site|page|new|dedicated|free|24-hour|24/7|special|call|"
    r"cent(?:er|re)|public|account"
    r"|box|mailbox|sms|text|service"
)
_LATER_SCOPE = re.compile(
    r"\b(?:this|the|that|such a|a|an|its) (nationwide|countrywide|region-wide|national|province-wide|"
    r"provincial|regional|statewide|federal|"
    r"country-wide|nation-wide|international|global) (?:\w+ )?(?:system|network|data ?bank|data"
    r" ?base|registr?y|register)\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"\b(?:hot ?|help ?|tip ?|(?:tele)?phone |toll-free )lines?\b|\btoll-free numbers?\b", re.IGNORECASE
)
_FAR_REACHING = re.compile(r"(?:nationwide|national) (?:[\w-]+ ){2,}(?:campaign|program|plan|strategy)\Z")
_LAST_GROUPS = 60
_NEAR = 500


@dataclass(frozen=True, slots=True)
class Candidate:
    """A programme that the text may be speaking of.

    Attributes:
        named: Some mention is a proper name, and it is no system or channel.
        half: A word with a capital stands in the name: it stands if that word is nobody's name or place.
        stands: It needs no tie to count: the name is proper, or it is a system or a line to call.
    """

    programme: Programme
    mentions: tuple[Placed, ...]
    named: bool
    stands: bool
    half: bool = False


def candidates(document: Document, found: Sequence[ProgrammeWords]) -> tuple[Candidate, ...]:
    """Join words that name one programme; in order of the first mention."""
    groups: dict[tuple[object, ...], list[ProgrammeWords]] = {}
    for words in found:
        key = _key(document.text[words.start : words.end], words)
        if words.kind in ("system", "channel"):
            key = _joined(key, groups)
        groups.setdefault(key, []).append(words)
    return tuple(_candidate(document, group) for group in groups.values())


def _key(name: str, words: ProgrammeWords) -> tuple[object, ...]:
    """Words of one key name one programme."""
    low = [word for word in re.findall(r"[\w'’/-]+", name.lower()) if word not in ("the", "a", "an")]
    if words.kind == "channel":
        medium = next(medium for medium, form in _MEDIA if form.search(name))
        return "channel", medium, tuple(word for word in low if not _PLAIN_OF_CHANNEL.fullmatch(word))
    if words.kind == "system":
        rest = [
            word
            for word in low
            if word not in ("national", "nationwide", "central", "federal", "provincial", "regional")
        ]
        return "system", *(word.replace("data bank", "databank") for word in rest)
    return "plan", words.year, tuple(low)


def _joined(
    key: tuple[object, ...], groups: dict[tuple[object, ...], list[ProgrammeWords]]
) -> tuple[object, ...]:
    """The key of an earlier system or channel that a shorter name ("the databank", "the hotline") repeats."""
    for known in islice(reversed(groups), _LAST_GROUPS):
        if known == key:
            return known
        if key[0] == known[0] == "channel" and key[1] == known[1] and not key[2]:
            return known
        if key[0] == known[0] == "system" and known[1 - len(key) :] == key[1:]:
            return known
    return key


def _candidate(document: Document, group: Sequence[ProgrammeWords]) -> Candidate:
    names = list(dict.fromkeys(document.text[words.start : words.end] for words in group))
    singular = [document.text[words.start : words.end] for words in group if not words.plural] or names
    name = max(singular, key=len)
    first = group[0]
    evidence = document.evidence(first.start, first.end)
    scope = next((words.scope for words in group if words.scope), None)
    if scope is None and first.kind == "system":
        scope = _scope_said_later(document.text, [words.end for words in group])
    named = first.kind not in ("system", "channel") and any(words.named for words in group)
    single = not all(words.plural for words in group)
    wide = first.kind in ("plan", "campaign") and single and bool(_FAR_REACHING.match(name))
    dated = first.year is not None and single and name.count(" ") > 1 and name != name.lower()
    stands = named or wide or dated or (single and (first.kind == "system" or bool(_LINE.search(name))))
    quoted = any(words.quoted for words in group)
    programme = Programme(
        id=f"programme/{evidence.start}",
        name=name,
        aliases=tuple(other for other in names if other != name),
        evidence=evidence,
        rule=_rule(named, quoted),
        confidence=0.9 if named else 0.7,
        kind=first.kind,
        year=first.year,
        scope=scope,
    )
    placed = tuple(
        Placed(
            words.start, words.end, MentionKind.PROGRAMME, programme.id, programme.rule, programme.confidence
        )
        for words in group
    )
    return Candidate(
        programme,
        placed,
        named,
        stands,
        half=first.kind in ("plan", "action-plan") and single and any(words.half for words in group),
    )


def _rule(named: bool, quoted: bool) -> str:
    if named:
        return "programme-name"
    return "programme-in-quotes" if quoted else "programme-words"


def _scope_said_later(text: str, ends: Sequence[int]) -> str | None:
    """ "Under this nationwide system", shortly behind a mention of the system."""
    for end in ends:
        found = _LATER_SCOPE.search(text, end, end + _NEAR)
        if found:
            return found[1]
    return None
