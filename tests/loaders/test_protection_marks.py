"""Every form of a mark of protection protects the right name; what only sounds like one protects nobody."""

import pytest
from telegrams import read, under_header, with_header_lines

from cablegraph.pipeline.condition import condition
from cablegraph.text import SourceText, decode

WHO = "Orsolya Quince"


@pytest.mark.parametrize(
    "words",
    [
        f"{WHO} (protect) left.",
        f"{WHO}'s (protect) brother left.",
        f'They met "{WHO}" (protect).',
        f"{WHO} (please\nprotect) left.",
        f"{WHO} (strictly protect, Embassy contact) left.",
        f"{WHO} (protect his identity) left.",
        f"{WHO} (pro-\ntect) left.",
        f"{WHO} (stricly protect) left.",
        f"{WHO} (protext) left.",
        f"{WHO} ((strictly protect)) left.",
        f"{WHO} {{{{protect}}}} left.",
        f"{WHO} (**protect**) left.",
        f"{WHO} [PROTECT] left.",
        f"{WHO}, strictly protect, left.",
        f"{WHO}, please protect, left.",
        f"{WHO} -- please protect -- left.",
        f"{WHO} - strictly protect - left.",
        f"Please protect {WHO}, who left.",
        f"Please protect: {WHO}, who left.",
        f"Please protect the identity of {WHO}, who left.",
        f"PolOff met with (protect) {WHO}, a clerk.",
        f"PolOff met (STRICTLY PROTECT) {WHO} on Monday.",
        f"{WHO}, Director of the Water Board (protect), left.",
        f"{WHO}, Director (strictly protect) of the Water Board, left.",
        f"{WHO}, Governor of Sylvania (protect), left.",
        f"{WHO}, a clerk (protect), left.",
        f"{WHO}, who heads the Mint (protect), left.",
        f"{WHO} of the Water Board (protect) left.",
        f"Water Board Director {WHO} (protect) left.",
    ],
)
def test_one_name_is_protected_in_every_form(words: str) -> None:
    assert [mark.name for mark in under_header(f"1. (C) It rained. {words}").protections] == [WHO]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ole Bo and Ines Tull (strictly protect both) left.", {"Ole Bo", "Ines Tull"}),
        ("Ole Bo, wife of Ines Tull (protect), left.", {"Ole Bo", "Ines Tull"}),  # in doubt both
        ("They met John Bank (protect).", {"John Bank"}),  # a surname like a body's noun
        ('Ines "Nes" Tull (protect) left.', {'Ines "Nes" Tull'}),
        ("Ines al-Tull (protect) left.", {"Ines al-Tull"}),
        ("Ines T. Tull (protect) left.", {"Ines T. Tull"}),
        ("They met Ole Norstad. Tull (protect) left.", {"Tull"}),  # of the next sentence
    ],
)
def test_names_of_other_kinds(words: str, names: set[str]) -> None:
    assert {mark.name for mark in under_header(f"1. (C) It rained. {words}").protections} == names


@pytest.mark.parametrize(
    "lines",
    [
        f"STATE FOR WHA, PASS TO {WHO} (protect)\nTAGS: PREL\n",
        f"TAGS: PREL\nSUBJECT: LUNCH WITH {WHO.upper()} (PROTECT)\n",
        f"TAGS: PREL\nSUBJECT: LUNCH\nREF: A. E-MAIL FROM {WHO.upper()} (PROTECT)\n",
        f"TAGS: PREL\nSUBJECT: LUNCH\n\nClassified By: PolCouns {WHO} (protect) for reasons 1.4 (b).\n",
    ],
)
def test_a_mark_in_the_header_protects(lines: str) -> None:
    marks = with_header_lines(lines).protections
    assert [(mark.name or "").title() for mark in marks] == [WHO]


@pytest.mark.parametrize(
    "words",
    [
        "The Data Protection Act (data protection act) holds.",  # another word
        "Ines Tull acts (to protect sources).",  # says what for
        "The Child Protect Law (child protect law) and (child protection) hold.",  # a thing protected
        "The Forest (protected area) is a Park (protected area, large).",  # a kind of place
        "They must Serve, Protect, and Defend.",  # one verb of a row
        "Please protect accordingly.",  # nobody is meant
        "Please protect Embassy contacts.",
        "Pro-Tectonic (pro-democracy) groups (pro-\ntest).",
    ],
)
def test_what_is_no_mark(words: str) -> None:
    assert under_header(f"1. (U) {words}").protections == ()


@pytest.mark.parametrize(
    "words", ["The Minister (protect) left.", "A contact at the Ministry (protect) left."]
)
def test_a_mark_without_a_name_is_said(words: str) -> None:
    (mark,) = under_header(f"1. (U) {words}").protections
    assert mark.name is None
    told = list(condition(*_source_and_record(words)))
    assert [fault.reason for fault in told if fault.stored and "no name found" in fault.reason]


def test_a_mark_with_a_name_is_not_remarked_on() -> None:
    told = list(condition(*_source_and_record(f"{WHO} (protect) left.")))
    assert not any("protection" in fault.reason for fault in told)


def _source_and_record(words: str) -> tuple[SourceText, object]:
    text = f"FM AMEMBASSY BELMOPAN\nTO SECSTATE WASHDC\n\nSUBJECT: TITLE\n\n1. (U) {words}\n"
    return decode("one.txt", text.encode()), read(text)
