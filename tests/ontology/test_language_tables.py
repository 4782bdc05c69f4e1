"""What the language tables know, and what they must not take for a name, a title or a body."""

import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegraph.ontology import language_tables as tables
from cablegraph.ontology.language_tables import look_up
from cablegraph.records.annotations import Stance

WORD_SETS: list[Callable[[], frozenset[str]]] = [
    tables.given_names,
    tables.surnames,
    tables.ambiguous_names,
    tables.common_words,
    tables.portfolios,
]


@pytest.mark.parametrize("table", [tables.titles, tables.organisation_nouns], ids=["titles", "nouns"])
def test_only_a_form_that_counts_as_printed_keeps_its_capitals_in_the_key(
    table: Callable[[], Mapping[str, tables.Title | tables.OrganisationNoun]],
) -> None:
    entries = table()
    assert entries
    assert [
        key for key, entry in entries.items() if key != (entry.form if entry.exact else entry.form.casefold())
    ] == []


@pytest.mark.parametrize("table", WORD_SETS, ids=lambda table: table.__name__)
def test_word_sets_are_casefolded_words(table: Callable[[], frozenset[str]]) -> None:
    words = table()
    assert "" not in words
    assert all(word == word.casefold().strip() for word in words)


GIVEN = [
    ("Ngozi", "Igbo"),
    ("Siphiwe", "Zulu"),
    ("Khamphanh", "Lao"),
    ("Gulbanu", "Kazakh"),
    ("Þórbjörg", "Icelandic, printed with its letters"),
    ("Dragiša", "Serbian, accented"),
    ("Dragisa", "the same in the plain letters of telegrams"),
    ("Nguyet", "Vietnamese"),
    ("Young-hwan", "Korean, hyphenated"),
    ("Ministry", None),
    ("Asia", None),
    ("The", None),
    ("Q", None),
    ("Governor", None),
]


@pytest.mark.parametrize(("name", "why"), GIVEN)
def test_given_names_of_many_countries(name: str, why: str | None) -> None:
    assert (name.casefold() in tables.given_names()) == (why is not None)


SURNAMES = [
    ("Wickremesinghe", "Sinhala"),
    ("Rakotomalala", "Malagasy"),
    ("Siphandone", "Lao"),
    ("Hutapea", "Batak"),
    ("Gebreselassie", "Ethiopian"),
    ("Al-Hourany", "with the article written on"),
    ("Ouyang", "a Chinese surname of two syllables"),
    ("Baker", "also a trade"),
    ("Embassy", None),
    ("Tuesday", None),
    ("Israeli", None),
    ("Committee", None),
    ("Its", None),
]


@pytest.mark.parametrize(("name", "why"), SURNAMES)
def test_surnames_of_many_countries(name: str, why: str | None) -> None:
    assert (name.casefold() in tables.surnames()) == (why is not None)


AMBIGUOUS = [
    ("Will", True, "an auxiliary verb"),
    ("May", True, "a month"),
    ("Rose", True, "a flower"),
    ("Young", True, "an adjective"),
    ("Rice", True, "a crop"),
    ("Jordan", True, "a country"),
    ("Bishop", True, "a title"),
    ("Oluwaseun", False, "only a name"),
    ("John", False, "the name is far more usual than the word"),
    ("Maria", False, "towns of that name are small"),
    ("Petrosyan", False, "only a name"),
]


@pytest.mark.parametrize(("name", "ambiguous", "why"), AMBIGUOUS)
def test_names_that_are_also_something_else_are_flagged(name: str, ambiguous: bool, why: str) -> None:
    assert name.casefold() in tables.given_names() | tables.surnames()
    assert (name.casefold() in tables.ambiguous_names()) == ambiguous, why


def test_only_names_are_ambiguous_names() -> None:
    assert tables.ambiguous_names() <= tables.given_names() | tables.surnames()


def test_a_word_that_is_also_a_name_is_an_ambiguous_one() -> None:
    both = tables.common_words() & (tables.given_names() | tables.surnames())
    assert both <= tables.ambiguous_names()


def test_names_are_words_of_letters() -> None:
    shape = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
    names = tables.given_names() | tables.surnames()
    odd = {
        name for name in names if len(name) < 2 or not shape.fullmatch(re.sub("[\u0300-\u036f]", "", name))
    }
    assert not odd


WORDS = [
    ("the", True, "a function word"),
    ("tuesday", True, "a day"),
    ("november", True, "a month"),
    ("negotiations", True, "a plural"),
    ("arrived", True, "a past tense"),
    ("will", True, "so usual that it stays, though people bear it"),
    ("petrosyan", False, "a name"),
    ("baker", False, "as often a name"),
    ("x", False, "no word"),
]


@pytest.mark.parametrize(("word", "common", "why"), WORDS)
def test_common_words_are_no_evidence_of_a_name(word: str, common: bool, why: str) -> None:
    assert (word in tables.common_words()) == common, why


TITLES = [
    ("Vice Minister", "deputy", False, "matched in any letter case"),
    ("vice ministers", "deputy", True, "its plural"),
    ("DCM", "diplomat", False, "an abbreviation"),
    ("PolOff", "mission-officer", False, "a portmanteau of the Foreign Service"),
    ("Bupati", "head", False, "an Indonesian regent"),
    ("Kaymakam", "head", False, "a Turkish sub-governor"),
    ("alcalde", "head", False, "a Spanish mayor"),
    ("Brigadier General", "rank", False, "a rank"),
    ("MINISTER", "head", False, "an all-capitals telegram"),
    ("Grand Mufti", "royal-religious", False, "a cleric"),
]


@pytest.mark.parametrize(("words", "title_class", "plural", "why"), TITLES)
def test_titles_of_many_countries(words: str, title_class: str, plural: bool, why: str) -> None:
    title = look_up(tables.titles(), words)
    assert title is not None, why
    assert (title.title_class, title.plural) == (title_class, plural)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("dcm", "an abbreviation counts only as printed"),
        ("Marshall", "a surname, not a marshal"),
        ("table", "a thing"),
        ("", "nothing"),
    ],
)
def test_other_words_are_no_titles(words: str, why: str) -> None:
    assert look_up(tables.titles(), words) is None, why


@pytest.mark.parametrize(
    ("words", "effect"),
    [("former", "former"), ("ex-", "former"), ("-elect", "future"), ("acting", "acting"), ("vice", "deputy")],
)
def test_modifiers_say_what_they_make_of_a_title(words: str, effect: str) -> None:
    modifier = look_up(tables.title_modifiers(), words)
    assert modifier is not None
    assert modifier.effect == effect


NOUNS = [
    ("Ministry", "government", True, "of X"),
    ("Ministerio", "government", True, "Spanish"),
    ("Leading Group", "leading-group", True, "a coordinating body"),
    ("Brigade", "military", True, "troops"),
    ("people's court", "government", True, "with an apostrophe"),
    ("Fatherland Front", "federation", False, "a mass organisation"),
]


@pytest.mark.parametrize(("words", "kind", "generic", "why"), NOUNS)
def test_nouns_say_what_kind_of_body_they_make(words: str, kind: str, generic: bool, why: str) -> None:
    noun = look_up(tables.organisation_nouns(), words)
    assert noun is not None, why
    assert noun.kind == kind
    assert noun.generic_alone or not generic


def test_a_noun_of_another_language_says_where_it_stands() -> None:
    spanish = tables.organisation_nouns()["ministerio"]
    assert (spanish.language, spanish.position) == ("es", "first")
    assert tables.organisation_nouns()["ministry"].position == "any"


@pytest.mark.parametrize("words", ["bo", "Camara", "people", "meeting"])
def test_other_words_are_no_nouns_of_bodies(words: str) -> None:
    assert look_up(tables.organisation_nouns(), words) is None


VERBS = [
    ("told", "tell", "past", Stance.SAID),
    ("denies", "deny", "third", Stance.DENIED),
    ("claiming", "claim", "gerund", Stance.CLAIMED),
    ("confirm", "confirm", "base", Stance.CONFIRMED),
    ("shrugged off", "shrug off", "past", Stance.DOUBTED),
    ("according to", "according to", "phrase", Stance.SAID),
]


@pytest.mark.parametrize(("form", "lemma", "inflection", "stance"), VERBS)
def test_reporting_verbs_know_their_lemma_and_stance(
    form: str, lemma: str, inflection: str, stance: Stance
) -> None:
    verb = tables.reporting_verbs()[form]
    assert (verb.lemma, verb.inflection, verb.stance) == (lemma, inflection, stance)


@pytest.mark.parametrize("word", ["figures", "met", "table", "visited"])
def test_other_verbs_report_nothing(word: str) -> None:
    assert word not in tables.reporting_verbs()


@pytest.mark.parametrize(
    ("form", "place"), [("van der", "before"), ("bin", "between"), ("fitz", "joined"), ("von", "before")]
)
def test_particles_know_their_place(form: str, place: str) -> None:
    assert tables.particles()[form].place == place


SYLLABLES = [
    ("Meiling", "pinyin", 2),
    ("Zhang", "pinyin", 1),
    ("Guangzhong", "pinyin", 2),
    ("Robert", "pinyin", 0),
    ("Chingkuo", "wade-giles", 2),
    ("Hsiao-p'ing", "wade-giles", 2),
    ("Young-hwan", "korean", 2),
    ("Nguyen", "vietnamese", 1),
    ("Smith", "vietnamese", 0),
    ("", "pinyin", 0),
]


@pytest.mark.parametrize(("word", "system", "count"), SYLLABLES)
def test_words_split_into_syllables_of_a_romanisation(
    word: str, system: tables.SyllableSystem, count: int
) -> None:
    assert tables.syllable_count(word, system) == count


@given(st.lists(st.sampled_from(["zhang", "mei", "guo", "xiu", "ling"]), min_size=1, max_size=3))
def test_a_word_made_of_syllables_splits_into_as_many_at_most(parts: list[str]) -> None:
    assert 1 <= tables.syllable_count("".join(parts)) <= len(parts)


@given(st.text(max_size=200))
def test_no_text_has_more_than_three_syllables(text: str) -> None:
    assert 0 <= tables.syllable_count(text) <= 3


@pytest.mark.parametrize(
    ("words", "role", "value"),
    [("twelve", "number", 12.0), ("million", "multiplier", 1e6), ("half", "fraction", 0.5)],
)
def test_words_of_quantities(words: str, role: str, value: float) -> None:
    entry = tables.quantity_words()[words]
    assert (entry.role, entry.value) == (role, value)


@pytest.mark.parametrize(
    ("words", "effect"),
    [("more than", "lower"), ("fewer than", "upper"), ("about", "approx")],
)
def test_bounds_say_which_side_they_bound(words: str, effect: str) -> None:
    assert tables.quantity_words()[words].effect == effect


def test_an_acronym_of_a_government_may_mean_several() -> None:
    assert tables.government_acronyms()["GOR"] != ()
    assert any(len(countries) > 1 for countries in tables.government_acronyms().values())
    assert "gor" not in tables.government_acronyms()


def test_an_entry_is_made_once() -> None:
    assert tables.titles()["minister"] is tables.titles()["minister"]


def test_what_is_in_no_table_is_none() -> None:
    assert look_up(tables.places(), "Qwxyz") is None
    with pytest.raises(KeyError):
        tables.places()["qwxyz"]
