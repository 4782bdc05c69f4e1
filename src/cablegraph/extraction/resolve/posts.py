"""Offices as entities, and the statements that they exist and who holds them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.resolve.names import key
from cablegraph.extraction.resolve.places import Places
from cablegraph.extraction.resolve.register import Register
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology.language_tables import titles
from cablegraph.records.annotations import (
    Body,
    Entity,
    EntityId,
    Evidence,
    MentionKind,
    Post,
    PostStatement,
    Tense,
)

# Words of ministers' titles and of ministries' names that say nothing about the field.
_GRADES = word_set(
    """
    minister ministers ministry deputy vice first second junior senior state secretary secretariat of for
    the and former acting interim assistant under undersecretary department's department delegate to with
    relations federal
    """
)
_OF_MISSION = word_set(
    """
    ambassador charge chargé dcm consul counselor counsellor attaché attache principal polcouns econcouns
    """
)


@dataclass(frozen=True)
class Context:
    """What the offices are resolved against.

    Attributes:
        person_at: The person of a token range, or None.
        body_at: The body of a token range, or None.
        bodies: All bodies, with their compared names.
        mission: The sending mission, or None.
        country: The country that the mission is in, or None.
    """

    register: Register
    places: Places
    person_at: Callable[[Range], EntityId | None]
    body_at: Callable[[Range], EntityId | None]
    bodies: Sequence[tuple[Body, frozenset[str]]]
    mission: EntityId | None
    country: EntityId | None


class Posts:
    """The document's offices."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._register = context.register
        self._by_key: dict[tuple[str, EntityId | None, EntityId | None], EntityId] = {}
        self.statements: list[PostStatement] = []

    def read(self, found: Sequence[PostFound]) -> None:
        """Offices with a holder first, then the others, which join them where they can."""
        scan = self._register.scan
        held: list[tuple[PostFound, EntityId]] = []
        for post in found:
            holder = self._context.person_at(post.holder) if post.holder is not None else None
            if holder is not None:
                held.append((post, holder))
        offices: dict[EntityId, list[tuple[str, EntityId | None, EntityId | None]]] = {}
        for post, holder in held:
            body, place = self._of(post)
            if body or place:
                offices.setdefault(holder, []).append((post.entry.label, body, place))
        for post, holder in held:
            self._held(post, holder, offices.get(holder, []))
        self._less_twice()
        for post in found:
            if post.holder is None or self._context.person_at(post.holder) is None:
                self._alone(post, scan.words(post.title))

    def _less_twice(self) -> None:
        """One office of one holder told twice, by a longer and a shorter title: the longer is kept."""
        kept: list[PostStatement] = []
        for statement in self.statements:
            office = self._register.entities[statement.post]
            others = [
                one for one in self.statements if one is not statement and one.holder == statement.holder
            ]
            if isinstance(office, Post) and any(
                self._says_more(self._register.entities[one.post], office, one.id < statement.id)
                for one in others
            ):
                continue
            kept.append(statement)
        self.statements = kept

    @staticmethod
    def _says_more(other: Entity, office: Post, earlier: bool) -> bool:
        if not isinstance(other, Post) or (other.body, other.place) != (office.body, office.place):
            return False
        mine, theirs = _plain(office.title), _plain(other.title)
        return mine < theirs or (mine == theirs and (len(other.title), earlier) > (len(office.title), False))

    def _of(self, post: PostFound) -> tuple[EntityId | None, EntityId | None]:
        body = self._context.body_at(post.body) if post.body is not None else None
        place = self._context.places.at(post.place) if post.place is not None else None
        return body, place

    def _held(
        self, post: PostFound, holder: EntityId, known: Iterable[tuple[str, EntityId | None, EntityId | None]]
    ) -> None:
        body, place = self._of(post)
        title = self._register.scan.words(post.title)
        if post.entry.plural:
            title = _singular(title, post.entry.label)
        if body is None and post.entry.title_class == "mission-officer":
            body = self._context.mission
        if body is None or post.party:
            body = (
                self._ministry(title) or self._chamber(post, place) or (None if place is not None else body)
            )
        if body is None and place is None:
            body, place = next(((b, p) for label, b, p in known if label == post.entry.label), (None, None))
        if body is None and place is None:
            body, place = self._implied(post, title)
        if body is None and place is None:
            return  # an office of nothing is no office
        id_ = self.post(post.title, title, body, place, post.rule, post.confidence)
        assert post.holder is not None
        at = Range(min(post.at.first, post.holder.first), max(post.at.last, post.holder.last))
        self.state(id_, holder, self._register.evidence(at), post.rule, post.confidence, former=post.former)
        self._register.place(post.title, MentionKind.POST, id_, post.rule, post.confidence)

    def post(
        self,
        at: Range,
        title: str,
        body: EntityId | None,
        place: EntityId | None,
        rule: str,
        confidence: float,
        *,
        apart: bool = False,
        count: int = 1,
    ) -> EntityId:
        """The office of this title in this body or place; `apart` makes one of its own."""
        name = (key(title), body, place)
        if not apart and name in self._by_key:
            return self._by_key[name]
        return self.new(
            self._register.evidence(at), title, body, place, rule, confidence, None if apart else name, count
        )

    def new(
        self,
        evidence: Evidence,
        title: str,
        body: EntityId | None,
        place: EntityId | None,
        rule: str,
        confidence: float,
        name: tuple[str, EntityId | None, EntityId | None] | None = None,
        count: int = 1,
    ) -> EntityId:
        """A new office."""
        id_ = self._register.ids.new("post", evidence.start)
        self._register.entities[id_] = Post(
            id=id_,
            name=title,
            title=title,
            body=body,
            place=None if body is not None else place,
            count=count,
            evidence=evidence,
            rule=rule,
            confidence=confidence,
        )
        if name is not None:
            self._by_key[name] = id_
        return id_

    def state(
        self,
        post: EntityId,
        holder: EntityId | None,
        evidence: Evidence,
        rule: str,
        confidence: float,
        *,
        former: bool = False,
    ) -> None:
        """Note a statement, once an office and holder."""
        tense = Tense.FORMER if former else Tense.PRESENT
        for statement in self.statements:
            if statement.post == post and statement.holder == holder:
                return
        self.statements.append(
            PostStatement(
                id=self._register.ids.new("poststatement", evidence.start),
                evidence=evidence,
                tense=tense,
                rule=rule,
                confidence=confidence,
                post=post,
                holder=holder,
            )
        )

    def _alone(self, post: PostFound, title: str) -> None:
        """An office that stands without a name: a mention; a statement when it is one definite office."""
        body, place = self._of(post)
        if body is None and place is None and _of_mission(title) and post.article in ("the", ""):
            body = self._context.mission if not post.entry.plural else None
        indefinite = post.article == "a" or post.entry.plural
        same = None if indefinite else self._named(post, body, place)
        if same is not None:
            self._register.place(post.title, MentionKind.POST, same, post.rule, post.confidence)
            return
        if body is None and not indefinite:
            body = self._ministry(title)
            same = self._named(post, body, None) if body is not None else None
            if same is not None:
                self._register.place(post.title, MentionKind.POST, same, post.rule, post.confidence)
                return
        if body is None and place is None and not indefinite:
            return
        id_ = self.post(
            post.title, title, body, place, post.rule, post.confidence, apart=indefinite, count=post.count
        )
        self._register.place(post.title, MentionKind.POST, id_, post.rule, post.confidence)
        definite = post.article in ("the", "possessive") or title[:1].isupper()
        if self._is_named_elsewhere(title, body, place):
            return
        if not indefinite and definite and not self._register.scan.heading[post.title.first]:
            self.state(
                id_, None, self._register.evidence(post.at), post.rule, post.confidence, former=post.former
            )

    def _named(self, post: PostFound, body: EntityId | None, place: EntityId | None) -> EntityId | None:
        """The office of a named holder that the words mean: of that title, in that body or place if given."""
        for statement in self.statements:
            office = self._register.entities[statement.post]
            if not isinstance(office, Post) or key(office.title) != key(
                self._register.scan.words(post.title)
            ):
                continue
            if (body is None and place is None) or (body, place) == (office.body, office.place):
                return office.id
            if statement.holder is not None and office.body == body:
                return office.id
        return None

    def _is_named_elsewhere(self, title: str, body: EntityId | None, place: EntityId | None) -> bool:
        """Whether a named person holds an office whose title ends alike, there or nobody says where."""
        last = title.casefold().split()[-1]
        for statement in self.statements:
            office = self._register.entities[statement.post]
            if statement.holder is None or not isinstance(office, Post):
                continue
            if office.title.casefold().split()[-1] == last or title.casefold() in office.title.casefold():
                if office.body is not None and office.body == body:
                    return True
                if (office.place is not None and office.place == place) or (
                    office.body is None and office.place is None
                ):
                    return True
                if place is not None and place == self._context.country and office.body is not None:
                    return True
        return False

    def _is_american(self, post: PostFound) -> bool:
        """Whether the President is one of the United States', as every cable's reader knows."""
        return (
            post.holder is not None and self._register.scan.lows[post.holder.last - 1] in _AMERICAN_PRESIDENTS
        )

    def _ministry(self, title: str) -> EntityId | None:
        """The ministry of a minister's field that the text names: Z Minister, Ministry of Z."""
        if "minister" not in title.casefold():
            return None
        field = _field(title.casefold().rpartition(" to the ")[2])
        if not field:
            return None
        for body, names in self._context.bodies:
            for name in names:
                if ("ministry" in name or "department" in name) and (
                    _field(name) == field or field[0] in _field(name)[:2]
                ):
                    return body.id
        return None

    def _chamber(self, post: PostFound, place: EntityId | None) -> EntityId | None:
        """The chamber that a member sits in, when the text names it."""
        if post.entry.title_class != "member" or (place is not None and place != self._context.country):
            return None
        wanted = _CHAMBERS.get(post.entry.label.casefold(), ())
        for body, names in self._context.bodies:
            if any(word in names for word in wanted):
                return body.id
        return None

    def _implied(self, post: PostFound, title: str) -> tuple[EntityId | None, EntityId | None]:
        """The mission for its own officers, the country for offices of state."""
        if _of_mission(title):
            return self._context.mission, None
        if title == "President" and self._is_american(post):
            return None, self._context.places.named("United States", "US")
        plain = title.casefold().split()
        if _NATIONAL & set(plain) or title == "MP" or title.casefold() in _OF_CHAMBERS:
            near = self._context.places.country_before(
                post.at.first, self._register.scan.sentence[post.at.first]
            )
            return None, near or self._context.country
        if (
            len(plain) > 1
            and title[:1].isupper()
            and post.entry.takes - {"body"}
            and post.rule == "office-before-name"
        ):
            return None, self._context.country
        return None, None


_AMERICAN_PRESIDENTS = word_set("kennedy johnson nixon ford carter reagan bush clinton obama biden trump")
_OF_CHAMBERS = frozenset({"majority leader", "minority leader", "opposition leader", "house speaker"})
# Titles that are of the country where the text gives no body and no place.
_NATIONAL = word_set(
    """
    minister president premier chancellor taoiseach king queen prince princess emir amir sultan shah
    emperor empress senator congressman congresswoman parliamentarian deputy speaker ombudsman pm finmin
    formin fonmin defmin
    """
)


def _plain(title: str) -> frozenset[str]:
    """The words of a title, an abbreviated one written out."""
    entry = titles().get(title)
    return frozenset(key(entry.label if entry is not None else title).split()) - {"of", "for", "the"}


def _singular(title: str, label: str) -> str:
    """The title of one of several holders: "Senators" gives "Senator"."""
    words = title.split()
    last = label.split()[-1]
    several = words[-1].casefold()
    plurals = (f"{last}s", f"{last}es", f"{last[:-1]}ies", last.replace("man", "men"))
    one = last if several in (form.casefold() for form in plurals) else words[-1].removesuffix("s")
    return " ".join([*words[:-1], one if title[:1].isupper() else one.casefold()])


_CHAMBERS = {
    "senator": ("senate", "federal senate"),
    "mp": ("national assembly", "parliament", "house of commons"),
    "member of parliament": ("parliament", "national assembly", "house of commons"),
    "mep": ("european parliament", "ep"),
    "member of the european parliament": ("european parliament", "ep"),
    "congressman": ("congress", "house of representatives"),
    "mk": ("knesset",),
}


def _of_mission(title: str) -> bool:
    """Whether an American mission's own officers are called so."""
    return any(word in _OF_MISSION for word in title.casefold().split()) and " to " not in title


def _field(title: str) -> tuple[str, ...]:
    """The words of a title or a ministry's name that say of what."""
    return tuple(
        word for word in key(title).replace("'s", "").split() if word not in _GRADES and len(word) > 2
    )
