"""Places as entities: one for a country, province or city, whatever form the text prints."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from cablegraph.extraction.find.found import PlaceFound, Range
from cablegraph.extraction.resolve.names import key
from cablegraph.extraction.resolve.register import Register
from cablegraph.ontology import header_tables
from cablegraph.ontology.language_tables import places as place_table
from cablegraph.records.annotations import EntityId, MentionKind, Place


@cache
def _countries() -> dict[str, str]:
    """Usual English names of countries by code."""
    forms: dict[str, Counter[str]] = {}
    for entry in place_table().values():
        if entry.kind == "country" and entry.country:
            forms.setdefault(entry.country, Counter())[entry.label] += 1
    return {code: max(sorted(labels), key=labels.__getitem__) for code, labels in forms.items()}


_NEAR = 12  # tokens
_PARTS = frozenset({"england", "scotland", "wales", "northern ireland"})  # of a country of another name
REGION, CITY = 2, 1  # `PlaceFound.level`


@cache
def _country_names() -> frozenset[str]:
    entries = place_table().values()
    return frozenset(key(entry.name) for entry in entries if entry.kind == "country")


@cache
def _levels() -> dict[str, int]:
    """Levels of the regions and cities that have an adjective in the table."""
    kinds = {"region": REGION, "city": CITY}
    entries = place_table().values()
    return {key(one.label): kinds[one.kind] for one in entries if one.kind in kinds}


class Places:
    """The document's places by their usual name."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._by_label: dict[str, EntityId] = {}
        self._of_range: dict[Range, EntityId] = {}
        self._of_level: dict[int, list[tuple[int, EntityId]]] = {}
        self._in_sentence: dict[int, list[tuple[Range, EntityId]]] = {}

    def read(self, found: Sequence[PlaceFound]) -> None:
        """Make entities of the places found, and note their mentions; adjectives join their place."""
        groups: dict[str, list[PlaceFound]] = {}
        for place in found:
            groups.setdefault(key(place.name), []).append(place)
        for label, places in groups.items():
            first = self._best(places)
            entity = self._new(label, places[0], first)
            for place in places:
                kind = MentionKind.GOVERNMENT if place.government else MentionKind.PLACE
                rule = "place-adjective" if place.adjective else "place-name"
                self._register.place(place.at, kind, entity, rule, 0.9)
                self._of_range[place.at] = entity
                sentence = self._register.scan.sentence[place.at.first]
                self._in_sentence.setdefault(sentence, []).append((place.at, entity))
            level = max(place.level for place in places) or _levels().get(label, 0)
            if level:
                self._of_level.setdefault(level, []).extend((place.at.first, entity) for place in places)
            if any(place.government for place in places):
                self.speaks(entity)
        for named in self._of_level.values():
            named.sort()

    def _best(self, places: Sequence[PlaceFound]) -> PlaceFound | None:
        """The mention that gives the name: a noun, printed in ordinary letters if one is."""
        scan = self._register.scan
        nouns = [place for place in places if not place.adjective]
        nouns = [place for place in nouns if scan.words(place.at).casefold() not in _PARTS] or nouns
        return next((one for one in nouns if not scan.caps[one.at.first]), nouns[0] if nouns else None)

    def _new(self, label: str, first: PlaceFound, noun: PlaceFound | None) -> EntityId:
        register = self._register
        evidence = register.evidence((noun or first).at)
        id_ = register.ids.new("place", evidence.start)
        name = register.scan.words(noun.at) if noun is not None else first.name
        short = register.scan.words(first.at)
        if noun is None and short.replace(".", "") in ("US", "UK"):
            name = short  # an abbreviation is the adjective and the name
        if name.isupper() and len(name) > 3 and register.scan.heading[(noun or first).at.first]:
            name = first.name
        register.entities[id_] = Place(
            id=id_, name=name, evidence=evidence, rule="place-name", confidence=0.9, country=first.country
        )
        self._by_label[label] = id_
        return id_

    def at(self, found: Range) -> EntityId | None:
        """The place that was found at this range."""
        return self._of_range.get(found)

    def country_before(self, at: int, sentence: int) -> EntityId | None:
        """The country that the sentence names last before a token, as a noun or an adjective."""
        best: tuple[int, EntityId] | None = None
        for found, id_ in self._in_sentence.get(sentence, ()):
            place = self._register.entities[id_]
            if found.last > at or at - found.last > _NEAR:
                continue
            if (
                isinstance(place, Place)
                and key(place.name) in _country_names()
                and (best is None or found.last > best[0])
            ):
                best = (found.last, id_)
        return best[1] if best is not None else None

    def last_of(self, level: int, at: int) -> EntityId | None:
        """The region or city that the text names last before a token; else the first that it names.

        An office of a region is of the region that the text is about, though only its subject or an adjective
        says so. Without one of the level asked for, the other level serves.
        """
        for wanted in (level, REGION + CITY - level):
            places = self._of_level.get(wanted, [])
            if places:
                before = [id_ for first, id_ in places if first < at]
                return before[-1] if before else places[0][1]
        return None

    def speaks(self, id_: EntityId) -> None:
        """Note that the place is used for its government."""
        place = self._register.entities[id_]
        if isinstance(place, Place):
            self._register.entities[id_] = replace(place, government=True)

    def mission_country(self) -> EntityId | None:
        """The country that the sending post is in; None for posts to organisations and departments."""
        telegram = self._register.document.telegram
        origin = telegram.originator
        station = header_tables.station_by_name(origin.name) if origin is not None else None
        code = station.country if station is not None else None
        if code is None or (station is not None and station.kind != "diplomatic-post"):
            code = self._tag_country()
        if code is None or code == "US":
            return None
        label = _countries().get(code)
        if label is None:
            return None
        return self.named(label, code)

    def of_country(self, code: str) -> EntityId | None:
        """The country of this code; made of the header when the text does not print it."""
        label = _countries().get(code)
        return self.named(label, code) if label is not None else None

    def named(self, label: str, code: str) -> EntityId | None:
        """The place of this usual name; made of the header when the text does not print it."""
        known = self._by_label.get(key(label))
        if known is not None:
            return known
        telegram = self._register.document.telegram
        field = telegram.originator or next(iter(telegram.tags), None)
        if field is None:
            return None
        evidence = self._register.document.header_evidence(field)
        id_ = self._register.ids.new("place", evidence.start)
        self._register.entities[id_] = Place(
            id=id_, name=label, evidence=evidence, rule="country-of-the-post", confidence=0.7, country=code
        )
        self._by_label[key(label)] = id_
        return id_

    def _tag_country(self) -> str | None:
        """The country of the first geographic TAG."""
        for tag in self._register.document.telegram.tags:
            if tag.kind == "geo":
                entry = header_tables.tag(tag.code)
                country = getattr(entry, "country", None)
                if isinstance(country, str):
                    return country
        return None
