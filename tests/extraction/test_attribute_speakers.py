"""Who says so: by the sentence, by a pronoun, by the flow of the paragraph."""

import pytest
from marked import staged

from cablegraph.extraction.attribute import attribute
from cablegraph.records.annotations import Attribution, Stance

ODA = "[Lucia Oda|person]"
BOARD = "[Port Board|body]"


def heard(marked: str) -> tuple[str | None, str | None, Attribution]:
    """Name of the speaker of the words between braces, the printed words, and the attribution."""
    opened = marked.index("{")
    before, rest = marked[:opened], marked[opened + 1 :]
    inside, _, after = rest.partition("}")
    doc, actors = staged(before + inside + after)
    plain = staged(before)[0].text if before.strip() else ""
    start = len(plain)
    end = start + len(staged(inside)[0].text)
    said = attribute(doc, actors).at(start, end).attribution
    entity = actors.entities.get(said.speaker) if said.speaker else None
    return (entity.name if entity else None), said.words, said


def speaker(marked: str) -> str | None:
    """The speaker's name; where nothing was resolved, the printed words."""
    name, words, _ = heard(marked)
    return name or words


@pytest.mark.parametrize(
    "text",
    [
        f"{ODA} said that {{ships sank}}.",
        f"{ODA} said {{ships sank}}.",
        f"{ODA} told us on May 3 that {{ships sank}}.",
        f"{{Ships sank}}, {ODA} reported.",
        f"In March, {ODA} continued, {{ships sank}} near the coast.",
        f"{{Ships sank}}, {ODA} told us.",
        f"{{Ships sank}}, said {ODA}.",
        f"According to {ODA}, {{ships sank}}.",
        f"{{Ships sank}}, according to {ODA}.",
        f"{ODA}, head of the {BOARD}, said that {{ships sank}}.",
        f"PolOff was told by {ODA} that {{ships sank}}.",
        f"{ODA} spoke of storms, adding that {{ships sank}}.",
        f"{ODA} said boats sank and claimed that {{ships sank}}.",
        f"Despite press reports suggesting that boats sank, {ODA} told us that {{ships sank}}.",
        f"Papers say that boats sank. {ODA}, however, said that {{ships sank}}.",
        f"{ODA} has also repeatedly stated that {{ships sank}}.",
        f'"{{Ships sank}}," {ODA} said.',
        f"{ODA} said that managers may have warned {{captains of storms}}.",
        f"{ODA} said that the law allows officers to communicate {{with captains}}.",
        f"Although the Courier reported two storms, {{no ships sank}}, {ODA} said.",
    ],
)
def test_the_sentence_says_who_speaks(text: str) -> None:
    assert speaker(text) == "Lucia Oda"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The {BOARD} reported that {{ships sank}}.", "Port Board"),
        (f"A {BOARD} report stated that {{ships sank}}.", "Port Board"),
        (f"The {BOARD} issued a report that said that {{ships sank}}.", "Port Board"),
        (f"{BOARD} estimates are between {{5 and 10}} ships.", "Port Board"),
        ("A ministry official said that {ships sank}.", "A ministry official"),
        ("The director of the fish market told us that {ships sank}.", "The director of the fish market"),
        ("Press reports say that {ships sank}.", "Press reports"),
        ("{Ships sank}, says Zenit.", "Zenit"),
        ("Local contacts believe that {ships sank}.", "Local contacts"),
        ("Spokesman Ali Reda put the number of wrecks at {12}.", "Spokesman Ali Reda"),
    ],
)
def test_bodies_papers_and_the_unnamed_speak_too(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{Ships sank} in May.", "nobody is named"),
        ("We believe that {ships sank}.", "the mission itself"),
        ("Post reports that {ships sank}.", "the mission itself"),
        ("It is estimated that {ships sank}.", "nobody in particular"),
        (f"The {BOARD} maintains {{12 ships}}.", "keeps them, does not say so"),
        (f"Envoys of the [EU|body] member states {{met}} the {BOARD}.", "states are no stating"),
        (f"The {BOARD}'s early warning unit {{has 12 ships}}.", "warning is no saying here"),
        (f"{ODA} met the {BOARD} in May, when {{ships sank}}.", "meeting is no saying"),
        ("The [coast|place] state {has 12 ships}.", "a state is no stating"),
        ("An [ETA|body] suspect {sank a ship}.", "a suspect is no suspecting"),
        ("The judge charged with {12 cases} spoke.", "a participle"),
        ("Boats of the State Secretary {sank}.", "a name"),
        (f"EconOff called on {ODA}, {{a deputy}}, to discuss the storm.", "a visit"),
    ],
)
def test_without_a_saying_the_telegram_speaks_itself(text: str, reason: str) -> None:
    assert speaker(text) is None, reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{ODA} said that boats sank. He added that {{ships sank}}.", "Lucia Oda"),
        (f"EconOff met {ODA} on May 3. She said that {{ships sank}}.", "Lucia Oda"),
        (f"{ODA} spoke, and [Ben Aro|person] said boats sank. He added that {{ships sank}}.", "Ben Aro"),
        (f"The {BOARD} published a report. The {BOARD} says boats sank. The report adds that {{ships sank}}.",
         "Port Board"),
        (f"{ODA} said boats sank.\n\nHe added that {{ships sank}}.", "Lucia Oda"),
    ],
)  # fmt: skip
def test_a_pronoun_means_who_spoke_last(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (f"Boats sank, {ODA} said. {{Ships sank}} too.", "Lucia Oda", "the telling runs on"),
        (f"Boats sank, {ODA} said. Crews fled. {{Ships sank}}.", "Lucia Oda", "and on"),
        (f"{ODA} said boats sank. {{Ships sank}}. {ODA} said crews fled.", "Lucia Oda", "between two"),
        (f"{ODA} said that boats sank. {{Ships sank}}.", None, "only a clause was quoted"),
        (f"According to the {BOARD}, boats sank. {{Ships sank}}.", None, "only a source was named"),
        (f"Boats sank, according to {ODA}. {{Ships sank}}.", "Lucia Oda", "a person's telling runs on"),
        (f"Boats sank, {ODA} said.\n\n{{Ships sank}}.", None, "another paragraph"),
        (f"Boats sank, {ODA} said. We think {{ships sank}}.", None, "the mission speaks"),
        (f"Boats sank, {ODA} said. Crews fled, [Ben Aro|person] said. {{Ships sank}}.", "Ben Aro", "another"),
        (f"{ODA} reported these losses:\n\n- {{12 ships}} sank;\n\n- 3 boats.", "Lucia Oda", "a list"),
    ],
)
def test_the_flow_of_the_paragraph_says_who_goes_on(text: str, expected: str | None, reason: str) -> None:
    assert speaker(text) == expected, reason


@pytest.mark.parametrize(
    ("verb", "stance"),
    [
        ("said", Stance.SAID),
        ("claimed", Stance.CLAIMED),
        ("confirmed", Stance.CONFIRMED),
        ("denied", Stance.DENIED),
        ("doubted", Stance.DOUBTED),
        ("predicted", Stance.PREDICTED),
        ("proposed", Stance.PROPOSED),
    ],
)
def test_the_verb_gives_the_stance(verb: str, stance: Stance) -> None:
    _, _, attribution = heard(f"{ODA} {verb} that {{ships sank}}.")
    assert (attribution.stance, attribution.verb) == (stance, verb)


def test_of_two_sayings_the_inner_one_counts() -> None:
    assert speaker(f"The {BOARD} reports that {ODA} said {{ships sank}}.") == "Lucia Oda"
    assert speaker(f"{ODA} said {{ships sank}}, according to the {BOARD}.") == "Lucia Oda"


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (f"{ODA} outlined the state of the port. {{Forty ships sank}}.", "Lucia Oda", "an account goes on"),
        (f"{ODA} described the harbour. The piers are old. {{Forty ships sank}}.", "Lucia Oda", "farther on"),
        (f"{ODA} outlined the state of the port. This echoes {{her remarks}}.", None, "the drafter compares"),
        (f"{ODA} criticized the board. {{Forty ships sank}}.", None, "a judgement opens no account"),
        (f"Poloff was impressed by {ODA}'s claim that {{ships sank}}.", "Lucia Oda", "a noun of saying"),
        (f"Claims by the {BOARD} that {{ships sank}} are old.", "Port Board", "with by"),
        (
            f"{ODA} spoke first. Traders laughed at her prediction that {{ships sank}}.",
            "Lucia Oda",
            "possessed",
        ),
        (f"The {BOARD}'s claims that are {{wrong}} stay.", None, "a relative clause"),
        (f"{ODA} cited figures showing that {{ships sank}}.", "Lucia Oda", "who cites says"),
        (f"{ODA} pointed to a study by the {BOARD} indicating that {{ships sank}}.", "Lucia Oda", "likewise"),
        (
            f"{ODA} cited figures showing that boats sank. Of those, {{ships sank}} too.",
            "Lucia Oda",
            "linked",
        ),
        (f"{ODA} said that boats sank. Also, {{ships sank}}.", "Lucia Oda", "added"),
        (f"{ODA} said that boats sank. {{Ships sank}}.", None, "a clause is quoted and no more"),
        (f"{{Ships sank}}, as announced by {ODA} last week.", "Lucia Oda", "as announced by"),
        (f"{{Ships sank}}, as previously reported by the {BOARD}.", "Port Board", "an adverb between"),
        (f'{ODA} called the loss of {{ten ships}} "a scandal."', "Lucia Oda", "she names it"),
        (f"{ODA} named a pier. The {BOARD} called {{ten ships}} back.", None, "no quotation: an act"),
        (f"{ODA}, however, said that {{ships sank}}.", "Lucia Oda", "an aside between subject and verb"),
        (f"{ODA} has already said, if asked, {{ships sank}}.", "Lucia Oda", "already"),
        ("Shopkeepers said that {ships sank}.", "Shopkeepers", "only people say"),
        ("The press reported that {ships sank}.", "The press", "press is no article here"),
        (
            "A court in the port sentenced {ten captains} to prison.",
            "A court in the port",
            "a court says by ruling",
        ),
        (
            f"{ODA} announced a new package. The package includes {{ten ships}}.",
            "Lucia Oda",
            "its object goes on",
        ),
        (f"{ODA} announced a new package. The sea rose over {{ten ships}}.", None, "another subject"),
        (
            f"{ODA} spoke of the storm. Their figures put the toll at {{ten ships}}.",
            "Lucia Oda",
            "their figures",
        ),
        ("Datos Costa made a poll that found that {ships sank}.", "Datos Costa", "whose poll it is"),
        ("Nobody at the port said that {ships sank}.", None, "nobody speaks"),
        ("Officials said they think {ships sank}.", "Officials", "what they think themselves"),
    ],
)
def test_words_of_saying_and_what_goes_on_behind_them(text: str, expected: str | None, reason: str) -> None:
    assert speaker(text) == expected, reason
