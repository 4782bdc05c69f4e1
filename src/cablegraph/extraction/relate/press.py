"""Programmes known through a newspaper or broadcaster that reported on them."""

import re
from collections.abc import Iterator

from cablegraph.extraction.relate.drafts import Draft, End
from cablegraph.extraction.relate.scene import Scene
from cablegraph.records.annotations import Body, EntityId, MentionKind, Programme, TieKind

_PRESS = re.compile(
    r"\b(?:Post|Times|News|Herald|Courier|Tribune|Gazette|Journal|Daily|Network|Radio|TV|"
    r"Television|Chronicle|Observer"
    r"|Press|Review|Telegraph|Guardian|Broadcasting|Newspaper)\b"
)
_SAID_IN = re.compile(
    r"\b(?:according to|(?:reported|printed|published|carried|described|covered|featured|"
    r"announced) (?:in|by|on)"
    r"|as seen in) (?:the |an? )?(?:[\w-]+ ){0,3}\Z"
)
_THE_CAMPAIGN = re.compile(
    r"\b(?:the|its|this|these) (?:[\w-]+ ){0,2}?(?:campaign|drive|strategy|initiative|"
    r"programme?|rules|precepts|slogans?)\b"
)
_NEAR = 600
_SAYS = re.compile(
    r"(?:'s?)?(?: \([^()\n]{1,20}\))?(?:,[^,\n]{1,30},)?(?: (?:which|also|recently|first|has|had))*"
    r" (?:reports?|reported|printed|published|carried|covered|described|featured|ran|quoted|"
    r"wrote|article|story)\b"
)


def known_through(scene: Scene) -> Iterator[Draft]:
    """A named programme in a sentence that a newspaper or broadcaster is said to have reported."""
    for at, outlet in scene.mentions(0, len(scene.text)):
        if outlet.kind is not MentionKind.BODY or not _is_press(scene, outlet.entity):
            continue
        before = _SAID_IN.search(scene.text, max(at - 60, 0), at)
        behind = _SAYS.match(scene.text, at + 1)
        if before is None and behind is None:
            continue
        media = End(outlet.entity, at, outlet)
        start = before.start() if before else at
        end = behind.end() if behind else at + 1
        first, last = scene.sentence(at)
        first, last = max(first, at - _NEAR), min(last, at + _NEAR)
        spoken = _named_at(scene, first, last) or _named_before(scene, first, last)
        for subject in spoken:
            yield Draft(
                subject=subject,
                kind=TieKind.KNOWN_THROUGH,
                object=media,
                start=min(start, subject.at) if subject.at > first else start,
                end=max(end, subject.at + 1),
                on=(start, end),
                rule="known-through",
                confidence=0.8,
            )


def _named_at(scene: Scene, start: int, end: int) -> list[End]:
    """The programmes with a name of their own in a range."""
    return [
        End(mention.entity, at, mention)
        for at, mention in scene.mentions(start, end)
        if (programme := scene.actors.get(mention.entity, Programme))
        and programme.rule in ("programme-name", "programme-in-quotes")
    ]


def _named_before(scene: Scene, start: int, end: int) -> list[End]:
    """The programme last named before a sentence that speaks of "the campaign" or its rules."""
    if not _THE_CAMPAIGN.search(scene.text, start, end):
        return []
    return _named_at(scene, max(start - _NEAR, 0), start)[-1:]


def _is_press(scene: Scene, id_: EntityId) -> bool:
    body = scene.actors.get(id_, Body)
    return body is not None and (body.kind == "media" or bool(_PRESS.search(body.name)))
