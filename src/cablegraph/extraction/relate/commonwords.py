"""Actors called by common words alone, where resolving has none: "the DCM", "the central government"."""

import re
from collections.abc import Callable

from cablegraph.extraction.actors import Actors, Placed
from cablegraph.extraction.document import Document
from cablegraph.extraction.relate.cues import Cues
from cablegraph.extraction.relate.standing_words import Sort, Word
from cablegraph.extraction.relate.standins import Antecedents
from cablegraph.ontology.language_tables import title_modifiers, titles
from cablegraph.records.annotations import Body, Entity, MentionKind, Post, UnnamedHolder

_OFFICER = re.compile(
    r"(?:Ambassador|AMBASSADOR|Chargé?(?: d['’][Aa]ffaires)?|CHARGE|DCM|Deputy Chief of Mission"
    r"|Principal Officer|Consul General|RSO|CG|PAO|CDA|A/DCM|ADCM|RMO|DATT|L[Ee][Gg][Aa][Tt][Tt]"
    r"|(?:Pol|Econ|Con)[Cc]ouns(?:elor)?|(?:Pol|Econ)Chief"
    r"|(?:Political|Economic|Commercial|Consular|Public Affairs|Labor|Science|Cultural Affairs)"
    r" (?:Counselor|Officer|Attach[eé])"
    r"|(?:Pol|Econ|Em|Con|Sci|Lab|ConGen)[Bb]?(?:[Ee]con)?[Oo]ffs?|POLOFF|ECONOFF|EMBOFF)\b"
    r"(?!-designate| (?:of|to|in)\b| (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|On|"
    r"In|At)[a-z]*\b)[A-Z][a-z])"
)
_LEVELS = frozenset(
    (
        "central",
        "federal",
        "national",
        "provincial",
        "regional",
        "state",
        "local",
        "municipal",
        "city",
        "county",
    )
) | {"cantonal", "interim", "transitional"}
_DETERMINERS = frozenset(("the", "a", "an", "its", "their", "his", "her", "'s", "’s"))
_OF_OR_NAME = re.compile(r" [A-Z]")
_LONGEST_TITLE = 3
# A title that no list knows, where only a leader can stand: "headed by an Assistant Delegate of ..."
_LEADING = Cues(
    [
        f"{verb} by"
        for verb in ("chaired", "headed", "led", "run", "directed", "managed", "commanded", "presided over")
    ]
    + ["chairman is", "head is", "chairmanship of", "leadership of", "direction of", "head of which is"]
)
_LEADING_TITLE = re.compile(
    r"[a-z ]+ (?:by|is|of) (?:an?|the|one of its) ((?:[A-Z][a-z]+ ){0,2}[A-Z][a-z]+)(?= of\b|[.,;])"
)
LEVEL_RULE = "level-of-government"
NewId = Callable[[str, int], str]


class CommonWords:
    """The actors that common words name: one for each form of words, and every mention."""

    def __init__(self, document: Document, actors: Actors, new_id: NewId) -> None:
        self._document = document
        self._known = Antecedents(document, actors)
        self._mission = actors.mission
        self._new_id = new_id
        self._by_words: dict[str, Entity] = {}
        self._spans: set[tuple[int, int]] = set()
        self.mentions: list[Placed] = []

    @property
    def entities(self) -> dict[str, Entity]:
        """By id."""
        return {entity.id: entity for entity in self._by_words.values()}

    def read(self, found: list[Word]) -> None:
        """Take in the words of a document that may stand for an actor."""
        for word in found:
            if word.sort is Sort.OFFICER:
                self._officer(word)
            elif word.sort is Sort.GOVERNMENT:
                self._level(word)
            elif word.sort in (Sort.OFFICE, Sort.TITLE):
                self._office(word)
        self._leading_titles()

    def _leading_titles(self) -> None:
        """Titles that no list knows, behind "headed by a" and the like."""
        text = self._document.text
        for places in _LEADING.positions(text).values():
            for at in places:
                title = _LEADING_TITLE.match(text, at)
                if title and title.span(1) not in self._spans and not self._known.covered(*title.span(1)):
                    self._post(*title.span(1))

    def _officer(self, word: Word) -> None:
        title = _OFFICER.match(self._document.text, word.start)
        if title is None or self._known.covered(title.start(), title.end() + 2):
            return  # "Ambassador O'Hara": the name has its own mention
        words = self._document.evidence(*title.span())
        holder = self._by_words.get(title[0].casefold()) or UnnamedHolder(
            id=self._new_id("unnamed", words.start),
            name=title[0],
            evidence=words,
            rule="officer-title",
            confidence=0.8,
            title=title[0],
            body=self._mission,
        )
        self._note(title[0], holder, title.span(), MentionKind.UNNAMED)

    def _office(self, word: Word) -> None:
        """ "The Vice Chairman": an office of which resolving knows neither body nor place."""
        tokens, first = self._document.tokens, word.token
        while first > max(word.token - _LONGEST_TITLE, 0) and _is_title(
            tokens[first - 1].text, tokens[first].text
        ):
            first -= 1
        before = tokens[first - 1].text.lower() if first else ""
        start = tokens[first].start
        if before not in _DETERMINERS or self._known.covered(start, word.end):
            return
        if first > 1 and tokens[first - 2].text.lower() in ("as", "be", "become", "became"):
            return  # "with X as its chairman": said of somebody
        if _OF_OR_NAME.match(self._document.text, word.end):
            return
        self._post(start, word.end)

    def _post(self, start: int, end: int) -> None:
        title = self._document.text[start:end]
        words = self._document.evidence(start, end)
        post = Post(
            id=self._new_id("post", words.start),
            name=title,
            title=title,
            evidence=words,
            rule="bare-title",
            confidence=0.6,
        )
        self._spans.add((start, end))
        self._note(f"{title} {post.id}", post, (start, end), MentionKind.POST)

    def _level(self, word: Word) -> None:
        """ "The federal government": a body, mentioned as a government."""
        before = self._document.tokens[word.token - 1] if word.token else None
        if (
            before is None
            or before.text.lower() not in _LEVELS
            or self._known.covered(before.start, word.end)
        ):
            return
        name = self._document.text[before.start : word.end]
        words = self._document.evidence(before.start, word.end)
        body = self._by_words.get(name.casefold()) or Body(
            id=self._new_id("body", words.start),
            name=name,
            evidence=words,
            rule=LEVEL_RULE,
            confidence=0.7,
            kind="government",
        )
        self._note(name, body, (before.start, word.end), MentionKind.GOVERNMENT)

    def _note(self, name: str, entity: Entity, at: tuple[int, int], kind: MentionKind) -> None:
        self._by_words[name.casefold()] = entity
        self.mentions.append(Placed(*at, kind, entity.id, entity.rule, entity.confidence))


def _is_title(before: str, word: str) -> bool:
    """Whether a word before a title's belongs to it: "vice" of "vice chairman"."""
    return f"{before} {word}".casefold() in titles() or before.casefold() in title_modifiers()
