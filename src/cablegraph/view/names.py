"""A name finds its actor: whoever is called so in any document, without their IRI being known.

Documents are not yet joined: one actor of three documents is three candidates, and all are given.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal as OneOf
from typing import get_args

from pyoxigraph import Literal, NamedNode

from cablegraph.view.graph_view import Term, View
from cablegraph.view.redaction import MARKER

ActorKind = OneOf["person", "body", "post", "place", "programme", "unnamed"]
Fit = OneOf["label", "alias", "words"]

# A class each that no other kind of entity has: bodies are all typed `org:Organization`.
_ACTORS = """
SELECT ?actor ?kind ?label ?name ?isLabel ?cable ?file WHERE {
  { ?actor a foaf:Person . BIND ("person" AS ?kind) }
  UNION { ?actor a org:Organization . BIND ("body" AS ?kind) }
  UNION { ?actor a org:Post . BIND ("post" AS ?kind) }
  UNION { ?actor a cg:Place . BIND ("place" AS ?kind) }
  UNION { ?actor a cg:UnnamedHolder . BIND ("unnamed" AS ?kind) }
  UNION {
    VALUES ?class { cg:Plan cg:ActionPlan cg:Campaign cg:InformationSystem cg:ContactChannel }
    ?actor a ?class . BIND ("programme" AS ?kind)
  }
  ?actor skos:prefLabel ?label ; cg:inDocument ?document .
  VALUES (?naming ?isLabel) { (skos:prefLabel true) (skos:altLabel false) (cg:acronym false) }
  ?actor ?naming ?name .
  OPTIONAL { ?document cg:fileName ?file }
  OPTIONAL { ?document cg:recordOf/dcterms:identifier ?cable }
}
"""
_CABLES = """
SELECT ?telegram ?document ?id ?file WHERE {
  ?document a cg:Document ; cg:recordOf ?telegram .
  OPTIONAL { ?telegram dcterms:identifier ?id }
  OPTIONAL { ?document cg:fileName ?file }
}
"""
_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that a name may mean.

    Attributes:
        iri: The actor, in one document.
        label: Its fullest name there.
        cable: The telegram's canonical id; the file's name when it has none.
        fit: Whether the label was asked for, another name, or only words of one.
    """

    iri: str
    label: str
    kind: ActorKind
    cable: str
    fit: Fit


@dataclass(frozen=True, slots=True)
class Cable:
    """A telegram that an id or a file's name may mean."""

    iri: str
    document: str
    id: str | None
    file_name: str


@dataclass(frozen=True)
class Names:
    """All names of a view, read once.

    Attributes:
        actors: Every actor with each of its names, folded; those by label first.
    """

    actors: tuple[tuple[tuple[str, ...], Actor], ...]
    cables: tuple[Cable, ...]

    def find_actor(self, text: str, kinds: Iterable[ActorKind] = get_args(ActorKind)) -> list[Actor]:
        """Whom a name means, without regard to case, accents, punctuation and articles.

        Exact labels come first, then exact other names. Only when there are neither, names that hold
        all the words come, those with the fewest other words first. Within each: by label, then cable.
        An IRI means itself.
        """
        wanted, words = set(kinds), folded_words(text)
        exact: dict[str, Actor] = {}
        partial: dict[str, tuple[int, Actor]] = {}
        for name, actor in self.actors:
            if actor.kind not in wanted:
                continue
            if actor.iri == text or (words and name == words):
                exact.setdefault(actor.iri, actor)
            elif words and set(words) <= set(name):
                other = (len(name), Actor(actor.iri, actor.label, actor.kind, actor.cable, "words"))
                partial[actor.iri] = min(partial.get(actor.iri, other), other, key=lambda found: found[0])
        if exact:
            return sorted(exact.values(), key=lambda a: (a.fit == "alias", a.label, a.cable, a.iri))
        ranked = sorted(
            partial.values(), key=lambda found: (found[0], found[1].label, found[1].cable, found[1].iri)
        )
        return [actor for _, actor in ranked]

    def find_cable(self, text: str) -> list[Cable]:
        """Which telegrams an id, a file's name (with or without its ending) or an IRI means."""
        wanted = text.strip().casefold()
        return [
            cable
            for cable in self.cables
            if text in (cable.iri, cable.document) or (wanted and wanted in _cable_names(cable))
        ]


def _cable_names(cable: Cable) -> set[str]:
    file_name = cable.file_name.casefold()
    return {(cable.id or "").casefold(), file_name, file_name.rpartition(".")[0]}


def folded_words(text: str) -> tuple[str, ...]:
    """The words of a name in small letters without accents, possessive `s` and leading articles."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"['’`]s\b", "", plain).replace("'", "").replace("’", "").replace(".", "")
    words = _WORD.findall(plain)
    while len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    return tuple(words)


def read_names(view: View) -> Names:
    """Read all names of a view."""
    actors: dict[bool, list[tuple[tuple[str, ...], Actor]]] = defaultdict(list)
    for iri, kind, label, name, is_label, cable, file in view.select(_ACTORS).rows:
        if _text(name) == MARKER:
            continue
        found = Actor(
            _text(iri),
            _text(label),
            _kind(_text(kind)),
            _text(cable) or _text(file),
            "label" if _text(is_label) == "true" else "alias",
        )
        actors[found.fit == "label"].append((folded_words(_text(name)), found))
    cables = {
        Cable(_text(telegram), _text(document), _text(id_) or None, _text(file))
        for telegram, document, id_, file in view.select(_CABLES).rows
    }
    return Names(
        (*actors[True], *actors[False]),
        tuple(sorted(cables, key=lambda cable: (cable.id or "", cable.file_name, cable.document))),
    )


def _text(term: Term | None) -> str:
    return term.value if isinstance(term, Literal | NamedNode) else ""


def _kind(text: str) -> ActorKind:
    for kind in get_args(ActorKind):
        if kind == text:
            return kind  # type: ignore[no-any-return]  # the values of a Literal type
    raise AssertionError(f"no kind of actor: {text}")
