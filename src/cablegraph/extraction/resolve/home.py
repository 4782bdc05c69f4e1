"""What an office is of, by the order of evidence, in one place.

First what the phrase itself gives (a body or place before it, behind it, behind the holder); then the noun
that
stands for a body ("the company's director"); the mission for its own officers; the ministry of the title's
field and the chamber of a member; the holder's other office of that title; a pronoun ("its director", "whose
chairman"); what the title alone says (a minister is the country's); last the body that the text speaks of.
"""

from collections.abc import Iterable
from functools import cached_property

from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.find.lexicon import FUNCTION, WORD
from cablegraph.extraction.resolve.belongs import (
    Context,
    chamber,
    commission,
    implied,
    ministry,
    ministry_before,
    of_more,
)
from cablegraph.extraction.resolve.bodies_before import BodiesBefore
from cablegraph.extraction.word_sets import word_set
from cablegraph.records.annotations import EntityId

Home = tuple[EntityId | None, EntityId | None]  # body, place

_NOWHERE: Home = (None, None)
_THEIRS = frozenset({"its", "whose", "their"})
_HIS = frozenset({"his", "her"})
_OTHER = frozenset({"other", "second", "another", "fellow"})
_NEAR, _COMPARED = 300, 200  # tokens, offices
# Offices of a ministry whose titles may leave its field out.
_OF_MINISTRIES = frozenset(
    {
        "minister", "state secretary", "parliamentary state secretary", "permanent secretary",
        "deputy minister",
        "vice minister", "minister of state", "junior minister", "undersecretary", "under secretary",
    }
)  # fmt: skip
_NO_STAFF = frozenset({"rank", "honorific", "mission-officer", "member", "diplomat", "royal-religious"})
# Titles that name an office only together with what they are of.
OF_SOMETHING = word_set(
    """
    leader head chief director advisor adviser deputy member chair president secretary manager coordinator
    representative official officer assistant aide counselor ally founder owner partner colleague commander
    """
)


def _is_anybodys(title: str) -> bool:
    """Whether a title that American missions have is no label of theirs, but in small letters."""
    return title.islower() and "advis" in title


class Homes:
    """The bodies and places that the offices of one document are of."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._by_title: dict[str, list[PostFound]] = {}

    @cached_property
    def bodies(self) -> BodiesBefore:
        """The bodies by their places in the text."""
        return BodiesBefore(self._context.register)

    def printed(self, post: PostFound) -> Home:
        """The body and place that the phrase itself gives."""
        body = self._context.body_at(post.body) if post.body is not None else None
        place = self._context.places.at(post.place) if post.place is not None else None
        return body, place

    def stated(
        self, post: PostFound, title: str, known: Iterable[tuple[str, EntityId | None, EntityId | None]]
    ) -> Home:
        """Body and place by the phrase, the text's ministries and chambers, the holder's other offices."""
        context = self._context
        body, place = self.printed(post)
        if title.startswith(("EU ", "European ")) and title.casefold().endswith(" commissioner"):
            body = commission(context) or body
        if body is None and place is None and post.owner:
            body = self.bodies.of_noun(post.owner, post.title)
        if body is None and post.entry.title_class == "mission-officer" and not _is_anybodys(title):
            body = context.post
        if post.rule == "field-of-cabinet":
            field = f"{context.register.scan.words(post.title)} Minister"
            body = ministry(context, field)
            return body, context.country if body is None else None
        if body is None or post.party:
            sits = post.party and place is None and post.entry.label != "deputy"
            body = (
                ministry(context, title, place) or chamber(context, post, place) or (body if sits else None)
            )
        if body is None and place is None:
            return self._of_holder(post, title, known)
        return body, place

    def _of_holder(
        self, post: PostFound, title: str, known: Iterable[tuple[str, EntityId | None, EntityId | None]]
    ) -> Home:
        """Where the holder has the same office elsewhere; "Director of Budget" is no other director's."""
        if len(title.split()) > len(post.entry.label.split()):
            return _NOWHERE
        return next(((b, p) for label, b, p in known if label == post.entry.label), _NOWHERE)

    def around(self, post: PostFound, title: str) -> Home:
        """Body and place by the words around an office whose own words give neither."""
        pronoun = self._pronoun(post.at)
        if pronoun is not None and self._context.register.scan.lows[pronoun] in _THEIRS:
            opens = self._context.register.scan.begins[pronoun]
            owner = self.bodies.subject_before(post.at) if opens else None
            owner = owner or self.bodies.any_before(post.at, far=True)
            if owner is not None:
                return owner, None
        if title.casefold() in _OF_MINISTRIES:
            of_ministry = ministry_before(self._context, post.title)
            if of_ministry is not None:
                return of_ministry, None
        same = self._of_this_title(post, title)
        if same is not None:
            return same, None
        found = implied(self._context, post, title)
        if found == _NOWHERE and self._takes_body(post, title):
            return self.bodies.any_before(post.at), None
        return found

    def note(self, found: Iterable[PostFound]) -> None:
        """Keep the bodies that offices of the text are printed with, by their titles."""
        scan = self._context.register.scan
        for post in found:
            if post.body is not None and not post.party:
                self._by_title.setdefault(scan.words(post.title).casefold(), []).append(post)

    def _of_this_title(self, post: PostFound, title: str) -> EntityId | None:
        """The body that an office of this title was printed with before: "the other Minister of State"."""
        scan = self._context.register.scan
        for one in reversed(self._by_title.get(title.casefold(), [])[:_COMPARED]):
            before = one.at.first < post.at.first and post.at.first - one.at.first < _NEAR
            if before and any(low in _OTHER for low in scan.lows[max(0, post.at.first - 3) : post.at.first]):
                return self._context.body_at(one.body) if one.body is not None else None
        return None

    def _takes_body(self, post: PostFound, title: str) -> bool:
        apart = post.entry.title_class in _NO_STAFF and not _is_anybodys(title)
        if post.party or apart or of_more(self._context, post):
            return False
        if title.casefold() in OF_SOMETHING and post.rule != "office-before-name":
            return title.casefold() == "deputy" and self._context.register.scan.lows[post.at.last] == "to"
        return "body" in post.entry.takes and post.rule != "offices-of-several"

    def _pronoun(self, at: Range) -> int | None:
        """Where the pronoun stands that owns the phrase, over at most two words: "its own director"."""
        scan = self._context.register.scan
        for start in range(at.first - 1, max(-1, at.first - 4), -1):
            if not scan.same_sentence(start, at.first):
                break
            if scan.lows[start] in _THEIRS | _HIS:
                return start
            if scan.bits[start] & FUNCTION or start in scan.hits["title"] or not scan.bits[start] & WORD:
                break
        return None
