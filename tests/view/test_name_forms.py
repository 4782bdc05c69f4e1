"""Which texts hold a form of a name: cases and near misses."""

import pytest

from cablegraph.view.forms import NameForms


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("Ana Rice", "Ana Rice said", True),
        ("Ana Rice", "as Rice's brother", True),  # a possessive
        ("Ana Rice", "MEETING WITH ANA RICE", True),  # capitals of a subject line
        ("ANA RICE", "told Rice so", True),  # printed in capitals where it was protected
        ("Ana Rice", "RICE, ANA", True),  # a tag
        ("Ana Rice", "Ana\nRice", True),  # over a line's end
        ("José Peña", "Jose Pena", True),  # without accents
        ("Jose Pena", "José Peña", True),
        ("Jean-Luc Roy", "Jean-\nLuc", True),  # torn at the hyphen
        ("Li Wu", "Wu denied it", True),  # short names are names
        ("Ana Rice", "a ton of rice", False),  # a common word
        ("Ana Rice", "the Anatolian plain", False),  # only the beginning of a word
        ("Ana Rice", "Price", False),
        ("Jan van den Berg", "goods van", False),  # a particle is nobody's name
        ("Jan Van Den Berg", "Van Gogh", False),
        ("Ana Rice", "", False),
    ],
)
def test_inside_its_document_every_word_of_a_name_counts(name: str, text: str, held: bool) -> None:
    assert NameForms([name], single_words=True).stand_in(text) is held


@pytest.mark.parametrize(
    ("name", "text", "held"),
    [
        ("Ana Rice", "Ana Rice said", True),
        ("Ana Rice", "RICE, ANA", True),
        ("Ana Rice", "Ana said", False),  # another Ana
        ("Rice", "Rice said", False),  # one word is nobody in particular
    ],
)
def test_elsewhere_only_full_names_count(name: str, text: str, held: bool) -> None:
    assert NameForms([name], single_words=False).stand_in(text) is held


def test_no_names_stand_in_nothing() -> None:
    forms = NameForms([], single_words=True)
    assert not forms
    assert not forms.stand_in("anything")


def test_forms_beside_count_as_full_names_only() -> None:
    others = NameForms(["Tor Berg"], single_words=False)
    forms = NameForms(["Ana Rice"], single_words=True, beside=others)
    assert forms.stand_in("Rice denied it")
    assert forms.stand_in("with TOR BERG")
    assert not forms.stand_in("another Berg")
    assert NameForms([], single_words=True, beside=others)
    assert not NameForms([], single_words=True, beside=NameForms([], single_words=False))
