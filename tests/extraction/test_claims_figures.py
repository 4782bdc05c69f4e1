"""Which figures are claims, what they count, when and where they hold, and on whose word."""

from dataclasses import dataclass

import pytest
from marked import staged

from cablegraph.extraction.attribute import attribute
from cablegraph.extraction.claims import claim
from cablegraph.records.annotations import QuantityClaim


@dataclass(frozen=True)
class Counted:
    """Claims of a marked text, with the names of their ends."""

    claims: list[QuantityClaim]
    names: dict[str, str]


def counted(marked: str) -> Counted:
    doc, actors = staged(marked)
    statements = claim(doc, actors, attribute(doc, actors)).statements
    claims = [statement for statement in statements if isinstance(statement, QuantityClaim)]
    return Counted(claims, {id_: entity.name for id_, entity in actors.entities.items()})


def only(marked: str) -> QuantityClaim:
    (found,) = counted(marked).claims
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "measure"),
    [
        ("The patrol rescued 400 people.", 400, "people", "rescued"),
        ("The patrol made 437 arrests.", 437, "arrests", "made"),
        ("In all 144 cases involved children.", 144, "cases", "involved children"),
        ("175 samples have been entered into the register.", 175, "samples", "entered into the register"),
        ("Parents of 16 children have been found by the police.", 16, "children", "parents found"),
        ("The unit located approximately 1,000 missing children.", 1000, "missing children", "located"),
        ("The river port turned back 52 trucks.", 52, "trucks", "turned back"),
        ("The country will need 100,000 more teachers.", 100_000, "teachers", "need"),
        ("There are eight schools in the valley.", 8, "schools", "are"),
        ("Coca covers 52 percent of the land.", 52, "percent", "covers"),
        ("About one-third of the electorate voted.", 0.333, "fraction", "voted"),
        ("The plant yields two metric tons of salt.", 2, "metric tons", "yields"),
        ("The island has a population of 2.1 million.", 2_100_000, "people", None),
        ("The death toll hit eleven.", 11, "deaths", "hit"),
        ("The fund paid $200,000 to the village.", 200_000, "USD", "paid"),
        ("The lease runs over a 20-year period.", 20, "years", None),
        ("Four key French envoys came.", 4, "key French envoys", "came"),
        ("The club has two field (hockey) teams.", 2, "field (hockey) teams", "has"),
        ("Seven of the new ministers are women.", 7, "new ministers", "women"),
        ("So far 88 prints from the coast have been filed.", 88, "prints", "filed"),
        ("Two deputy clerks of the port wrote.", 2, "deputy clerks", None),
        ("The court jailed eleven men.", 11, "men", "jailed"),
    ],
)
def test_a_figure_counts_its_noun_under_its_verb(
    text: str, value: float, unit: str, measure: str | None
) -> None:
    found = only(text)
    assert (found.value, found.unit) == (value, unit)
    if measure is not None:
        assert found.measure == measure


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("They met on May 3, 2009.", "a date"),
        ("They met at 10:30.", "a time of day"),
        ("In the last five months they met.", "a period"),
        ("They met two weeks ago.", "a distance in time"),
        ("[Ana Ruiz|person], 34, spoke.", "an age"),
        ("A man aged 34 spoke.", "an age"),
        ("A 34-year-old man spoke.", "an age"),
        ("He was 19 years old.", "an age"),
        ("See paragraph 5.", "a label"),
        ("Article 21 allows it.", "a label"),
        ("Resolution 1559 demands it.", "a label"),
        ("They signed Measure No. 458.", "a label"),
        ("18 U.S.C. 542 forbids it.", "a law"),
        ("1) Wait for the clerk.", "an enumerator"),
        ("The two sides spoke.", "a known set"),
        ("These three men spoke.", "a known set"),
        ("One of them spoke.", "a pronoun"),
        ("In one region they spoke.", "an article"),
        ("They took two steps.", "a number that only orders the text"),
        ("A three part series ran.", "a qualifier"),
        ('They printed the "Five Rules for a Clean Load".', "part of a name"),
        ("Call 202-555-0100.", "a telephone number"),
        ("He rose in 1988-92.", "years"),
        ("Two deputy prefects lead its task force.", "posts that are counted elsewhere"),
        ("They run a 24-hour hotline.", "a name for always"),
        ("No one spoke.", "no number"),
        ("8", "a stray number"),
    ],
)
def test_what_is_not_given_as_a_figure_is_no_claim(text: str, reason: str) -> None:
    assert counted(text).claims == [], reason


def test_bounds_rates_and_shares_are_kept_apart() -> None:
    found = only("They receive 10-20 calls per month.")
    assert (found.value, found.lower, found.upper, found.unit, found.rate) == (
        None, 10, 20, "calls per month", "month",
    )  # fmt: skip
    found = only("The region handled more than 370 cases.")
    assert (found.value, found.lower, found.qualifier) == (None, 370, "more than")
    found = only("Nearly 60 percent of the voters stayed at home.")
    assert (found.value, found.unit, found.share_of) == (60, "percent", "the voters")


def test_a_unit_of_several_words_may_end_the_text() -> None:
    assert [claim.unit for claim in counted("The ships brought 12 metric tons").claims] == ["metric tons"]


def test_a_rate_without_a_noun_counts_what_comes() -> None:
    found = only("Calls come in at a rate of 5 to 8 a week.")
    assert (found.lower, found.upper, found.unit, found.rate) == (5, 8, "calls a week", "week")


def test_a_restated_number_takes_over_unit_verb_and_period() -> None:
    first, second = counted("In 2008 the office received 52 tips. The Daily Post had reported 61.").claims
    assert (second.unit, second.measure, second.period) == (first.unit, first.measure, first.period)


def test_a_part_leads_back_to_its_whole() -> None:
    whole, part = counted(
        "The region handled more than 370 theft cases, of which 290 have been resolved."
    ).claims
    assert (part.value, part.unit, part.part_of, part.measure) == (290, "theft cases", whole.id, "resolved")
    whole, one, other = counted(
        "The memo lists 430 sites. 292 of them were local, and 138 were foreign."
    ).claims
    assert (one.part_of, other.part_of) == (whole.id, whole.id)
    assert (one.unit, other.unit) == ("sites", "sites")


def test_figures_of_one_verb_share_it_and_each_has_its_own_words() -> None:
    first, second, third = counted("The patrol rescued 176 boys and 224 girls, and arrested 427 men.").claims
    assert [one.measure for one in (first, second, third)] == ["rescued", "rescued", "arrested"]
    assert first.evidence.text == "The patrol rescued 176 boys"
    assert third.evidence.text == "arrested 427 men"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the last five months the patrol rescued 40 people.", "2010-10-16/2011-03-16"),
        ("The patrol rescued 40 people in 2008.", "2008-01-01/2008-12-31"),
        ("[Ana Ruiz|person] told us on March 1 that the patrol rescued 40 people in 2008.",
         "2008-01-01/2008-12-31"),
        ("On March 1, [Ana Ruiz|person] said that the patrol rescued 40 people.", None),
        ("The 2008 plan names 40 people.", None),
        ("The patrol rescued 40 people before 2004.", None),
        ("The patrol rescued 40 people.", None),
    ],
)  # fmt: skip
def test_the_period_is_the_clauses_not_the_day_of_saying(text: str, period: str | None) -> None:
    assert only(text).period == period


def test_a_period_goes_on_while_the_text_lists_what_happened() -> None:
    text = "In 2008 the patrol rescued 40 people. It seized 12 boats. It receives 20 calls a day."
    assert [one.period for one in counted(text).claims] == [
        "2008-01-01/2008-12-31",
        "2008-01-01/2008-12-31",
        None,  # a habit is of no period
    ]
    apart = "In 2008 the patrol rescued 40 people. The crew is good. It seized 12 boats."
    assert [one.period for one in counted(apart).claims] == ["2008-01-01/2008-12-31", None]
    paragraphs = "In 2008 the patrol rescued 40 people.\n\nIt seized 12 boats."
    assert [one.period for one in counted(paragraphs).claims] == ["2008-01-01/2008-12-31", None]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The patrol rescued 40 people in [Troms|place].", ["Troms"]),
        ("[Troms|place] rescued 40 people.", ["Troms"]),
        ("[Troms|place] is cold. The patrol rescued 40 people.", ["Troms"]),
        ("It seized 12 boats in [Troms|place] and 30 boats in [Senja|place].", ["Troms", "Senja"]),
        ("The patrol rescued 40 people. [Troms|place] is cold.", [None]),
        ("[Troms|place] is cold.\n\nThe patrol rescued 40 people.", [None]),
    ],
)
def test_the_place_is_the_clauses_else_the_paragraphs(text: str, places: list[str | None]) -> None:
    found = counted(text)
    assert [found.names.get(one.place) if one.place else None for one in found.claims] == places


@pytest.mark.parametrize(
    "text",
    [
        "The [Flood Council|body], which includes representatives from 32 offices, met.",
        "The [Flood Council|body], in which 32 offices are represented, met.",
        "The [Flood Council|body] brings together 32 offices.",
        "The [Flood Council|body] is made up of delegates from 32 offices.",
        "The [Flood Council|body] draws together officers from 32 offices.",
        "The [Flood Council|body] has 32 members.",
        "The 32-member [Flood Council|body] met.",
        "The [Flood Council|body], a union formed by 32 farmers, met.",
        "The [Flood Council|body=Flood Council] grew to 32 offices.",
    ],
)
def test_members_are_counted_of_their_body(text: str) -> None:
    found = counted(text)
    (one,) = found.claims
    assert (one.value, one.member_count_of and found.names[one.member_count_of]) == (32, "Flood Council")


@pytest.mark.parametrize(
    "text",
    [
        "The [Flood Council|body] includes 40 percent of the offices.",
        "The [Flood Council|body] inspected 32 offices.",
        "The [Flood Council|body] met 32 times.",
    ],
)
def test_other_figures_of_a_body_count_no_members(text: str) -> None:
    assert [one.member_count_of for one in counted(text).claims] == [None]


def test_members_of_no_known_body_are_no_claim() -> None:
    assert counted("A panel made up of representatives from 13 offices met.").claims == []


def amounts(text: str) -> list[tuple[float | None, float | None, float | None, str]]:
    return [(one.value, one.lower, one.upper, one.unit) for one in counted(text).claims]


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("She was held for over three years.", [(None, 3, None, "years")], "a length is bounded"),
        ("Over three years they built 12 roads.",
         [(3, None, None, "years"), (12, None, None, "roads")], "a time"),
        ('The post drew up three "wish lists".',
         [(3, None, None, "wish lists")], "the noun in quotation marks"),
        ("Terms rose from 20 to 30 years, and from ten to 20 years for helpers.",
         [(20, None, None, "years"), (30, None, None, "years"), (10, None, None, "years"),
          (20, None, None, "years")],
         "a change is two figures, also the second time"),
        ("Terms ran from one year to nine years.", [(None, 1, 9, "years")], "a range that repeats its unit"),
        ("Five of six captains left.", [(5, None, None, "captains")], "of how many is no figure of its own"),
        ("One of eleven piers fell.", [(11, None, None, "piers")], "but of a set is"),
        ("Three captains left (two on May 5 and another on May 6).",
         [(3, None, None, "captains"), (2, None, None, "captains")], "in brackets, of the same"),
        ("The 1267 Sanctions Committee met.", [], "digits of a name"),
        ("Fifty years before the war, captains fought.", [], "a distance in time"),
        ("She left as a woman of 17 years.", [], "an age"),
        ("This is the second of three related cables.", [], "the writing itself"),
        ("It gave $8 million over five years.", [(8e6, None, None, "USD")], "over how long a sum is spent"),
        ("The law carries a maximum sentence of 10 years.",
         [(None, None, 10, "years")], "a limit with a noun"),
        ("He received a maximum 10-year sentence.", [(10, None, None, "years")], "what he got is no limit"),
        ("They earn USD 500/month.", [(500, None, None, "USD")], "a rate behind a stroke"),
        ("A two-million person march began.",
         [(2e6, None, None, "person march")], "a hyphen before the multiplier"),
        ("At least seven were killed.", [(None, 7, None, "people")], "whom it befalls are people"),
        ("The board lost 40 ships last year.",
         [(40, None, None, "ships")], "the year is no part of the unit"),
        ("The board has 40 ships. Only 12 remained.",
         [(40, None, None, "ships"), (12, None, None, "ships")], "a verb is no unit"),
        ("The Reds won 45 of 120 seats.",
         [(45, None, None, "seats"), (120, None, None, "seats")], "no currency"),
        ("The Reds hold six seats, and the Blues hold five.",
         [(6, None, None, "seats"), (5, None, None, "seats")], "the noun is left out"),
        ("Message 1234 and paragraph 5 refer.", [], "numbers of writings"),
    ],
)  # fmt: skip
def test_more_figures_and_what_is_none(
    text: str, expected: list[tuple[float | None, float | None, float | None, str]], reason: str
) -> None:
    assert amounts(text) == expected, reason
