"""How the language vocabularies become tables, and which faults of a vocabulary are refused."""

from pathlib import Path

import pytest

from cablegraph.ontology.generate import language

VOCABULARIES = Path(language.__file__).parents[1] / "vocabularies"
PREFIXES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix lex: <https://w3id.org/cablegraph/lexicon#> .
@prefix : <https://w3id.org/cablegraph/vocabulary/titles/> .
"""


def concept(name: str, forms: str) -> str:
    """A title of the class head."""
    return f":{name} a skos:Concept ; skos:broader :head ; {forms} .\n"


def titles_of(folder: Path, turtle: str) -> dict[object, list[object]]:
    """The rows of titles, by key, that a vocabulary gives."""
    (folder / "titles.ttl").write_text(PREFIXES + turtle, encoding="utf-8")
    rows, _ = language._titles(folder)
    return {row[0]: row[1:] for row in rows}


def test_a_form_has_a_plain_spelling_beside_the_accented_one(tmp_path: Path) -> None:
    rows = titles_of(tmp_path, concept("attache", 'skos:prefLabel "Attaché"@en'))
    assert sorted(map(str, rows)) == ["attache", "attaché"]
    assert rows["attache"][:2] == ["Attache", "Attaché"]


def test_a_spelling_that_a_concept_writes_twice_counts_once(tmp_path: Path) -> None:
    rows = titles_of(tmp_path, concept("attache", 'skos:prefLabel "Attaché"@en ; skos:altLabel "Attache"@en'))
    assert sorted(map(str, rows)) == ["attache", "attaché"]


def test_a_form_under_two_concepts_is_refused(tmp_path: Path) -> None:
    turtle = concept("reeve", 'skos:prefLabel "Reeve"@en')
    turtle += concept("warden", 'skos:prefLabel "Warden"@en ; skos:altLabel "reeve"@en')
    with pytest.raises(ValueError, match="'reeve' stands under"):
        titles_of(tmp_path, turtle)


def test_a_plain_spelling_gives_way_to_a_form_that_is_written(tmp_path: Path) -> None:
    turtle = concept("a", 'skos:prefLabel "Préfet"@fr') + concept("b", 'skos:prefLabel "Prefet"@en')
    assert titles_of(tmp_path, turtle)["prefet"][1] == "Prefet"


def test_exact_forms_keep_their_capitals_and_know_their_plural(tmp_path: Path) -> None:
    rows = titles_of(tmp_path, concept("x", 'skos:prefLabel "Reeve"@en ; lex:exactForm "RvOff", "RvOffs"'))
    assert rows["RvOff"] == ["RvOff", "Reeve", "head", False, True, []]
    assert rows["RvOffs"][3] is True
    assert "rvoff" not in rows


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("# about\nname\tflags\nAda\t\n", [{"name": "Ada", "flags": ""}]),
        ("name\n\nAda\n# Bea\n", [{"name": "Ada"}]),
        ("name\n", []),
    ],
)
def test_word_lists_are_rows_under_field_names(tmp_path: Path, text: str, read: list[dict[str, str]]) -> None:
    path = tmp_path / "names.tsv"
    path.write_text(text, encoding="utf-8")
    assert list(language.rows(path)) == read


def test_a_row_with_too_few_fields_is_refused_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("name\tflags\nAda\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"names\.tsv:2"):
        list(language.rows(path))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Müller", "Muller"),
        ("Łódź", "Lodz"),
        ("Þór", "Thor"),
        ("İnönü", "Inonu"),
        ("O’Neil", "O'Neil"),
        ("Ada", "Ada"),
    ],
)
def test_accents_fall_as_in_telegrams(text: str, plain: str) -> None:
    assert language.without_accents(text) == plain


@pytest.mark.parametrize(
    "name", ["given-names", "surnames", "common-words", "name-syllables", "name-particles", "quantity-words"]
)
def test_a_word_list_says_its_source_and_licence(name: str) -> None:
    text = (VOCABULARIES / f"{name}.tsv").read_text(encoding="utf-8")
    head = "".join(line for line in text.splitlines(keepends=True)[:20] if line.startswith("#"))
    assert "Source" in head
    assert "licence" in head.casefold()
    assert len(text.encode()) < 3_000_000


def test_the_tables_in_the_folder_are_those_that_the_vocabularies_give() -> None:
    stale = [
        name
        for name, text in language.tables(VOCABULARIES).items()
        if (VOCABULARIES.parent / "tables" / name).read_text(encoding="utf-8") != text
    ]
    assert stale == []
