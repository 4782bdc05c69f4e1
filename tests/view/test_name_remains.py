"""No part of a protected name survives: prefixed forms, middle initials, addresses of mail."""

import pytest

from cablegraph.view.forms import BLACK, NameForms

OWN = NameForms(["Orsolya Quince", "Ines al-Tull"], single_words=True)
ELSEWHERE = NameForms(["Orsolya Quince", "Ines T. Tull"], single_words=False)


@pytest.mark.parametrize(
    "text",
    [
        "Ines al-Tull",
        "Al Tull left",
        "El-Tull left",
        "Orsolya T. Quince",
        "zquince@mail.org",
        "ORSOLYA.QUINCE@mail.org",
    ],
)
def test_inside_the_cable_that_protects(text: str) -> None:
    seen = OWN.masked(text).casefold()
    assert "quince" not in seen
    assert "tull" not in seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Then Orsolya T. Quince left", "Then ███████ ██ ██████ left"),
        ("ORSOLYA T QUINCE", "███████ █ ██████"),
        ("Ines Tull left", "████ ████ left"),  # protected with her initial
        ("A. B. Mill, Orsolya K. Quince, Ole R. Bo", "A. B. Mill, ███████ ██ ██████, Ole R. Bo"),
        ("to oquince@mail.org", f"to {BLACK * 16}"),
        ("to orsolya.quince@mail.org", f"to {BLACK * 23}"),
        ("to zquince@mail.org", "to zquince@mail.org"),  # another of that surname
        ("QUINCE FAMILY", "QUINCE FAMILY"),  # a surname alone counts in its own cable only
        ("Orsolya Tull T. Quince", "Orsolya Tull T. Quince"),  # another full name
    ],
)
def test_in_other_cables_full_names_count(text: str, seen: str) -> None:
    assert ELSEWHERE.masked(text) == seen
    assert ELSEWHERE.stand_in(text) == (seen != text)
