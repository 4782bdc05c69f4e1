"""Who signed, and names that must not be seen."""

import pytest
from telegrams import read, under_header


@pytest.mark.parametrize(
    ("ending", "signers"),
    [
        ("\n\nTREMAYNE", ["TREMAYNE"]),
        ("\nTREMAYNE", ["TREMAYNE"]),  # no blank line
        ("\n\nTremayne\n", ["Tremayne"]),
        (" TREMAYNE", ["TREMAYNE"]),  # run on to the last sentence
        ("\n\nVAN DER TREMAYNE", ["VAN DER TREMAYNE"]),
        ("\n\nO'TREMAYNE-ROE", ["O'TREMAYNE-ROE"]),
        ("\n\nTREMAYNE\nROE", ["TREMAYNE", "ROE"]),
        ("\n\nTREMAYNE/ROE", ["TREMAYNE", "ROE"]),
        ("\n\nTREMAYNE TREMAYNE", ["TREMAYNE"]),  # printed twice
        ("\n\nTREMAYNE\n\n\nNNNN", ["TREMAYNE"]),
        ("\n\nTREMAYNE\n\nUNCLASSIFIED", ["TREMAYNE"]),
        ("\n\nTREMAYNE\nBT\n#0321\nNNNN", ["TREMAYNE"]),
        ("\n\nTREMAYNE\n\nTHE MILL TURNS AT LA...", ["TREMAYNE"]),  # a publisher's title, cut off
        ("\n\nTREMAYNE\n\n====CABLE ENDS====", ["TREMAYNE"]),
        ("\n\nAMBASSADOR TREMAYNE", ["TREMAYNE"]),
        ("\n\nTREMAYNE#", ["TREMAYNE"]),
        ("\n\nMINIMIZE CONSIDERED", []),
        ("\n\nXXXXXXXXXXXX", []),  # taken out
        ("\n\nEnd Comment", []),
        (" It was seen by USAID", []),  # the last words of a sentence
        (" The mill is run by the\nBureau", []),
        ("", []),
    ],
)
def test_signers(ending: str, signers: list[str]) -> None:
    telegram = under_header(f"1. (U) The mill turns and everybody hears it.{ending}")
    assert [signer.text for signer in telegram.signers] == signers
    assert telegram.paragraphs[0].text.startswith("1. (U) The mill turns and everybody hears it.")
    assert not any(signer in telegram.paragraphs[-1].text for signer in signers)


def test_a_name_behind_the_last_sentence_of_a_text_in_capitals() -> None:
    telegram = under_header("1. THE MILL TURNS. IT IS LOUD.  TREMAYNE")
    assert [signer.text for signer in telegram.signers] == ["TREMAYNE"]


def test_the_last_lines_alone_are_a_legal_fragment() -> None:
    assert [signer.text for signer in read("TREMAYNE\n\n\nNNNN").signers] == ["TREMAYNE"]


@pytest.mark.parametrize(
    ("words", "level", "name"),
    [
        ("Ines Tull (strictly protect) said so.", "strictly protect", "Ines Tull"),
        ("A clerk, Ines Tull (protect), said so.", "protect", "Ines Tull"),
        ("Miller Ines Tull\n(please\nprotect) said so.", "protect", "Miller Ines Tull"),
        ("Mr. Ines de la Tull (PROTECT SOURCE) said so.", "protect", "Ines de la Tull"),
        ("A clerk (strictly protect) said so.", "strictly protect", None),
        ("Tull (a clerk; strictly protect) said so.", "strictly protect", "Tull"),
        ("It rained in Oslo. (Protect) Ines Tull said so.", "protect", "Ines Tull"),
        ("It rained. [STRICTLY PROTECT] Ines Tull said so.", "strictly protect", "Ines Tull"),
        ("Ines Tull -- protect -- said so.", "protect", "Ines Tull"),
        ("We met Ines Tull {protect} there.", "protect", "Ines Tull"),
        ("Please protect: Ines Tull, a clerk, said so.", "protect", "Ines Tull"),
    ],
)
def test_protected_names(words: str, level: str, name: str | None) -> None:
    telegram = under_header(f"1. (U) We met them. {words}")
    (mark,) = telegram.protections
    assert (mark.level, mark.name) == (level, name)


@pytest.mark.parametrize(
    "words",
    [
        "The weir (which protects the town) holds.",
        "Please protect accordingly.",
        "Plots (or protected areas) remain.",
    ],
)
def test_other_protection_is_no_mark(words: str) -> None:
    assert under_header(f"1. (U) {words}").protections == ()


@pytest.mark.parametrize(
    ("words", "taken_out"),
    [
        ("It was XXXXXXXXXXXX who said so.", ["XXXXXXXXXXXX"]),
        ("It was xxxxx, they said.", ["xxxxx"]),
        ("It was [name redacted] and [REDACTED].", ["[name redacted]", "[REDACTED]"]),
        ("The file is at XXL size, level XXX.", []),
    ],
)
def test_redactions(words: str, taken_out: list[str]) -> None:
    assert [run.text for run in under_header(f"1. (U) {words}").redactions] == taken_out


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("We saw Ole Bo, Ines Tull and Jan Vik (all protect) there.", {"Ole Bo", "Ines Tull", "Jan Vik"}),
        ("We saw Ines Tull and Jan Vik (both protect) there.", {"Ines Tull", "Jan Vik"}),
        ("We saw Ines Tull and Jan Vik (protect) there.", {"Jan Vik"}),  # of one, the last named
    ],
)
def test_a_mark_may_protect_a_list(words: str, names: set[str]) -> None:
    assert {mark.name for mark in under_header(f"1. (U) {words}").protections} == names
