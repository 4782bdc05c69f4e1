"""Bodies that work together or report; who represents and who advises whom."""

import pytest
from marked import named

WORKS_WITH = [
    "[The Port Board|body] works closely with [the Reef Trust|ngo].",
    "[The Port Board|body] works with [the Reef Trust|ngo] on oil spills.",
    "[The Port Board|body] maintains very close working relations with [the Reef Trust|ngo].",
    "[The Port Board|body], he said, has good relations with [the Reef Trust|ngo].",
    "[The Port Board|body] cooperates with [the Reef Trust|ngo].",
    "[The Port Board|body] is partnering with [the Reef Trust|ngo].",
    "[The Port Board|body] signed an agreement with [the Reef Trust|ngo] in May.",
    "[The Port Board|body] and [the Reef Trust|ngo] signed a memorandum of understanding.",
    "[The Port Board|body] managed to strike a deal with [the Reef Trust|ngo].",
    "[The Port Board|body] cleans beaches in partnership with [the Reef Trust|ngo].",
    "[The Port Board|body] and [the Reef Trust|ngo] work closely together.",
    "[The Port Board|body], which is chaired by [a Deputy Mayor|post], works closely"
    " with [the Reef Trust|ngo].",
    "[The Port Board|body]'s alliance with [the Reef Trust|ngo] is old.",
    "[The Port Board|body] and [the Reef Trust|ngo] have close working ties.",
    "Working closely with [the Reef Trust|ngo], [the Port Board|body] cleans beaches.",
    "[The Port Board|body]'s main partner is [the Reef Trust|ngo].",
    "[The Port Board|body] moved. The board works with [the Reef Trust|ngo].",
]


@pytest.mark.parametrize("text", WORKS_WITH)
def test_bodies_that_work_together_are_tied(text: str) -> None:
    assert [set(tie) for tie in named(text).ties if tie[1] == "worksWith"] == [
        {"Port Board", "worksWith", "Reef Trust"}
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[The Port Board|body] and [the Reef Trust|ngo] were at the fair.", "co-occurrence"),
        ("[The Port Board|body] argued with [the Reef Trust|ngo].", "a quarrel"),
        ("[The Port Board|body] has problems with [the Reef Trust|ngo].", "no relations"),
        ("[The Port Board|body] met critics of [the Reef Trust|ngo].", "critics"),
        ("[The Port Board|body] wants to work with [the Reef Trust|ngo].", "a wish"),
        ("[The Port Board|body] works. With [the Reef Trust|ngo] it is otherwise.", "two sentences"),
        ("[The Port Board|body] does not work with [the Reef Trust|ngo].", "denied"),
        ("[The Port Board|body] may work with [the Reef Trust|ngo].", "hedged"),
        ("[The Port Board|body] will sign an agreement with [the Reef Trust|ngo].", "planned"),
    ],
)
def test_near_misses_are_no_working_tie(text: str, reason: str) -> None:
    assert not named(text).ties, reason


def test_a_denied_working_tie_is_a_statement() -> None:
    found = named("[Ana Ruiz|person] denied that [the Port Board|body] works with [the Reef Trust|ngo].")
    assert found.flagged == [("Port Board", "worksWith", "Reef Trust")]


def test_a_list_of_partners_is_one_tie_each() -> None:
    found = named(
        "[The Port Board|body] works with [the Reef Trust|ngo], [the Navy|military] and [the Police|body]."
    )
    assert [tie[2] for tie in found.ties] == ["Reef Trust", "Navy", "Police"]


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        (
            "[The Dive Unit|unit] reports directly to [the Harbour Ministry|body].",
            ("Dive Unit", "reportsTo", "Harbour Ministry"),
        ),
        (
            "[Ana Ruiz|person], who represents [the Reef Trust|ngo], left.",
            ("Ana Ruiz", "represents", "Reef Trust"),
        ),
        ("[Ana Ruiz|person] represented [the Reef Trust|ngo].", ("Ana Ruiz", "represents", "Reef Trust")),
        ("[Ana Ruiz|person], an adviser to [Luis Vega|person], left.", ("Ana Ruiz", "advises", "Luis Vega")),
        ("[The Reef Trust|ngo] advises [the Port Board|body].", ("Reef Trust", "advises", "Port Board")),
    ],
)
def test_lines_between_actors(text: str, tie: tuple[str, str, str]) -> None:
    assert named(text).ties == [tie]


@pytest.mark.parametrize(
    "text",
    [
        "[The Dive Unit|unit] reported a wreck to [the Harbour Ministry|body].",
        "[Ana Ruiz|person] represents [Vigo|place] in parliament.",
        "[Ana Ruiz|person] advised that [Luis Vega|person] leave.",
    ],
)
def test_reports_of_things_and_districts_are_no_ties(text: str) -> None:
    assert not named(text).ties
