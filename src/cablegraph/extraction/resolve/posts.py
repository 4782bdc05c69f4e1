"""Offices as entities, and the statements that they exist and who holds them."""

from collections.abc import Iterable, Sequence

from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.resolve.belongs import (
    Context,
    commission,
    implied,
    is_head_of_country,
    ministry,
    of_mission,
)
from cablegraph.extraction.resolve.bodies_before import speaks
from cablegraph.extraction.resolve.home import OF_SOMETHING, Homes
from cablegraph.extraction.resolve.names import key
from cablegraph.ontology.language_tables import titles
from cablegraph.records.annotations import (
    Entity,
    EntityId,
    Evidence,
    MentionKind,
    Post,
    PostStatement,
    Tense,
)

_COMPARED = 200  # statements of one holder or title that are compared; more only hostile text has


class Posts:
    """The document's offices."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._register = context.register
        self._homes = Homes(context)
        self._by_key: dict[tuple[str, EntityId | None, EntityId | None], EntityId] = {}
        self.statements: list[PostStatement] = []
        self._by_last_word: dict[str, list[PostStatement]] = {}
        self._indexed = 0
        self._held_words: set[str] = set()
        self._stated: set[tuple[EntityId, EntityId | None]] = set()

    def read(self, found: Sequence[PostFound]) -> None:
        """Offices with a holder first, then the others, which join them where they can."""
        scan = self._register.scan
        held: list[tuple[PostFound, EntityId]] = []
        for post in found:
            holder = self._context.person_at(post.holder) if post.holder is not None else None
            if holder is not None:
                held.append((post, holder))
        self._homes.note(found)
        self._held_words = {scan.lows[post.title.last - 1] for post, _ in held}
        offices: dict[EntityId, list[tuple[str, EntityId | None, EntityId | None]]] = {}
        for post, holder in held:
            body, place = self._homes.printed(post)
            if (body or place) and not post.party:
                offices.setdefault(holder, []).append((post.entry.label, body, place))
        for post, holder in sorted(held, key=lambda pair: pair[0].rule == "field-of-cabinet"):
            self._held(post, holder, offices.get(holder, []))
        self._less_twice()
        for post in found:
            if post.holder is None or self._context.person_at(post.holder) is None:
                self._alone(post, scan.words(post.title))

    def _less_twice(self) -> None:
        """One office of one holder told twice, by a longer and a shorter title: the longer is kept."""
        by_holder: dict[EntityId | None, list[PostStatement]] = {}
        for statement in self.statements:
            by_holder.setdefault(statement.holder, []).append(statement)
        self.statements = [
            one for one in self.statements if not self._told_better(one, by_holder[one.holder])
        ]
        self._by_last_word.clear()
        self._indexed = 0

    def _told_better(self, statement: PostStatement, others: Sequence[PostStatement]) -> bool:
        office = self._register.entities[statement.post]
        return isinstance(office, Post) and any(
            self._says_more(self._register.entities[one.post], office, one.id < statement.id)
            for one in others[:_COMPARED]
            if one is not statement
        )

    def _says_more(self, other: Entity, office: Post, earlier: bool) -> bool:
        if not isinstance(other, Post):
            return False
        mine, theirs = _plain(office.title), _plain(other.title)
        at_home = office.body is None and office.place in (None, self._context.country)
        if at_home and other.body is not None and mine < theirs and "minister" in mine:
            return True  # "Trade Minister" of the country, "Minister of Industry and Trade" of the ministry
        if (other.body, other.place) != (office.body, office.place):
            return False
        return mine < theirs or (mine == theirs and (len(other.title), earlier) > (len(office.title), False))

    def _held(
        self, post: PostFound, holder: EntityId, known: Iterable[tuple[str, EntityId | None, EntityId | None]]
    ) -> None:
        title = post.called or self._register.scan.words(post.title)
        if post.entry.plural:
            title = _singular(title, post.entry.label)
        if post.called and self._is_minister(holder):
            return  # the text below the heading tells it by its title
        body, place = self._homes.stated(post, title, known)
        if body is None and place is None and self._is_repeat(post, title, holder):
            return
        if body is None and place is None:
            body, place = self._homes.around(post, title)
        heading = self._register.scan.heading[post.title.first]
        if body is None and place is None and (heading or not _names_an_office(post, title)):
            return
        id_ = self.post(post.title, title, body, place, post.rule, post.confidence)
        assert post.holder is not None
        at = Range(min(post.at.first, post.holder.first), max(post.at.last, post.holder.last))
        self.state(id_, holder, self._register.evidence(at), post.rule, post.confidence, former=post.former)
        self._register.place(_mention(post), MentionKind.POST, id_, post.rule, post.confidence)

    def _is_minister(self, holder: EntityId) -> bool:
        """Whether an office of a minister that is not over is told of somebody."""
        return any(
            one.holder == holder and one.tense is not Tense.FORMER for one in self._ending_in("minister")
        )

    def _is_repeat(self, post: PostFound, title: str, holder: EntityId) -> bool:
        """Whether a title before a name only repeats the holder's office ("Division Chief X"): a mention."""
        if post.rule == "office-and-office" or post.holder is None:
            return False
        here = self._register.evidence(post.holder).end  # two offices before one name are two
        if post.rule in ("term-of-office", "as-office-subject"):
            here = -1
        for statement in self._ending_in(title.casefold().split()[-1]):
            if statement.holder == holder and statement.evidence.end != here:
                self._register.place(
                    _mention(post), MentionKind.POST, statement.post, post.rule, post.confidence
                )
                return True
        return False

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
        if (post, holder) in self._stated:
            return
        self._stated.add((post, holder))
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
        body, place = self._homes.printed(post)
        if post.entry.plural and post.article == "a" and post.count == 1:
            title = _singular(title, post.entry.label)  # "one of the deputy prefects"
        officer = post.entry.title_class == "mission-officer"
        if body is None and place is None and (officer or of_mission(title)) and post.article in ("the", ""):
            body = implied(self._context, post, title)[0] if of_mission(title) else self._context.post
            body = None if post.entry.plural else body
        indefinite = post.article == "a" or post.entry.plural
        same = None if indefinite else self._named(post, body, place)
        if same is not None:
            self._register.place(_mention(post), MentionKind.POST, same, post.rule, post.confidence)
            return
        if title.startswith(("EU ", "European ")) and title.casefold().endswith(" commissioner"):
            body = commission(self._context) or body
        if body is None and not indefinite:
            body = ministry(self._context, title)
            same = self._named(post, body, None) if body is not None else None
            if same is not None:
                self._register.place(_mention(post), MentionKind.POST, same, post.rule, post.confidence)
                return
        if body is None and place is None and not indefinite and post.owner:
            body = self._homes.bodies.of_noun(post.owner, post.title)
        if body is None and place is None and not indefinite:
            self._place_definite(post, title)
            return
        sits = post.entry.title_class == "member" or post.entry.label in ("Justice", "Judge")
        sits = sits and not (post.entry.label == "Representative" and body is not None)
        if sits and (not indefinite or (body is None and place is None)):
            return
        id_ = self.post(
            post.title, title, body, place, post.rule, post.confidence, apart=indefinite, count=post.count
        )
        self._register.place(_mention(post), MentionKind.POST, id_, post.rule, post.confidence)
        definite = post.article in ("the", "possessive") or title[:1].isupper() or bool(post.owner)
        if self._is_named_elsewhere(title, body, place):
            return
        if (
            not indefinite
            and definite
            and not post.former
            and not self._register.scan.heading[post.title.first]
        ):
            self.state(
                id_, None, self._register.evidence(post.at), post.rule, post.confidence, former=post.former
            )

    def _place_definite(self, post: PostFound, title: str) -> None:
        """A mention of a definite office of the state that nobody is named to hold: "the Deputy Prefect"."""
        body, place = implied(self._context, post, title)
        if title == "President" and self._context.post is None:
            place = self._context.places.of_country("US")  # a department's own
        if body is None and place is None:
            self._of_body_before(post, title)
            return
        if self._is_named_elsewhere(title, body, place):
            return
        if (
            post.article == "the"
            and title[:1].isupper()
            and not self._register.scan.heading[post.title.first]
        ):
            id_ = self.post(post.title, title, body, place, post.rule, 0.6)
            self._register.place(_mention(post), MentionKind.POST, id_, post.rule, 0.6)
            if is_head_of_country(title):
                self.state(id_, None, self._register.evidence(post.at), "office-of-the-country", 0.6)

    def _of_body_before(self, post: PostFound, title: str) -> None:
        """ "The general manager said": of the body named last before, if nobody is named so."""
        scan = self._register.scan
        if post.article != "the" or title[:1].isupper() or "body" not in post.entry.takes:
            return
        last = scan.lows[post.title.last - 1]
        if last in self._held_words or self._ending_in(last) or not speaks(scan, post):
            return
        body = self._homes.bodies.last_before(post.title)
        if body is None or self._is_named_elsewhere(title, body, None):
            return
        id_ = self.post(post.title, title, body, None, "office-of-body-before", 0.6)
        self._register.place(_mention(post), MentionKind.POST, id_, "office-of-body-before", 0.6)
        self.state(id_, None, self._register.evidence(post.at), "office-of-body-before", 0.6)

    def _ending_in(self, word: str) -> Sequence[PostStatement]:
        """The statements, the first of them at most, whose title ends in this word."""
        while self._indexed < len(self.statements):
            statement = self.statements[self._indexed]
            title = self._register.entities[statement.post].name.casefold()
            self._by_last_word.setdefault(title.split()[-1], []).append(statement)
            self._indexed += 1
        return self._by_last_word.get(word, [])[:_COMPARED]

    def _named(self, post: PostFound, body: EntityId | None, place: EntityId | None) -> EntityId | None:
        """The office of a named holder that the words mean: of that title, in that body or place if given."""
        for statement in self._ending_in(self._register.scan.lows[post.title.last - 1]):
            office = self._register.entities[statement.post]
            if not isinstance(office, Post) or key(office.title) != key(
                self._register.scan.words(post.title)
            ):
                continue
            if (body is None and place is None) or (body, place) == (office.body, office.place):
                return office.id
            if (
                statement.holder is not None
                and office.body == body
                and (body is not None or office.place in (None, place))
            ):
                return office.id
        return None

    def _is_named_elsewhere(self, title: str, body: EntityId | None, place: EntityId | None) -> bool:
        """Whether a named person holds an office whose title ends alike, there or nobody says where."""
        last = title.casefold().split()[-1]
        for statement in self._ending_in(last):
            office = self._register.entities[statement.post]
            if statement.holder is None or not isinstance(office, Post):
                continue
            if office.body is not None and office.body == body:
                return True
            if office.body is None and office.place in (None, place):
                return True
            if place is not None and place == self._context.country and office.body is not None:
                return True
        return False


def _mention(post: PostFound) -> Range:
    """The words of the office itself, behind a body that its title holds: "deputy XYZ chairman"."""
    inside = post.body is not None and post.title.first < post.body.first and post.body.last < post.title.last
    return Range(post.body.last, post.title.last) if inside and post.body is not None else post.title


def _names_an_office(post: PostFound, title: str) -> bool:
    """Whether a title says enough to be an office though the text tells neither body nor place."""
    plain = post.entry.title_class in ("rank", "mission-officer", "honorific")
    if post.party:
        return post.entry.label == "deputy"  # of a chamber that the text does not name
    return not plain and title.casefold() not in OF_SOMETHING


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
