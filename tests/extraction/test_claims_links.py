"""Figures that cannot both hold, and parts that add up; nothing is linked on a mere guess."""

import pytest
from marked import staged

from cablegraph.extraction.attribute import attribute
from cablegraph.extraction.claims import claim
from cablegraph.extraction.claims.events import stem
from cablegraph.records.annotations import QuantityClaim

ODA, ARO = "[Lucia Oda|person]", "[Ben Aro|person]"
FIRST = f"{ODA} said the board fined 21 firms in 2008."
SAVED = "the patrol rescued 16 boys and 24 girls."


def linked(marked: str) -> list[tuple[str, float | None, tuple[float | None, ...]]]:
    """Kind, value of the one (or its lower bound), values of the others."""
    doc, actors = staged(marked)
    claimed = claim(doc, actors, attribute(doc, actors))
    claims = {one.id: one for one in claimed.statements if isinstance(one, QuantityClaim)}

    def amount(id_: str) -> float | None:
        one = claims[id_]
        return one.value if one.value is not None else one.lower

    return [(link.kind, amount(link.whole), tuple(map(amount, link.parts))) for link in claimed.links]


DISAGREEMENTS = [
    # one event, told by a noun and by its verb
    (f"In 2008 the patrol made 43 arrests, {ODA} said.\n\nIn 2008 the patrol arrested 42 people.", (43, 42)),
    (f"In 2008 the board imposed 61 fines, {ODA} said.\n\nIn 2008 the board fined 58 firms.", (61, 58)),
    # one measure, two voices
    (f"{FIRST} {ARO} said the board fined 30 firms in 2008.", (21, 30)),
    (f"{FIRST} {ARO} put the number at 30.", (21, 30)),
    (f"{FIRST}\n\n{ARO} said it fined more than 30 firms in 2008.", (21, 30)),
    # shares need no period
    (
        f"{ODA} said that 10 percent of the timber is illegal. "
        f"{ARO} said that 30 percent of the timber is illegal.",
        (10, 30),
    ),
    (
        f"{ODA} said that 10 percent of the timber is illegal. "
        f"{ARO} estimates are between 20 and 30 percent.",
        (10, 20),
    ),
]


@pytest.mark.parametrize(("text", "figures"), DISAGREEMENTS)
def test_two_figures_of_one_measure_disagree(text: str, figures: tuple[float, float]) -> None:
    assert linked(text) == [("disagrees", figures[0], (figures[1],))]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{FIRST} {ARO} said the board fined 21 firms in 2008.", "equal"),
        (f"{FIRST} {ARO} said the board fined 30 firms in 2007.", "years"),
        (
            f"{ODA} said the board fined 21 firms in 2008 in [Troms|place]. "
            f"{ARO} said the board fined 30 firms in 2008 in [Senja|place].",
            "places",
        ),
        (f"{FIRST} {ARO} said the board fined 30 boats in 2008.", "units"),
        (f"{FIRST} {ARO} said the board closed 30 firms in 2008.", "verbs"),
        (f"{ODA} said the board fined 21 firms. {ARO} said the board fined 30 firms.", "no period is known"),
        (
            f"{ODA} said the board fined over 20 firms in 2008. {ARO} said it fined 30 firms in 2008.",
            "both may hold",
        ),
        (
            f"{ODA} said it fined about 100 firms in 2008. {ARO} said it fined 102 firms in 2008.",
            "about the same",
        ),
        ("In 2008 the board fined 21 firms, 30 firms and 40 firms.", "one list"),
        (f"In 2008, {ODA} said, 14 cases involved boys, and 18 cases involved girls.", "other cases"),
        (f"{FIRST} {ARO} denied that it fined 30 firms in 2008.", "denied"),
        (f"{FIRST} {ARO} said it will fine 30 firms in 2012.", "a plan"),
        (f"In 2008 it handled 37 cases, of which 29 cases were solved, {ODA} said.", "a part and its whole"),
    ],
)
def test_figures_that_may_both_hold_are_not_linked(text: str, reason: str) -> None:
    assert [link for link in linked(text) if link[0] == "disagrees"] == [], reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"In 2008 the patrol rescued 40 people, {ODA} said.\n\nIn 2008 {SAVED}",
            [("consistent", 40, (16, 24))],
        ),
        (
            "The memo lists 430 sites. 292 of them were local, and 138 were foreign.",
            [("consistent", 430, (292, 138))],
        ),
        (
            "In 2008 the patrol stopped 90 boats in the sound: 55 boats off Troms and 35 boats off Senja.",
            [("consistent", 90, (55, 35))],
        ),
        (
            "The fleet has 30 ships -- 12 tankers, 10 ferries and 8 trawlers.",
            [("consistent", 30, (12, 10, 8))],
        ),
        ("The yard sold 30 ships (18 tankers and 12 ferries).", [("consistent", 30, (18, 12))]),
    ],
)
def test_parts_that_add_up_are_consistent_with_their_whole(
    text: str, expected: list[tuple[str, float, tuple[float, ...]]]
) -> None:
    assert linked(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            f"In 2008 the patrol rescued 50 people, {ODA} said.\n\nIn 2008 {SAVED}",
            "others may have been rescued",
        ),
        (
            "In 2008 it handled more than 370 cases. 144 cases involved boys, and 182 cases involved girls.",
            "nothing says that these are all",
        ),
        (f"In 2007 the patrol rescued 40 people, {ODA} said.\n\nIn 2008 {SAVED}", "another year"),
        ("The fleet has 30 ships: 12 tankers and 10 ferries.", "others are no such ships"),
        ("The fleet has 30 ships, 18 tankers and 12 ferries.", "nothing announces a list"),
        ("The fleet has 30 ships: 18 tankers, 12 ferries and 5 tugs.", "a part of the list is no list"),
        ("The fleet has about 30 ships: 18 tankers and 13 ferries.", "it does not add up"),
    ],
)
def test_parts_that_do_not_add_up_are_left_alone(text: str, reason: str) -> None:
    assert linked(text) == [], reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("arrests", "arrested"),
        ("arrest", "arresting"),
        ("seizures", "seized"),
        ("detention", "detained"),
        ("destruction", "destroyed"),
        ("fines", "fined"),
        ("inspections", "inspected"),
    ],
)
def test_a_noun_and_its_verb_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("arrests", "rescued"), ("fines", "found"), ("cases", "caused")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)
