"""Makes the lookup tables of `cablegraph.ontology.language_tables` from the language vocabularies.

The SKOS files (titles, organisation nouns, reporting verbs) become rows of forms; the word lists
(`*.tsv`) are checked, folded and written in the shape that loads fastest: a JSON array of rows, or
plain lines where only membership is asked. Keys follow one rule: a form that counts only as printed
keeps its capitals, every other is casefolded.
"""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

LEX = Namespace("https://w3id.org/cablegraph/lexicon#")

Row = list[object]


@dataclass(frozen=True, slots=True)
class _Form:
    """A form of a concept. `derived`: the vocabulary writes it with accents only."""

    key: str
    text: str
    plural: bool
    exact: bool
    derived: bool


def tables(vocabularies: Path) -> dict[str, str]:
    """The language tables as file name and text.

    Args:
        vocabularies: Folder of the vocabularies (`titles.ttl`, `given-names.tsv` ...).

    Raises:
        ValueError: A vocabulary breaks its own rules (a form twice, a row with too few fields).
    """
    titles, modifiers = _titles(vocabularies)
    given = list(rows(vocabularies / "given-names.tsv"))
    surnames = list(rows(vocabularies / "surnames.tsv"))
    return {
        "titles.json": _json(titles),
        "title_modifiers.json": _json(modifiers),
        "organisation_nouns.json": _json(_organisation_nouns(vocabularies)),
        "reporting_verbs.json": _json(_reporting_verbs(vocabularies)),
        "given_names.txt": _lines(form for row in given for form in _spellings(row["name"])),
        "surnames.txt": _lines(form for row in surnames for form in _spellings(row["name"])),
        "ambiguous_names.txt": _lines(
            form for row in given + surnames if row["flags"] for form in _spellings(row["name"])
        ),
        "common_words.txt": _lines(row["word"].casefold() for row in rows(vocabularies / "common-words.tsv")),
        "particles.json": _json(_particles(vocabularies)),
        "syllables.json": _json(_syllables(vocabularies)),
        "places.json": _json(_places(vocabularies)),
        "demonyms.json": _json(_demonyms(vocabularies)),
        "government_acronyms.json": _json(_government_acronyms(vocabularies)),
        "known_bodies.json": _json(_known_bodies(vocabularies)),
        "portfolios.txt": _lines(
            row["portfolio"].casefold() for row in rows(vocabularies / "portfolios.tsv")
        ),
        "quantity_words.json": _json(_quantity_words(vocabularies)),
        "leading_titles.json": _json(
            sorted([row["title"], row["kind"]] for row in rows(vocabularies / "leading-titles.tsv"))
        ),
    }


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a word list as dicts: `#` lines are comments, the first other line names the fields."""
    lines = path.read_text(encoding="utf-8").splitlines()
    fields: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if fields is None:
            fields = cells
        elif len(cells) != len(fields):
            raise ValueError(f"{path.name}:{number}: {len(cells)} fields, not {len(fields)}")
        else:
            yield dict(zip(fields, cells, strict=True))


def without_accents(text: str) -> str:
    """The text in the plain letters that telegrams use: "Müller" gives "Muller", "Łódź" "Lodz"."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


_PLAIN = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "İ": "I", "ə": "e",
        "Ə": "E", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'",
    }
)  # fmt: skip


def _concepts(path: Path) -> list[tuple[Graph, URIRef]]:
    graph = Graph().parse(path, format="turtle")
    members = set(graph.subjects(RDF.type, SKOS.Concept)) & set(graph.subjects(SKOS.broader))
    return [(graph, URIRef(subject)) for subject in sorted(map(str, members))]


def _values(graph: Graph, subject: URIRef, predicate: URIRef) -> list[str]:
    return sorted(str(value) for value in graph.objects(subject, predicate))


def _class_of(graph: Graph, subject: URIRef, prefix: str = "") -> str:
    broader = str(graph.value(subject, SKOS.broader))
    return broader.rsplit("/", 1)[1].removeprefix(prefix)


def _label(graph: Graph, subject: URIRef) -> str:
    return str(graph.value(subject, SKOS.prefLabel))


def _forms(graph: Graph, subject: URIRef) -> Iterator[_Form]:
    """Each form of a concept; a spelling without accents that nobody wrote counts as derived."""
    singular = _values(graph, subject, SKOS.altLabel)
    if (subject, RDF.type, LEX.FormGroup) not in graph:
        singular = [_label(graph, subject), *singular]
    for plural, forms in ((False, singular), (True, _values(graph, subject, LEX.plural))):
        for form in forms:
            yield _Form(form.casefold(), form, plural, exact=False, derived=False)
            plain = without_accents(form)
            if plain != form:
                yield _Form(plain.casefold(), plain, plural, exact=False, derived=True)
    printed = _values(graph, subject, LEX.exactForm)
    for form in printed:
        # "PolCouns" abbreviates one counselor.
        plural = form[-1] == "s" and form[:-1] in printed and not form.casefold().endswith("couns")
        yield _Form(form, form, plural, exact=True, derived=False)


def _table(found: list[tuple[_Form, Row]], name: str) -> list[Row]:
    """Rows behind their keys, sorted. A form under two concepts is an error; a derived one gives way."""
    table: dict[str, Row] = {}
    for form, row in sorted(found, key=lambda item: item[0].derived):
        if form.key in table and not form.derived and table[form.key][2] != row[1]:
            raise ValueError(f"{name}: {form.key!r} stands under {table[form.key][2]!r} and {row[1]!r}")
        table.setdefault(form.key, [form.key, *row])
    return [table[key] for key in sorted(table)]


def _titles(vocabularies: Path) -> tuple[list[Row], list[Row]]:
    titles: list[tuple[_Form, Row]] = []
    modifiers: list[tuple[_Form, Row]] = []
    for graph, subject in _concepts(vocabularies / "titles.ttl"):
        kind, label = _class_of(graph, subject), _label(graph, subject)
        takes, effect = _values(graph, subject, LEX.takes), str(graph.value(subject, LEX.effect))
        for form in _forms(graph, subject):
            if kind == "modifier":
                modifiers.append((form, [form.text, effect]))
            else:
                titles.append((form, [form.text, label, kind, form.plural, form.exact, takes]))
    return _table(titles, "titles"), _table(modifiers, "title modifiers")


def _organisation_nouns(vocabularies: Path) -> list[Row]:
    found: list[tuple[_Form, Row]] = []
    for graph, subject in _concepts(vocabularies / "organisation-nouns.ttl"):
        kind, label = _class_of(graph, subject, "kind-"), _label(graph, subject)
        language = str(graph.value(subject, LEX.language, default=Literal("en")))
        flags = _values(graph, subject, LEX.flag)
        for form in _forms(graph, subject):
            row: Row = [form.text, label, kind, form.plural, form.exact, flags, language]
            found.append((form, row))
    return _table(found, "organisation nouns")


def _reporting_verbs(vocabularies: Path) -> list[Row]:
    """One row a form; where past and participle are spelt alike the form counts as the past."""
    table: dict[str, Row] = {}
    for graph, subject in _concepts(vocabularies / "reporting-verbs.ttl"):
        lemma, stance = _label(graph, subject), _class_of(graph, subject, "stance-")
        flags = _values(graph, subject, LEX.flag)
        for inflection in ("past", "participle", "third", "gerund"):
            for form in _values(graph, subject, LEX[inflection]):
                table.setdefault(form, [form, form, lemma, inflection, stance, flags])
        is_verb = graph.value(subject, LEX.past) is not None
        table.setdefault(lemma, [lemma, lemma, lemma, "base" if is_verb else "phrase", stance, flags])
    return [table[form] for form in sorted(table)]


def _spellings(name: str) -> Iterator[str]:
    yield name.casefold()
    yield without_accents(name).casefold()


def _particles(vocabularies: Path) -> list[Row]:
    return [
        [row["particle"], row["origin"], row["place"]]
        for row in sorted(rows(vocabularies / "name-particles.tsv"), key=lambda row: row["particle"])
    ]


def _syllables(vocabularies: Path) -> list[Row]:
    systems: dict[str, set[str]] = {}
    for row in rows(vocabularies / "name-syllables.tsv"):
        systems.setdefault(row["system"], set()).add(without_accents(row["syllable"]).casefold())
    return [[system, sorted(systems[system])] for system in sorted(systems)]


def _places(vocabularies: Path) -> list[Row]:
    """One row a name: the best known bearer first, the countries of the others behind it."""
    best: dict[str, Row] = {}
    for row in rows(vocabularies / "places.tsv"):
        if row["kind"] == "adjective":
            continue
        for key in dict.fromkeys(_place_keys(row)):
            countries = [row["country"]] if row["country"] else []
            known = best.setdefault(
                key, [key, row["name"], row["label"], row["kind"], countries, row["flags"] == "ambiguous"]
            )
            known_countries = known[4]
            if isinstance(known_countries, list) and row["country"] and row["country"] not in known_countries:
                known_countries.append(row["country"])
    return [best[key] for key in sorted(best)]


def _place_keys(row: dict[str, str]) -> tuple[str, ...]:
    if row["flags"] == "exact":
        return (row["name"],)
    return tuple(_spellings(row["name"]))


def _demonyms(vocabularies: Path) -> list[Row]:
    table: dict[str, Row] = {}
    for row in rows(vocabularies / "places.tsv"):
        if row["kind"] == "adjective":
            for key in _spellings(row["name"]):
                table.setdefault(
                    key, [key, row["name"], row["label"], row["country"], row["flags"] == "ambiguous"]
                )
    return [table[key] for key in sorted(table)]


def _government_acronyms(vocabularies: Path) -> list[Row]:
    table: dict[str, list[str]] = {}
    for row in rows(vocabularies / "government-acronyms.tsv"):
        table.setdefault(row["acronym"], []).append(row["country"])
    return [[acronym, table[acronym]] for acronym in sorted(table)]


def _known_bodies(vocabularies: Path) -> list[Row]:
    """One row a body with its keys: acronyms as printed, names casefolded. The first body keeps a key."""
    table: list[Row] = []
    taken: set[str] = set()
    for row in rows(vocabularies / "known-bodies.tsv"):
        acronyms = [acronym for acronym in row["acronyms"].split(";") if acronym]
        names = [row["name"], *(name for name in row["aliases"].split(";") if name)]
        keys = dict.fromkeys([*acronyms, *(form for name in names for form in _spellings(name))])
        free = [key for key in keys if key not in taken]
        taken.update(free)
        if free:
            acronym = acronyms[0] if acronyms else None
            table.append([free, row["name"], acronym, row["kind"], row["country"] or None])
    return table


def _quantity_words(vocabularies: Path) -> list[Row]:
    table: dict[str, Row] = {}
    for row in rows(vocabularies / "quantity-words.tsv"):
        form = row["form"]
        if form in table:
            raise ValueError(f"quantity words: {form!r} stands twice")
        value = float(row["value"]) if row["value"] else None
        table[form] = [form, form, row["role"], value, row["effect"] or None, row["label"] or form]
    return [table[form] for form in sorted(table)]


def _json(table: list[Row]) -> str:
    """JSON with a row a line, so that a change shows as the rows that changed."""
    return "[\n" + ",\n".join(_compact(row) for row in table) + "\n]\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _lines(words: Iterator[str]) -> str:
    return "\n".join(sorted(set(words))) + "\n"
