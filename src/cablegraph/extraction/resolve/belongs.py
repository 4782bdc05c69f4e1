"""What an office is of when its words do not say so: the ministry, the chamber, the mission, the country."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cablegraph.extraction.find.found import PostFound, Range
from cablegraph.extraction.resolve.names import key
from cablegraph.extraction.resolve.places import CITY, REGION, Places
from cablegraph.extraction.resolve.register import Register
from cablegraph.extraction.resolve.world_leaders import country_of_leader
from cablegraph.extraction.word_sets import word_set
from cablegraph.ontology import header_tables
from cablegraph.ontology.language_tables import demonyms
from cablegraph.records.annotations import Body, EntityId, Place

# Words of ministers' titles and of ministries' names that say nothing about the field.
_GRADES = word_set(
    """
    minister ministers ministry deputy vice first second junior senior state secretary secretariat of for
    the and former acting interim assistant under undersecretary department's department delegate to with
    relations federal regional provincial
    """
)
_OF_EMBASSIES = frozenset({"ambassador", "dcm", "charge", "chargé"})
_OF_MISSION = word_set(
    """
    ambassador charge chargé cg dcm consul counselor counsellor attaché attache principal polcouns econcouns
    """
)
_REGIONAL = word_set("governor prefect voivode intendant wali")
_CHIEF_MINISTERS = frozenset({"IN", "PK", "MY", "NG", "MM"})  # of states and provinces
_CITIES = word_set("mayor councilman councilor alderman")
_AMERICAN_PRESIDENTS = word_set(
    "truman eisenhower kennedy johnson nixon ford carter reagan bush clinton obama biden trump"
)
_OF_LEADERS = frozenset(
    {"president", "prime minister", "pm", "chancellor", "premier", "king", "shah", "emir"}
)
_HEADS = word_set("minister president premier chancellor king queen emperor emir sultan shah taoiseach")
# Titles of a country's own government though only a body or a field completes them elsewhere.
_ALSO_NATIONAL = frozenset(
    {
        "chief of staff", "chancellor of the exchequer", "presidential chief of staff", "cabinet chief",
        "chief of cabinet", "political coordinator", "attorney general", "national security advisor",
        "national security adviser", "chief scientist", "chief scientific adviser", "solicitor general",
        "prosecutor general", "chief justice", "first lady", "head of state", "head of government",
    }
)  # fmt: skip
_AMERICAN_GRADES = frozenset(
    {
        "acting secretary", "deputy secretary", "under secretary", "undersecretary", "assistant secretary",
        "acting assistant secretary", "deputy assistant secretary", "principal deputy assistant secretary",
    }
)  # fmt: skip
# Countries whose own departments have such secretaries.
_OF_SECRETARIES = frozenset({"AR", "AU", "BR", "CL", "GB", "IE", "IN", "KE", "MX", "NG", "NZ", "PH", "PK"})
_LOCAL = {"state": REGION, "provincial": REGION, "regional": REGION, "municipal": CITY, "city": CITY}
# Countries whose states have secretaries of their own; elsewhere a State Secretary is the country's.
_OF_STATES = frozenset({"AU", "BR", "IN", "MM", "MX", "MY", "NG", "SD", "US", "VE"})
_OF_CHAMBERS = frozenset({"majority leader", "minority leader", "opposition leader", "house speaker"})
# Titles that are of the country where the text gives no body and no place.
_NATIONAL = word_set(
    """
    minister president premier chancellor taoiseach king queen prince princess emir amir sultan shah
    emperor empress senator congressman congresswoman parliamentarian deputy speaker ombudsman pm finmin
    formin fonmin defmin
    """
)
_CHAMBERS = {
    "senator": ("senate", "federal senate"),
    "mp": ("national assembly", "parliament", "house of commons"),
    "member of parliament": ("parliament", "national assembly", "house of commons"),
    "mep": ("european parliament", "ep"),
    "member of the european parliament": ("european parliament", "ep"),
    "congressman": ("congress", "house of representatives"),
    "mk": ("knesset",),
    "deputy": ("national assembly", "chamber of deputies", "parliament", "congress", "federal assembly"),
    "deputado": ("chamber of deputies", "congress", "national assembly"),
}


# Ministries by the initials that cables print, with the first words of their fields.
_ACRONYMS = {
    "mfa": ("foreign", "affairs"), "mofa": ("foreign", "affairs"), "fco": ("foreign",), "dfa": ("foreign",),
    "mea": ("external", "affairs"), "mae": ("foreign",), "mod": ("defense", "defence"), "modef": ("defense",),
    "moi": ("interior",), "mof": ("finance",), "moj": ("justice",), "moh": ("health",), "moe": ("education",),
    "mot": ("trade", "transport"), "mop": ("petroleum",), "moa": ("agriculture",), "mol": ("labor", "labour"),
}  # fmt: skip


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

    @property
    def post(self) -> EntityId | None:
        """The sending mission, when it is one abroad."""
        body = self.register.entities.get(self.mission) if self.mission is not None else None
        return self.mission if isinstance(body, Body) and body.kind == "diplomatic-post" else None

    @cached_property
    def embassy(self) -> EntityId | None:
        """The embassy in the country of the sending post: itself, or whom a consulate informs."""
        home, post = (
            self.register.entities.get(self.country or ""),
            self.register.entities.get(self.post or ""),
        )
        if not isinstance(home, Place) or post is None or post.name.upper().startswith("AMEMBASSY"):
            return self.post
        for body in self.register.entities.values():
            if isinstance(body, Body) and body.name.upper().startswith("AMEMBASSY "):
                station = header_tables.station_by_name(body.name)
                if station is not None and station.country == home.country:
                    return body.id
        return self.post

    @cached_property
    def ministries(self) -> Sequence[tuple[EntityId, tuple[tuple[str, ...], ...]]]:
        """The text's ministries and departments with the fields of their names."""
        found = []
        for body, names in self.bodies:
            fields = tuple(_field(name) for name in sorted(names) if _is_ministry(name))
            if body.kind == "government":
                fields += tuple((word,) for name in sorted(names) for word in _ACRONYMS.get(name, ()))
            if fields:
                found.append((body.id, fields))
        return found

    @cached_property
    def by_name(self) -> Mapping[str, EntityId]:
        """Bodies by every compared name; the first has it."""
        return {name: body.id for body, names in reversed(self.bodies) for name in names}


def _is_ministry(name: str) -> bool:
    """Whether a compared name is a ministry's: "Z Ministry", "Ministry of Z", "Department of Z"."""
    begins = name.startswith(("department of", "secretariat of state for", "secretariat for"))
    return "'s " not in name and ("ministry" in name.split() or begins)


def _is_foreign(context: Context, ministry_: EntityId, place: EntityId | None) -> bool:
    """Whether the name of a ministry begins with another country than the office's."""
    known = demonyms().get(context.register.entities[ministry_].name.split()[0].casefold())
    home = context.register.entities.get(place or context.country or "")
    code = home.country if isinstance(home, Place) else None
    if known is None:
        return place is not None and context.country is not None and place != context.country
    return code is not None and known.country != code


def ministry(context: Context, title: str, place: EntityId | None = None) -> EntityId | None:
    """The ministry of a minister's field that the text names: Z Minister, Ministry of Z."""
    low = title.casefold()
    if "minister" not in low and not low.startswith("secretary of state for"):
        return None
    secretariat = "minister" not in low
    field = _field(title.casefold().rpartition(" to the ")[2])
    if not field:
        return None
    for id_, fields in context.ministries:
        is_secretariat = context.register.entities[id_].name.casefold().startswith("secretariat")
        if secretariat is not is_secretariat or _is_foreign(context, id_, place):
            continue
        if any(one == field or field[0] in one[:2] for one in fields):
            return id_
    return None


def ministry_before(context: Context, at: Range) -> EntityId | None:
    """The ministry that a bare "Minister X" is of: the last one named before in the paragraph.

    "At Interior, Minister X": the field alone names the ministry, when the text has it.
    """
    scan, register = context.register.scan, context.register
    mark = at.first - 1
    if (
        mark > 1
        and scan.texts[mark] == ","
        and scan.capital(mark - 1)
        and scan.lows[mark - 2] in ("at", "in")
    ):
        of_field = ministry(context, scan.texts[mark - 1] + " Minister")
        if of_field is not None:
            return of_field
    start, _ = scan.view(at)
    block = register.document.block_at(start)
    ministries = {id_ for id_, _ in context.ministries}
    named = [one for one in register.placed if one.entity in ministries and one.start < start]
    last = max(named, key=lambda one: one.start, default=None)
    return last.entity if last is not None and block is not None and last.start >= block.start else None


def commission(context: Context) -> EntityId | None:
    """The European Commission, when the text names it: its commissioners are its own."""
    names = ("european commission", "eu commission", "ec", "commission")
    return next((context.by_name[name] for name in names if name in context.by_name), None)


def chamber(context: Context, post: PostFound, place: EntityId | None) -> EntityId | None:
    """The chamber that a member sits in, when the text names it."""
    sits = post.entry.title_class == "member" or (post.party and post.entry.label == "deputy")
    if not sits or (place is not None and place != context.country):
        return None
    wanted = _CHAMBERS.get(post.entry.label.casefold(), ())
    return next((context.by_name[name] for name in wanted if name in context.by_name), None)


def is_head_of_country(title: str) -> bool:
    """Whether a country has one office of this title: "the Queen", "the Defense Minister"."""
    plain = title.casefold().split()
    return title.casefold() in _ALSO_NATIONAL or plain[-1] in _HEADS or plain[0] == "minister"


def implied(context: Context, post: PostFound, title: str) -> tuple[EntityId | None, EntityId | None]:
    """Body and place of an office without either: the mission for its own officers, or the country."""
    if of_mission(title):
        return context.embassy if title.casefold().split()[0] in _OF_EMBASSIES else context.post, None
    if _is_american_secretary(context, post, title):
        return None, context.places.named("United States", "US")
    if title == "President" and _is_american(context, post):
        return None, context.places.named("United States", "US")
    plain = title.casefold().split()
    foreign = _of_leader(context, post, title)
    if foreign is not None:
        return None, foreign
    if post.party and post.entry.label == "deputy":
        return None, None
    if plain[0] in _LOCAL and title.casefold() != "state minister":
        return None, _of_level(context, post, plain)
    if post.rule == "offices-of-several" and (len(plain) > 1 or plain[0] == "president"):
        return None, None  # one country has one of them: those are of several countries
    if title == "deputy" or of_more(context, post):
        return None, None
    regional = bool(_REGIONAL & set(plain)) or _is_chief_minister(context, plain)
    if regional or (_CITIES & set(plain)):
        level = CITY if _CITIES & set(plain) else REGION
        return None, context.places.last_of(level, post.at.first)
    if _is_national(title, plain):
        sentence = context.register.scan.sentence[post.at.first]
        return None, context.places.country_before(post.at.first, sentence) or context.country
    of_field = " for " in title or " of " in title
    beside = post.rule in ("name-comma-office", "office-and-office", "appointed", "served")
    if beside and of_field and title[:1].isupper() and "portfolio" in post.entry.takes:
        return None, context.country
    before = post.rule == "office-before-name" and title[:1].isupper()
    if len(plain) > 1 and before and post.entry.takes - {"body"}:
        return None, context.country
    return None, None


_OF_BODIES_TOO = word_set("president deputy speaker chancellor secretary")


def _is_national(title: str, plain: Sequence[str]) -> bool:
    """Whether a title without body or place is of the country; in small letters only those of states."""
    if title == "MP" or title.casefold() in _OF_CHAMBERS | _ALSO_NATIONAL:
        return True
    heads = {plain[-1]} if len(plain) > 1 and "of" not in plain and "for" not in plain else set(plain)
    found = _NATIONAL & heads
    return bool(found) and (title[:1].isupper() or bool(found - _OF_BODIES_TOO))


def _of_leader(context: Context, post: PostFound, title: str) -> EntityId | None:
    """The country of a head of state or government of another country, known by name."""
    if post.holder is None or title.casefold() not in _OF_LEADERS:
        return None
    code = country_of_leader(context.register.scan.lows[post.holder.last - 1])
    return context.places.of_country(code) if code is not None else None


def _of_level(context: Context, post: PostFound, plain: Sequence[str]) -> EntityId | None:
    """The region or city of a "State Secretary" or "Municipal Secretary"; else the country."""
    home = context.register.entities.get(context.country or "")
    code = home.country if isinstance(home, Place) else None
    if plain[0] == "state" and code not in _OF_STATES:
        return context.country
    return context.places.last_of(_LOCAL[plain[0]], post.at.first) or context.country


def _is_chief_minister(context: Context, plain: Sequence[str]) -> bool:
    home = context.register.entities.get(context.country or "")
    return (
        list(plain[-2:]) == ["chief", "minister"]
        and isinstance(home, Place)
        and home.country in _CHIEF_MINISTERS
    )


def of_more(context: Context, post: PostFound) -> bool:
    """Whether "of" and a name follow that finding does not know: the office is of that."""
    scan, at = context.register.scan, post.at.last
    if at + 2 >= scan.count or scan.lows[at] not in ("of", "for", "at") or not scan.same_sentence(at, at + 2):
        return False
    return scan.capital(at + 2 if scan.lows[at + 1] == "the" else at + 1)


def _is_american(context: Context, post: PostFound) -> bool:
    """Whether the President is one of the United States', as every cable's reader knows."""
    holder = post.holder
    return holder is not None and context.register.scan.lows[holder.last - 1] in _AMERICAN_PRESIDENTS


def _is_american_secretary(context: Context, post: PostFound, title: str) -> bool:
    """Whether the Secretary of State is the cable's own minister, since no country is named before."""
    plain = title.casefold()
    if plain not in ("secretary of state", "secretary"):
        graded = plain.removesuffix(" of state") in _AMERICAN_GRADES
        home = context.register.entities.get(context.country or "")
        if not graded or (isinstance(home, Place) and home.country in _OF_SECRETARIES):
            return False
    sentence = context.register.scan.sentence[post.at.first]
    return context.places.country_before(post.at.first, sentence) is None


def of_mission(title: str) -> bool:
    """Whether an American mission's own officers are called so."""
    return any(word in _OF_MISSION for word in title.casefold().split()) and " to " not in title


def _field(title: str) -> tuple[str, ...]:
    """The words of a title or a ministry's name that say of what."""
    return tuple(
        word for word in key(title).replace("'s", "").split() if word not in _GRADES and len(word) > 2
    )
